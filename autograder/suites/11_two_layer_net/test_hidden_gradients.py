"""Hidden tests of 11_two_layer_net: the two gradients.

Weights are read, never set: the right answer follows from those that a network drew. Gradients are
compared at 1e-6 absolute, in batches of 5 or more whose true classes all have a probability of 0.05
or more: below, the 1e-7 inside the log shows. A pure loop takes 0.06 s for five samples of
784-100-10; numerical differentiation takes several seconds.
"""

import numpy as np
import pytest

from autograder.checks import (
    Handle,
    Mismatch,
    NoResult,
    array,
    claim,
    close,
    filled,
    finite,
    in_guest,
    unchanged,
)

NUMERICAL, GRADIENT = "TwoLayerNet.numerical_gradient", "TwoLayerNet.gradient"
KEYS = ("W1", "b1", "W2", "b2")
EXACT = {"rtol": 0.0, "atol": 1e-6}


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


def trained(submission, net, x, t, sizes):
    """The params after training with the program's own train, None where it fails: biases are 0
    before. What is wrong with train, its own tests say."""
    try:
        train = submission.train
        if callable(train):
            train(net, x, t, 3, len(x), 1.0, in_guest(submission, "default_rng", 3))
            return params_of(net, *sizes)
    except (NoResult, Mismatch):
        pass
    return None


def same(found, expected):
    """Whether these are the expected gradients."""
    try:
        close(found, expected, **EXACT)
    except Mismatch:
        return False
    return True


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


def same_params(net, right):
    """The network's params are what they were, but for rounding."""
    close(filled(net.params), right.params, rtol=0, atol=1e-9, about="TwoLayerNet.params")


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
    net, right = pair(submission, solution, rng, (3, 2, 2), weight_init_std=0.7)
    x = rng.normal(size=(5, 3))
    t = likely_labels(rng, right, x)
    close(ask(net, "numerical_gradient", x, t), right.numerical_gradient(x, t), **EXACT)
    same_params(net, right)


@pytest.mark.task(GRADIENT, points=3)
@pytest.mark.parametrize("layer", [2, 1], ids=["output", "hidden"])
def test_gradient_layer(submission, solution, layer):
    """출력층의 두 기울기, 은닉층의 두 기울기 | The output layer's gradients, the hidden layer's"""
    rng = np.random.default_rng(40)
    net, right = pair(submission, solution, rng, (4, 6, 3), weight_init_std=0.7)
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
    net, right = pair(submission, solution, rng, (5, 4, 10))
    x, t = rng.normal(size=(5, 5)), rng.integers(0, 10, 5)
    close(ask(net, "gradient", x, t), right.gradient(x, t), **EXACT)


@pytest.mark.task(GRADIENT, points=2)
def test_gradient_after_training(submission, solution, rng):
    """학습해서 편향이 0이 아닐 때의 기울기 | The gradients once the biases are no longer 0"""
    sizes = 4, 5, 3
    net, right = pair(submission, solution, rng, sizes, weight_init_std=0.7)
    x, t = rng.normal(size=(6, 4)), np.array([0, 0, 0, 0, 1, 1])
    first = likely_labels(rng, right, x)
    close(ask(net, "gradient", x, first), right.gradient(x, first), **EXACT)
    after = trained(submission, net, x, t, sizes)
    if after is None:
        return
    stale, right.params = right.params, after
    t = likely_labels(rng, right, x)
    found, expected = filled(ask(net, "gradient", x, t)), right.gradient(x, t)
    right.params = stale
    if not same(found, right.gradient(x, t)):  # a train that gradient does not feel: its mistake
        close(found, expected, **EXACT, about=GRADIENT)


@pytest.mark.task(GRADIENT, points=2)
def test_gradient_leaves_everything(submission, solution):
    """역전파 뒤에도 x, t, params는 그대로 | x, t and params stay as they were"""
    rng = np.random.default_rng(42)
    net, right = pair(submission, solution, rng, (3, 4, 2), weight_init_std=0.7)
    x = rng.normal(size=(6, 3))
    t = likely_labels(rng, right, x)
    for answers in (t, one_hot(t, 2)):
        close(ask(net, "gradient", x, answers), right.gradient(x, t), **EXACT)
        unchanged()
        same_params(net, right)


@pytest.mark.task(GRADIENT, points=2, seconds=2.0)
def test_gradient_of_a_large_network(submission, solution):
    """784-100-10: 역전파라야 제시간에 | 784-100-10: only backpropagation is quick enough"""
    rng = np.random.default_rng(43)
    net, right = pair(submission, solution, rng, (784, 100, 10), weight_init_std=0.05)
    x = rng.uniform(0, 1, size=(5, 784))
    t = likely_labels(rng, right, x)
    for given in (t, one_hot(t, 10)):
        close(ask(net, "gradient", x, given), right.gradient(x, t), **EXACT)
