"""Hidden tests of 05_losses: the cross-entropy error (60 points)."""

import numpy as np
import pytest

from autograder.checks import claim, close, finite, number, unchanged

TASK = "cross_entropy_error"
NOTHING = -np.log(1e-7)  # the loss where the right class has probability 0


def guesses(rng, *shape):
    """Random probabilities, none near 0, that sum to 1 over the last axis."""
    weights = rng.uniform(0.1, 1.0, shape)
    return weights / weights.sum(axis=-1, keepdims=True)


def answers(batch, n):
    """Labels that go round the classes, the first one at class 0."""
    return np.arange(batch) * 3 % n


def one_hot(labels, n):
    """The same answers as a float array with one 1 a row."""
    return np.eye(n)[labels]


@pytest.mark.task(TASK, points=3)
def test_single_one_hot(submission, solution, rng):
    """한 샘플, 원-핫 정답 | One sample, a one-hot answer"""
    y, t = guesses(rng, 6), one_hot(4, 6)
    close(submission.cross_entropy_error(y, t), solution.cross_entropy_error(y, t))


@pytest.mark.task(TASK, points=3)
def test_single_label(submission, solution, rng):
    """한 샘플, 파이썬 int 레이블 | One sample, a Python int as its label"""
    y, t = guesses(rng, 6), int(rng.integers(2, 6))
    close(submission.cross_entropy_error(y, t), solution.cross_entropy_error(y, t))


@pytest.mark.task(TASK, points=2)
def test_single_label_of_the_first_class(submission, solution, rng):
    """한 샘플, 첫 클래스의 레이블 0 | One sample, the first class's label 0"""
    y = guesses(rng, 5)
    close(submission.cross_entropy_error(y, 0), solution.cross_entropy_error(y, 0))


@pytest.mark.task(TASK, points=3)
@pytest.mark.parametrize(("batch", "n"), [(3, 5), (7, 4)], ids=["short", "long"])
def test_batch_of_one_hot(submission, solution, rng, batch, n):
    """배치, 원-핫 정답: 배치에 대한 평균 | A batch, one-hot answers: the mean over the batch"""
    y, t = guesses(rng, batch, n), one_hot(answers(batch, n), n)
    expected = solution.cross_entropy_error(y, t)
    wrong_axis = expected * batch / n
    close(submission.cross_entropy_error(y, t), expected, wrong_axis=wrong_axis)


@pytest.mark.task(TASK, points=3)
@pytest.mark.parametrize(("batch", "n"), [(3, 5), (7, 4)], ids=["short", "long"])
def test_batch_of_labels(submission, solution, rng, batch, n):
    """배치, 레이블 정답: 배치에 대한 평균 | A batch, labels: the mean over the batch"""
    y, t = guesses(rng, batch, n), answers(batch, n)
    expected = solution.cross_entropy_error(y, t)
    wrong_axis = expected * batch / n
    close(submission.cross_entropy_error(y, t), expected, wrong_axis=wrong_axis)


@pytest.mark.task(TASK, points=4)
def test_as_many_samples_as_classes_labels(submission, solution, rng):
    """샘플 수와 클래스 수가 같은 배치, 레이블 | As many samples as classes, labels"""
    y, t = guesses(rng, 5, 5), np.array([1, 2, 3, 4, 2])
    close(submission.cross_entropy_error(y, t), solution.cross_entropy_error(y, t))


@pytest.mark.task(TASK, points=2)
def test_as_many_samples_as_classes_one_hot(submission, solution, rng):
    """샘플 수와 클래스 수가 같은 배치, 원-핫 | As many samples as classes, one-hot"""
    y, t = guesses(rng, 4, 4), one_hot([1, 2, 3, 0], 4)
    close(submission.cross_entropy_error(y, t), solution.cross_entropy_error(y, t))


@pytest.mark.task(TASK, points=3)
def test_two_classes_labels(submission, solution, rng):
    """클래스가 둘인 배치, 레이블은 0과 1 | Two classes: the labels are 0 and 1"""
    y, t = guesses(rng, 5, 2), np.array([0, 0, 1, 0, 1])
    close(submission.cross_entropy_error(y, t), solution.cross_entropy_error(y, t))


@pytest.mark.task(TASK, points=1)
def test_two_classes_one_hot(submission, solution, rng):
    """클래스가 둘인 한 샘플, 원-핫 | One sample of two classes, one-hot"""
    y, t = guesses(rng, 2), one_hot(1, 2)
    close(submission.cross_entropy_error(y, t), solution.cross_entropy_error(y, t))


@pytest.mark.task(TASK, points=2)
def test_labels_of_uint8(submission, solution, rng):
    """배치, uint8 레이블 | A batch, labels of dtype uint8"""
    y, t = guesses(rng, 6, 4), answers(6, 4)
    expected = solution.cross_entropy_error(y, t)
    close(submission.cross_entropy_error(y, t.astype(np.uint8)), expected)


@pytest.mark.task(TASK, points=2)
def test_many_labels_of_uint8(submission, solution, rng):
    """원소가 256개를 넘는 배치, uint8 레이블 | A batch of over 256 elements, uint8 labels"""
    y, t = guesses(rng, 40, 10), answers(40, 10)
    expected = solution.cross_entropy_error(y, t)
    close(submission.cross_entropy_error(y, t.astype(np.uint8)), expected)


@pytest.mark.task(TASK, points=2)
def test_one_hot_of_integers(submission, solution, rng):
    """배치, 정수로 된 원-핫 | A batch, one-hot answers of integers"""
    y, t = guesses(rng, 6, 4), one_hot(answers(6, 4), 4).astype(int)
    close(submission.cross_entropy_error(y, t), solution.cross_entropy_error(y, t))


@pytest.mark.task(TASK, points=1)
def test_float32(submission, solution, rng):
    """배치, float32 확률과 원-핫 | A batch, float32 probabilities and one-hot answers"""
    y = guesses(rng, 6, 4).astype(np.float32)
    t = one_hot(answers(6, 4), 4).astype(np.float32)
    close(submission.cross_entropy_error(y, t), solution.cross_entropy_error(y.astype(float), t))


@pytest.mark.task(TASK, points=3)
def test_probability_zero_single(submission):
    """한 샘플, 정답 자리의 확률이 0: 값 | One sample whose right class has probability 0"""
    close(submission.cross_entropy_error(np.array([0.0, 0.75, 0.25, 0.0]), 3), NOTHING)


@pytest.mark.task(TASK, points=3)
def test_probability_zero_batch(submission):
    """배치의 한 샘플만 정답 자리의 확률이 0 | A batch, one right class with probability 0"""
    y = np.array([[0.5, 0.5, 0.0], [0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [1.0, 0.0, 0.0]])
    close(submission.cross_entropy_error(y, np.array([2, 1, 0, 0])), NOTHING / 4)


@pytest.mark.task(TASK, points=2)
def test_probability_zero_is_finite(submission):
    """정답 자리의 확률이 0이어도 유한한 값 | Finite where the right class has probability 0"""
    y, t = np.array([0.5, 0.0, 0.5]), np.array([0.0, 1.0, 0.0])
    finite(number(submission.cross_entropy_error(y, t)))


@pytest.mark.task(TASK, points=2)
def test_probability_of_almost_zero(submission):
    """정답 자리의 확률이 0에 가까울 때 | A right class whose probability is almost 0"""
    close(submission.cross_entropy_error(np.array([0.625, 2e-7, 0.375 - 2e-7]), 1), -np.log(3e-7))


@pytest.mark.task(TASK, points=2)
def test_confident_guess(submission):
    """자신 있게 맞힌 추측의 작은 손실 | The small loss of a confident, right guess"""
    y = np.array([[0.0025, 0.9955, 0.002], [0.997, 0.001, 0.002]])
    expected = -(np.log(0.9955) + np.log(0.997)) / 2
    close(submission.cross_entropy_error(y, np.array([1, 0])), expected)


@pytest.mark.task(TASK, points=2)
def test_zeros_at_the_other_classes(submission):
    """정답이 아닌 자리의 확률이 0, 원-핫 | Zeros at the other classes, one-hot"""
    y, t = np.array([[0.0, 0.25, 0.75], [0.5, 0.5, 0.0]]), np.array([[0, 0, 1], [0, 1, 0]])
    close(submission.cross_entropy_error(y, t), -(np.log(0.75) + np.log(0.5)) / 2)


@pytest.mark.task(TASK, points=1)
@pytest.mark.parametrize(
    ("y", "t"),
    [(np.eye(4)[2], np.eye(4)[2]), (np.eye(4)[[1, 3, 0]], np.array([1, 3, 0]))],
    ids=["single", "batch"],
)
def test_perfect_guess(submission, y, t):
    """완벽한 추측: 거의 0 | A perfect guess: almost 0"""
    close(submission.cross_entropy_error(y, t), 0.0)


@pytest.mark.task(TASK, points=1)
def test_better_guess_has_a_smaller_loss(submission):
    """정답 자리의 확률이 클수록 작은 손실 | The likelier the right class, the smaller the loss"""
    better = number(submission.cross_entropy_error(np.array([0.05, 0.1, 0.75, 0.1]), 2))
    worse = number(submission.cross_entropy_error(np.array([0.3, 0.3, 0.1, 0.3]), 2))
    claim(
        better < worse,
        ko="정답 자리의 확률이 더 큰 추측의 손실이 더 작아야 해요.",
        en="The guess that gives the right class more must have the smaller loss.",
    )


@pytest.mark.task(TASK, points=1)
def test_uniform_guess(submission):
    """모든 클래스에 같은 확률: log n | The same probability for every class: log n"""
    y, t = np.full((3, 8), 0.125), np.array([6, 1, 3])
    close(submission.cross_entropy_error(y, t), np.log(8))


@pytest.mark.task(TASK, points=1)
@pytest.mark.parametrize("form", ["labels", "one_hot"])
def test_batch_of_one(submission, solution, rng, form):
    """샘플이 하나뿐인 배치 | A batch of one sample"""
    y, t = guesses(rng, 1, 5), np.array([3])
    expected = solution.cross_entropy_error(y, t)
    given = t if form == "labels" else one_hot(t, 5)
    close(submission.cross_entropy_error(y, given), expected)


@pytest.mark.task(TASK, points=1)
def test_the_same_sample_again_and_again(submission, solution, rng):
    """같은 샘플만 있는 배치: 한 샘플의 손실 그대로 | A batch of one sample repeated: its loss"""
    row, t = guesses(rng, 4), one_hot(2, 4)
    y, t = np.tile(row, (6, 1)), np.tile(t, (6, 1))
    close(submission.cross_entropy_error(y, t), solution.cross_entropy_error(row, 2))


@pytest.mark.task(TASK, points=1)
@pytest.mark.parametrize("form", ["labels", "one_hot"])
def test_leaves_its_arguments(submission, solution, rng, form):
    """y와 t를 바꾸지 않기 | y and t stay as they were"""
    y, t = guesses(rng, 3, 4), answers(3, 4)
    given = t if form == "labels" else one_hot(t, 4)
    close(submission.cross_entropy_error(y, given), solution.cross_entropy_error(y, t))
    unchanged()
