"""Public tests of 10_digits: the lecture's small network, and the bundled digits."""

from pathlib import Path

import numpy as np
import pytest

from autograder.checks import close, raises, unchanged

DATA = Path(__file__).parents[2] / "course_data"

# The three-layer network of 04, here with softmax at its end.
NETWORK = {
    "W1": np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]),
    "b1": np.array([0.1, 0.2, 0.3]),
    "W2": np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]),
    "b2": np.array([0.1, 0.2]),
    "W3": np.array([[0.1, 0.3], [0.2, 0.4]]),
    "b3": np.array([0.1, 0.2]),
}

# It answers 0 where x's first number is the larger one, and 1 where the second is.
WHICH = {
    "W1": np.array([[8.0, -8.0], [-8.0, 8.0]]),
    "b1": np.zeros(2),
    "W2": np.array([[8.0, -8.0], [-8.0, 8.0]]),
    "b2": np.zeros(2),
    "W3": np.array([[4.0, 0.0], [0.0, 4.0]]),
    "b3": np.zeros(2),
}
X = np.array([[0.9, 0.1], [0.2, 0.8], [0.7, 0.3], [0.1, 0.9], [0.6, 0.4]])
LABELS = np.array([0, 1, 0, 0, 1])  # WHICH is right at the first three


def stored(path):
    """What an `.npz` holds, as a dict."""
    with np.load(path, allow_pickle=False) as file:
        return dict(file)


@pytest.mark.task("load_network")
def test_load_network_of_the_digits(submission):
    """숫자로 학습한 가중치 여섯 배열 | The six arrays that were trained on the digits"""
    path = DATA / "digits_weights.npz"
    close(submission.load_network(str(path)), stored(path))


@pytest.mark.task("load_network")
def test_load_network_of_another_file(submission):
    """다른 파일을 주면 그 파일의 배열 | Another file gives that file's arrays"""
    path = DATA / "small_networks" / "green.npz"
    close(submission.load_network(str(path)), stored(path))


@pytest.mark.task("predict")
def test_predict_of_the_lecture(submission):
    """04의 신경망에 소프트맥스: 0.4063, 0.5937 | 04's network with softmax: 0.4063, 0.5937"""
    close(submission.predict(NETWORK, np.array([1.0, 0.5])), np.array([0.40625907, 0.59374093]))


@pytest.mark.task("predict")
def test_predict_of_a_batch(submission):
    """배치의 확률: 샘플마다 한 행 | A batch's probabilities: a row for each sample"""
    x = np.array([[1.0, 0.5], [0.0, 0.0], [-3.0, 4.0]])
    expected = [[0.40625907, 0.59374093], [0.40883817, 0.59116183], [0.40551156, 0.59448844]]
    close(submission.predict(NETWORK, x), np.array(expected))


@pytest.mark.task("predict")
def test_predict_of_large_scores(submission):
    """점수가 1000이어도 넘치지 않기 | Scores of 1000 do not overflow"""
    network = NETWORK | {"W3": np.zeros((2, 2)), "b3": np.array([1000.0, 999.0])}
    close(submission.predict(network, np.array([1.0, 0.5])), np.array([0.73105858, 0.26894142]))


@pytest.mark.task("predict")
def test_predict_leaves_its_arguments(submission):
    """신경망과 x를 바꾸지 않기 | The network and x stay as they were"""
    x = np.array([1.0, 0.5])
    close(submission.predict(NETWORK, x), np.array([0.40625907, 0.59374093]))
    unchanged()


@pytest.mark.task("accuracy")
def test_accuracy_with_labels(submission):
    """다섯 가운데 셋: 마지막 배치는 하나뿐 | Three of five, with one sample in the last batch"""
    close(submission.accuracy(WHICH, X, LABELS, batch_size=2), 0.6)


@pytest.mark.task("accuracy")
def test_accuracy_with_one_hot(submission):
    """정답이 원-핫이어도 같은 값 | The same value where the answers are one-hot"""
    close(submission.accuracy(WHICH, X, np.eye(2)[LABELS], batch_size=2), 0.6)


@pytest.mark.task("accuracy")
@pytest.mark.parametrize("batch_size", [1, 3, 5, 1000])
def test_accuracy_for_every_batch_size(submission, batch_size):
    """배치 크기가 달라도 같은 정확도 | The same accuracy for every batch size"""
    close(submission.accuracy(WHICH, X, LABELS, batch_size=batch_size), 0.6)


@pytest.mark.task("accuracy")
def test_accuracy_of_nothing(submission):
    """샘플이 없으면 ValueError | ValueError where there is no sample"""
    raises("ValueError", lambda: submission.accuracy(WHICH, np.zeros((0, 2)), LABELS[:0]))


@pytest.mark.task("accuracy", seconds=6)  # a loop over NumPy numbers takes 1.3 s
def test_accuracy_on_the_digits(submission):
    """시험용 숫자 359장 가운데 354장, 98.6 % | 354 of the 359 test digits, 98.6 %"""
    digits = stored(DATA / "digits.npz")
    x = digits["x_test"].reshape(-1, 64) / 16
    network = stored(DATA / "digits_weights.npz")
    close(submission.accuracy(network, x, digits["t_test"]), 354 / 359)
