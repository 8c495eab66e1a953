"""Hidden tests of 10_digits: the accuracy, batch by batch (40 points)."""

from pathlib import Path

import numpy as np
import pytest

from autograder.checks import close, number, raises, unchanged, within

TASK = "accuracy"
DATA = Path(__file__).parents[3] / "course_data"


def case(rng, solution, right, k=5):
    """A network of k classes, x and labels: it is right where `right` is True.

    Its class follows from the largest of x's first k numbers, so that no answer is nearly a tie;
    two more numbers hardly count.
    """
    right = np.array(right, dtype=bool)
    network = {
        "W1": np.vstack([12 * np.eye(k), rng.normal(scale=0.2, size=(2, k))]),
        "b1": np.full(k, -6.0),
        "W2": 12 * np.eye(k)[rng.permutation(k)],
        "b2": np.full(k, -6.0),
        "W3": 9 * np.eye(k)[rng.permutation(k)],
        "b3": 0.5 * rng.permutation(k),
    }
    x = rng.uniform(-0.1, 0.1, size=(len(right), k + 2))
    x[np.arange(len(right)), rng.permutation(len(right)) % k] += 1
    p = solution.predict(network, x).argmax(axis=1)
    return network, x, np.where(right, p, (p + 1) % k)


def pattern(text):
    """`"110"`: right, right, wrong."""
    return [sign == "1" for sign in text]


@pytest.mark.task(TASK, points=1)
def test_whole_batches(submission, solution, rng):
    """배치로 나누어떨어지는 샘플, 레이블 | Samples that fill every batch, labels"""
    network, x, t = case(rng, solution, pattern("111010001010"))
    close(submission.accuracy(network, x, t, batch_size=4), 6 / 12)


@pytest.mark.task(TASK, points=3)
def test_short_last_batch(submission, solution, rng):
    """짧은 마지막 배치: 샘플의 수만큼만 세기 | A short last batch counts by its samples"""
    network, x, t = case(rng, solution, pattern("1101011100"))
    close(submission.accuracy(network, x, t, batch_size=4), 6 / 10)


@pytest.mark.task(TASK, points=1)
@pytest.mark.parametrize("last", ["1", "0"], ids=["right", "wrong"])
def test_last_batch_of_one(submission, solution, rng, last):
    """마지막 배치에 샘플 하나 | One sample in the last batch"""
    network, x, t = case(rng, solution, pattern("101001" + last))
    close(submission.accuracy(network, x, t, batch_size=3), (3 + int(last)) / 7)


@pytest.mark.task(TASK, points=2)
def test_one_hot(submission, solution, rng):
    """원-핫 정답 | One-hot answers"""
    network, x, t = case(rng, solution, pattern("11001110"))
    close(submission.accuracy(network, x, np.eye(5)[t], batch_size=3), 5 / 8)


@pytest.mark.task(TASK, points=1)
def test_one_hot_of_one(submission, solution, rng):
    """샘플이 하나일 때의 원-핫 | One-hot where there is one sample"""
    network, x, t = case(rng, solution, pattern("11111"))  # one of each class
    for i in range(5):
        one = slice(i, i + 1)
        close(submission.accuracy(network, x[one], np.eye(5)[t[one]], batch_size=2), 1.0)


@pytest.mark.task(TASK, points=1)
@pytest.mark.parametrize("kind", [np.int64, np.uint8, np.float32])
def test_one_hot_of_other_kinds(submission, solution, rng, kind):
    """정수와 float32로 된 원-핫 | One-hot answers of integers and of float32"""
    network, x, t = case(rng, solution, pattern("0110010"))
    close(submission.accuracy(network, x, np.eye(5, dtype=kind)[t], batch_size=4), 3 / 7)


@pytest.mark.task(TASK, points=2)
def test_labels_of_uint8(submission, solution, rng):
    """uint8 레이블 | Labels of dtype uint8"""
    network, x, t = case(rng, solution, pattern("10110" + "0111" * 100))
    close(submission.accuracy(network, x, t.astype(np.uint8), batch_size=50), 303 / 405)


@pytest.mark.task(TASK, points=1)
@pytest.mark.parametrize("form", ["labels", "one_hot"])
def test_as_many_samples_as_classes(submission, solution, rng, form):
    """샘플, 배치, 클래스의 수가 모두 같을 때 | As many samples and rows a batch as classes"""
    network, x, t = case(rng, solution, pattern("1101"), k=4)
    given = t if form == "labels" else np.eye(4)[t]
    close(submission.accuracy(network, x, given, batch_size=4), 3 / 4)


@pytest.mark.task(TASK, points=2)
def test_two_classes(submission, solution, rng):
    """클래스가 둘: 레이블은 0과 1 | Two classes: the labels are 0 and 1"""
    network, x, t = case(rng, solution, pattern("1011101"), k=2)
    close(submission.accuracy(network, x, t, batch_size=3), 5 / 7)


@pytest.mark.task(TASK, points=1)
def test_batches_of_one(submission, solution, rng):
    """한 번에 하나씩 | One sample at a time"""
    network, x, t = case(rng, solution, pattern("0110111"))
    close(submission.accuracy(network, x, t, batch_size=1), 5 / 7)


@pytest.mark.task(TASK, points=1)
@pytest.mark.parametrize("batch_size", [6, 50], ids=["exactly", "more"])
def test_all_in_one_batch(submission, solution, rng, batch_size):
    """모든 샘플이 한 배치에 들어갈 때 | All samples fit into one batch"""
    network, x, t = case(rng, solution, pattern("011011"))
    close(submission.accuracy(network, x, t, batch_size=batch_size), 4 / 6)


@pytest.mark.task(TASK, points=2)
def test_default_batch_size(submission, solution, rng):
    """batch_size를 주지 않고 많은 샘플 | Many samples and no batch_size"""
    right = rng.random(230) < 0.6
    right[200:] = False
    network, x, t = case(rng, solution, right)
    close(submission.accuracy(network, x, t), right.mean())


@pytest.mark.task(TASK, points=2)
def test_any_batch_size(submission, solution, rng):
    """무작위 샘플 수와 배치 크기 | Random numbers of samples and batch sizes"""
    for _ in range(4):
        right = rng.random(int(rng.integers(5, 40))) < 0.7
        network, x, t = case(rng, solution, right)
        size = int(rng.integers(2, len(right)))
        close(submission.accuracy(network, x, t, batch_size=size), right.mean())


@pytest.mark.task(TASK, points=1)
@pytest.mark.parametrize("right", ["1", "0", "11111", "00000"])
def test_all_or_none(submission, solution, rng, right):
    """하나뿐이거나, 모두 맞거나, 모두 틀릴 때: 0과 1 사이 | One sample, all right, all wrong"""
    network, x, t = case(rng, solution, pattern(right))
    found = submission.accuracy(network, x, t, batch_size=2)
    within(number(found), 0.0, 1.0)
    close(found, float(right[0]))


@pytest.mark.task(TASK, points=1)
def test_images_of_zeros(submission, solution, rng):
    """모두 0인 그림도 샘플이에요 | Images of nothing but 0 are samples too"""
    network, x, _ = case(rng, solution, pattern("111"))
    p = int(solution.predict(network, 0 * x[0]).argmax())
    close(submission.accuracy(network, 0 * x, np.array([p, p, (p + 1) % 5])), 2 / 3)


@pytest.mark.task(TASK, points=1)
@pytest.mark.parametrize("kind", [np.float32, np.int64], ids=["float32", "integer"])
def test_other_kinds_of_x(submission, solution, rng, kind):
    """float32 x와 정수 x | A float32 x and an x of integers"""
    network, x, t = case(rng, solution, pattern("1101101"))
    close(submission.accuracy(network, np.rint(x).astype(kind), t, batch_size=3), 5 / 7)


@pytest.mark.task(TASK, points=2)
@pytest.mark.parametrize("t", [np.zeros(0, int), np.zeros((0, 5))], ids=["labels", "one_hot"])
def test_no_samples(submission, solution, rng, t):
    """샘플이 없으면 ValueError | ValueError where there is no sample"""
    network, x, _ = case(rng, solution, pattern("1"))
    raises("ValueError", lambda: submission.accuracy(network, x[:0], t))


@pytest.mark.task(TASK, points=1)
@pytest.mark.parametrize("form", ["labels", "one_hot"])
def test_leaves_its_arguments(submission, solution, rng, form):
    """신경망, x, t를 바꾸지 않기 | The network, x and t stay as they were"""
    network, x, t = case(rng, solution, pattern("10110"))
    given = t if form == "labels" else np.eye(5)[t]
    close(submission.accuracy(network, x, given, batch_size=3), 3 / 5)
    unchanged()


@pytest.mark.task(TASK, points=2, seconds=1)  # a loop over NumPy numbers takes 0.13 s
def test_real_digits(submission, solution, rng):
    """시험용 숫자 몇 장의 정확도 | The accuracy on some test digits"""
    with np.load(DATA / "digits_weights.npz", allow_pickle=False) as file:
        network = dict(file)
    with np.load(DATA / "digits.npz", allow_pickle=False) as file:
        x, t = file["x_test"].reshape(-1, 64) / 16, file["t_test"]
    wrong = np.flatnonzero(solution.predict(network, x).argmax(axis=1) != t)
    rows = np.concatenate([rng.choice(len(x), 25), wrong, wrong])
    expected = solution.accuracy(network, x[rows], t[rows])
    close(submission.accuracy(network, x[rows], t[rows], batch_size=8), expected)
