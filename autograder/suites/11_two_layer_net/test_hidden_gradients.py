"""Hidden tests of 11_two_layer_net: loss, accuracy and the two gradients.

Gradients are compared at 1e-6 absolute, in batches of 5 or more whose true classes all have a
probability above 0.05: below, the 1e-7 inside the log shows. A pure loop takes 0.06 s for five
samples of 784-100-10; numerical differentiation takes several seconds.
"""

import numpy as np
import pytest

from autograder.checks import Handle, claim, close, filled, unchanged

LOSS, ACCURACY = "TwoLayerNet.loss", "TwoLayerNet.accuracy"
NUMERICAL, GRADIENT = "TwoLayerNet.numerical_gradient", "TwoLayerNet.gradient"
KEYS = ("W1", "b1", "W2", "b2")
EXACT = {"rtol": 0.0, "atol": 1e-6}


def weights(rng, d, h, c, scale=1.0):
    """Weights and biases, none of them 0, for a network of d-h-c."""
    shapes = {"W1": (d, h), "b1": (h,), "W2": (h, c), "b2": (c,)}
    return {key: scale * rng.normal(size=shape) for key, shape in shapes.items()}


def pair(submission, solution, given):
    """The student's network and the right one, both with the given params."""
    sizes = *given["W1"].shape, given["W2"].shape[1]
    net, right = filled(submission.TwoLayerNet(*sizes), "TwoLayerNet"), solution.TwoLayerNet(*sizes)
    claim(
        isinstance(net, Handle),
        ko="클래스를 부르면 신경망 객체가 나와야 해요.",
        en="Calling the class must give a network object.",
        about="TwoLayerNet",
    )
    net.params = given
    right.params = {key: value.copy() for key, value in given.items()}
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
    return x[y[:, -1] - y[:, -2] > 1e-3][:n]


def likely_labels(rng, right, x):
    """A class for each row, chosen among those of probability above 0.1."""
    return np.array([rng.choice(np.flatnonzero(row > 0.1)) for row in right.predict(x)])


def random_case(submission, solution, rng, n, c):
    """A random network with a batch of n and c classes: net, right, x, labels."""
    d, h = (int(size) for size in rng.permutation([2, 3, 4, 5])[:2])
    net, right = pair(submission, solution, weights(rng, d, h, c, scale=0.7))
    x = rng.normal(size=(n, d))
    return net, right, x, likely_labels(rng, right, x)


def same_params(net, given):
    """The network's params are what they were, but for rounding."""
    close(filled(net.params), given, rtol=0, atol=1e-9, about="TwoLayerNet.params")


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
    net, right, x, t = random_case(submission, solution, rng, 1, 3)
    close(ask(net, "loss", x, t), right.loss(x, t))


@pytest.mark.task(LOSS, points=2)
def test_loss_where_the_right_class_is_impossible(submission, solution):
    """정답의 확률이 0이어도 유한한 손실 | A finite loss where the right class has probability 0"""
    given = weights(np.random.default_rng(31), 3, 4, 3, scale=0.5)
    given["b2"] = np.array([0.0, 60.0, -60.0])
    net, right = pair(submission, solution, given)
    x, t = np.array([[0.5, -1.0, 2.0], [1.5, 0.0, -0.5]]), np.array([2, 1])
    close(ask(net, "loss", x, t), right.loss(x, t))


@pytest.mark.task(LOSS, points=1)
def test_loss_of_float32(submission, solution):
    """float32 입력, uint8 레이블이 많은 배치 | float32 inputs and many labels of uint8"""
    rng = np.random.default_rng(32)
    net, right = pair(submission, solution, weights(rng, 6, 5, 10, scale=0.5))
    x, t = rng.normal(size=(60, 6)).astype(np.float32), rng.integers(0, 10, 60).astype(np.uint8)
    close(ask(net, "loss", x, t), right.loss(x.astype(float), t))


@pytest.mark.task(ACCURACY, points=2)
@pytest.mark.parametrize(("n", "wrong"), [(8, 3), (5, 1)], ids=["eight", "as_many_as_classes"])
def test_accuracy_random(submission, solution, rng, n, wrong):
    """맞힌 비율: 레이블과 원-핫, 입력은 그대로 | The share of right answers; arguments stay"""
    net, right = pair(submission, solution, weights(rng, 4, 6, 5))
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
    net, right = pair(submission, solution, weights(rng, 3, 4, 3))
    x = clear_batch(rng, right, 6, 3)
    best = np.argmax(right.predict(x), axis=1)
    for t, share in ((best, 1.0), ((best + 1) % 3, 0.0)):
        close(ask(net, "accuracy", x, t), share)


@pytest.mark.task(ACCURACY, points=1)
def test_accuracy_of_uint8_labels(submission, solution):
    """uint8 레이블과 float32 입력이 많은 배치 | Many labels of uint8, inputs of float32"""
    rng = np.random.default_rng(34)
    net, right = pair(submission, solution, weights(rng, 4, 6, 3))
    x = clear_batch(rng, right, 300, 4).astype(np.float32)
    t = (np.argmax(right.predict(x), axis=1) + (np.arange(len(x)) < 30)) % 3
    close(ask(net, "accuracy", x, t.astype(np.uint8)), 1 - 30 / len(x))


@pytest.mark.task(ACCURACY, points=1)
def test_accuracy_of_one_sample(submission, solution):
    """샘플이 하나인 배치 | A batch of one sample"""
    rng = np.random.default_rng(35)
    net, right = pair(submission, solution, weights(rng, 3, 4, 3))
    x = clear_batch(rng, right, 1, 3)
    close(ask(net, "accuracy", x, right.predict(x).argmax(axis=1)), 1.0)


@pytest.mark.task(NUMERICAL, points=4)
def test_numerical_gradient_random(submission, solution, rng):
    """무작위 신경망의 수치 기울기, 레이블 | The numerical gradient of a random network, labels"""
    net, right, x, t = random_case(submission, solution, rng, 6, 3)
    close(ask(net, "numerical_gradient", x, t), right.numerical_gradient(x, t), **EXACT)
    unchanged()


@pytest.mark.task(NUMERICAL, points=2)
def test_numerical_gradient_of_one_hot(submission, solution):
    """원-핫 정답의 수치 기울기 | The numerical gradient for one-hot answers"""
    net, right, x, t = random_case(submission, solution, np.random.default_rng(36), 5, 4)
    expected = right.numerical_gradient(x, t)
    close(ask(net, "numerical_gradient", x, one_hot(t, 4)), expected, **EXACT)


@pytest.mark.task(NUMERICAL, points=2)
def test_numerical_gradient_puts_params_back(submission, solution):
    """수치 기울기를 구한 뒤에도 params는 그대로 | Afterwards params is as it was"""
    rng = np.random.default_rng(37)
    given = weights(rng, 3, 2, 2, scale=0.7)
    net, right = pair(submission, solution, given)
    x = rng.normal(size=(5, 3))
    t = likely_labels(rng, right, x)
    close(ask(net, "numerical_gradient", x, t), right.numerical_gradient(x, t), **EXACT)
    same_params(net, given)


@pytest.mark.task(GRADIENT, points=4)
@pytest.mark.parametrize("layer", [2, 1], ids=["output", "hidden"])
def test_gradient_layer(submission, solution, layer):
    """출력층의 두 기울기, 은닉층의 두 기울기 | The output layer's gradients, the hidden layer's"""
    rng = np.random.default_rng(40)
    net, right = pair(submission, solution, weights(rng, 4, 6, 3, scale=0.7))
    x = rng.normal(size=(8, 4))
    t = likely_labels(rng, right, x)
    found, expected = filled(ask(net, "gradient", x, t)), right.gradient(x, t)
    claim(
        isinstance(found, dict) and set(found) == set(KEYS),
        ko="기울기는 키가 W1, b1, W2, b2인 사전이어야 해요.",
        en="The gradients must be a dict with the keys W1, b1, W2, b2.",
    )
    for key in (f"W{layer}", f"b{layer}"):
        close(found[key], expected[key], **EXACT, about=f"TwoLayerNet.gradient[{key!r}]")


@pytest.mark.task(GRADIENT, points=3)
def test_gradient_random(submission, solution, rng):
    """무작위 신경망: 두 가지 정답의 기울기 | A random network: both kinds of answers"""
    net, right, x, t = random_case(submission, solution, rng, int(rng.integers(6, 10)), 5)
    for given in (t, one_hot(t, 5)):
        close(ask(net, "gradient", x, given), right.gradient(x, t), **EXACT)


@pytest.mark.task(GRADIENT, points=2)
def test_gradient_as_many_samples_as_classes(submission, solution, rng):
    """샘플 수와 클래스 수가 같은 배치 | As many samples as classes"""
    net, right, x, t = random_case(submission, solution, rng, 5, 5)
    for given in (t.astype(np.uint8), one_hot(t, 5).astype(int)):
        close(ask(net, "gradient", x, given), right.gradient(x, t), **EXACT)


@pytest.mark.task(GRADIENT, points=1)
def test_gradient_of_a_fresh_network(submission, solution):
    """새로 만든 신경망: 작은 가중치, 0인 편향 | A fresh network: small weights, biases of 0"""
    rng = np.random.default_rng(41)
    given = weights(rng, 5, 4, 10, scale=0.01) | {"b1": np.zeros(4), "b2": np.zeros(10)}
    net, right = pair(submission, solution, given)
    x, t = rng.normal(size=(5, 5)), rng.integers(0, 10, 5)
    close(ask(net, "gradient", x, t), right.gradient(x, t), **EXACT)


@pytest.mark.task(GRADIENT, points=2)
def test_gradient_leaves_everything(submission, solution):
    """역전파 뒤에도 x, t, params는 그대로 | x, t and params stay as they were"""
    rng = np.random.default_rng(42)
    given = weights(rng, 3, 4, 3, scale=0.7)
    net, right = pair(submission, solution, given)
    x = rng.normal(size=(6, 3))
    t = likely_labels(rng, right, x)
    for answers in (t, one_hot(t, 3)):
        close(ask(net, "gradient", x, answers), right.gradient(x, t), **EXACT)
        unchanged()
        same_params(net, given)


@pytest.mark.task(GRADIENT, points=2, seconds=2.0)
def test_gradient_of_a_large_network(submission, solution):
    """784-100-10: 역전파라야 제시간에 | 784-100-10: only backpropagation is quick enough"""
    rng = np.random.default_rng(43)
    net, right = pair(submission, solution, weights(rng, 784, 100, 10, scale=0.05))
    x = rng.uniform(0, 1, size=(5, 784))
    t = likely_labels(rng, right, x)
    for given in (t, one_hot(t, 10)):
        close(ask(net, "gradient", x, given), right.gradient(x, t), **EXACT)
