"""Hidden tests of 11_two_layer_net: loss and accuracy.

Weights are read, never set: the right answer follows from those that a network drew.
"""

import numpy as np
import pytest

from autograder.checks import Handle, array, claim, close, filled, finite, in_guest, unchanged

LOSS, ACCURACY = "TwoLayerNet.loss", "TwoLayerNet.accuracy"


def params_of(net, d, h, c):
    """The params of a network of d-h-c, read as a dict of float64 arrays."""
    found = filled(net.params, "TwoLayerNet.params")
    shapes = {"W1": (d, h), "b1": (h,), "W2": (h, c), "b2": (c,)}
    claim(
        isinstance(found, dict) and set(found) == set(shapes),
        ko="params는 키가 W1, b1, W2, b2인 사전이어야 해요.",
        en="params must be a dict with the keys W1, b1, W2, b2.",
        about="TwoLayerNet.params",
    )
    for key, shape in shapes.items():
        finite(array(found[key], shape, f"TwoLayerNet.params[{key!r}]"), "TwoLayerNet.params")
    return {key: found[key].astype(float) for key in shapes}


def pair(submission, solution, rng, sizes, **named):
    """The student's network of those sizes, and the right one with a copy of its weights."""
    in_guest(submission, "seed_numpy", int(rng.integers(10**6)))
    net, right = filled(submission.TwoLayerNet(*sizes, **named)), solution.TwoLayerNet(*sizes)
    claim(
        isinstance(net, Handle),
        ko="클래스를 부르면 신경망 객체가 나와야 해요.",
        en="Calling the class must give a network object.",
        about="TwoLayerNet",
    )
    right.params = params_of(net, *sizes)
    return net, right


def ask(net, name, *args):
    """What the network's method gives."""
    method = filled(getattr(net, name))
    claim(isinstance(method, Handle), ko="메서드여야 해요.", en="It must be a method.", about=name)
    return method(*args)


def one_hot(labels, classes):
    """The same answers as rows with one 1."""
    return np.eye(classes)[labels]


def clear_batch(rng, right, n, d):
    """n rows whose likeliest class is likeliest by far, so that rounding decides nothing."""
    x = rng.normal(size=(20 * n, d))
    y = np.sort(right.predict(x), axis=1)
    close_calls = y[:, -1] - y[:, -2] < 1e-3
    return x[np.argsort(close_calls, kind="stable")][:n]


def likely_labels(rng, right, x):
    """A class for each row, chosen among those of at least half the mean probability."""
    y = right.predict(x)
    return np.array([rng.choice(np.flatnonzero(row >= 0.5 * row.mean())) for row in y])


def random_case(submission, solution, rng, n, c):
    """A random network with a batch of n and c classes: net, right, x, labels."""
    d, h = (int(size) for size in rng.permutation([2, 3, 4, 5])[:2])
    net, right = pair(submission, solution, rng, (d, h, c), weight_init_std=0.7)
    x = rng.normal(size=(n, d))
    return net, right, x, likely_labels(rng, right, x)


@pytest.mark.task(LOSS, points=2)
@pytest.mark.parametrize("n", [7, 4], ids=["seven", "as_many_as_classes"])
def test_loss_random(submission, solution, rng, n):
    """배치의 평균 손실: 레이블과 원-핫 | The mean loss of a batch: labels and one-hot"""
    net, right, x, t = random_case(submission, solution, rng, n, 4)
    for given in (t, one_hot(t, 4), t.astype(np.uint8), one_hot(t, 4).astype(int)):
        close(ask(net, "loss", x, given), right.loss(x, t))
        unchanged()


@pytest.mark.task(LOSS, points=1)
def test_loss_of_one_sample(submission, solution, rng):
    """샘플이 하나인 배치의 손실 | The loss of a batch of one"""
    net, right, x, t = random_case(submission, solution, rng, 1, 2)
    close(ask(net, "loss", x, t), right.loss(x, t))


@pytest.mark.task(LOSS, points=2)
def test_loss_where_the_right_class_is_impossible(submission, solution):
    """정답의 확률이 0이어도 유한한 손실 | A finite loss where the right class has probability 0"""
    rng = np.random.default_rng(31)
    net, right = pair(submission, solution, rng, (3, 8, 4), weight_init_std=300.0)
    x = 0.1 * rng.normal(size=(5, 3))
    t = right.predict(x).argmin(axis=1)
    close(ask(net, "loss", x, t), right.loss(x, t))


@pytest.mark.task(LOSS, points=1)
def test_loss_of_float32(submission, solution):
    """float32 입력, uint8 레이블이 많은 배치 | float32 inputs and many labels of uint8"""
    rng = np.random.default_rng(32)
    net, right = pair(submission, solution, rng, (6, 5, 10), weight_init_std=0.5)
    x, t = rng.normal(size=(60, 6)).astype(np.float32), rng.integers(0, 10, 60).astype(np.uint8)
    close(ask(net, "loss", x, t), right.loss(x.astype(float), t))


@pytest.mark.task(ACCURACY, points=2)
@pytest.mark.parametrize(("n", "wrong"), [(8, 3), (5, 1)], ids=["eight", "as_many_as_classes"])
def test_accuracy_random(submission, solution, rng, n, wrong):
    """맞힌 비율: 레이블과 원-핫, 입력은 그대로 | The share of right answers; arguments stay"""
    net, right = pair(submission, solution, rng, (4, 6, 5), weight_init_std=1.0)
    x = clear_batch(rng, right, n, 4)
    t = np.argmax(right.predict(x), axis=1)
    t[:wrong] = (t[:wrong] + rng.integers(1, 5, wrong)) % 5
    for given in (t, one_hot(t, 5), one_hot(t, 5).astype(int)):
        close(ask(net, "accuracy", x, given), (n - wrong) / n)
        unchanged()


@pytest.mark.task(ACCURACY, points=2)
def test_accuracy_of_none_and_all(submission, solution):
    """모두 틀리면 0, 모두 맞히면 1 | 0 where all are wrong, 1 where all are right"""
    rng = np.random.default_rng(33)
    net, right = pair(submission, solution, rng, (3, 4, 2), weight_init_std=1.0)
    x = clear_batch(rng, right, 6, 3)
    best = np.argmax(right.predict(x), axis=1)
    for t, share in ((best, 1.0), (1 - best, 0.0)):
        close(ask(net, "accuracy", x, t), share)


@pytest.mark.task(ACCURACY, points=1)
def test_accuracy_of_uint8_labels(submission, solution):
    """uint8 레이블과 float32 입력이 많은 배치 | Many labels of uint8, inputs of float32"""
    rng = np.random.default_rng(34)
    net, right = pair(submission, solution, rng, (4, 6, 3), weight_init_std=1.0)
    x = clear_batch(rng, right, 300, 4).astype(np.float32)
    t = (np.argmax(right.predict(x), axis=1) + (np.arange(len(x)) < 30)) % 3
    close(ask(net, "accuracy", x, t.astype(np.uint8)), 1 - 30 / len(x))


@pytest.mark.task(ACCURACY, points=1)
def test_accuracy_of_one_sample(submission, solution):
    """샘플이 하나인 배치 | A batch of one sample"""
    rng = np.random.default_rng(35)
    net, right = pair(submission, solution, rng, (3, 4, 3), weight_init_std=1.0)
    x = clear_batch(rng, right, 1, 3)
    close(ask(net, "accuracy", x, right.predict(x).argmax(axis=1)), 1.0)
