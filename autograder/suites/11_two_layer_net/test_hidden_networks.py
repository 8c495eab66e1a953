"""Hidden tests of 11_two_layer_net: SimpleNet, and TwoLayerNet's weights and predict.

A program may hold its weights in any way, so they are read and never set: what is right follows
from the weights that a network drew. Bounds on how they are drawn lie 5 standard deviations or
more from what a right program gives. `seed_numpy` lets a program that draws from NumPy's own
generator repeat.
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

SIMPLE, PARAMS, PREDICT = "SimpleNet", "TwoLayerNet.params", "TwoLayerNet.predict"


def made(kind, *args, **named):
    """The network that a call of the class gives; it stays with the student's program."""
    net = filled(kind(*args, **named), kind.__name__)
    claim(
        isinstance(net, Handle),
        ko="클래스를 부르면 신경망 객체가 나와야 해요.",
        en="Calling the class must give a network object.",
        about=kind.__name__,
    )
    return net


def ask(net, name, *args):
    """What the network's method gives."""
    method = filled(getattr(net, name))
    claim(isinstance(method, Handle), ko="메서드여야 해요.", en="It must be a method.", about=name)
    return method(*args)


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


def normal(values, scale, about):
    """Normal numbers of that standard deviation around 0: mean, spread and shape agree."""
    z = np.asarray(values, float).ravel() / scale
    near = np.mean(np.abs(z) < 1)
    claim(
        abs(z.mean()) < 5.2 / np.sqrt(z.size)
        and abs(z.std() - 1) < 3.7 / np.sqrt(z.size)
        and abs(near - 0.6827) < 2.5 / np.sqrt(z.size),
        ko="가중치가 약속한 정규분포에서 나온 것 같지 않아요(평균 0, 정해진 표준편차).",
        en="The weights do not look drawn from the promised normal distribution (mean 0).",
        about=about,
    )


def simple(submission, rng):
    """The student's SimpleNet and its W."""
    in_guest(submission, "seed_numpy", int(rng.integers(10**6)))
    net = made(submission.SimpleNet)
    W = array(net.W, (2, 3), "SimpleNet.W").astype(float)
    finite(W, "SimpleNet.W")
    return net, W


def pair(submission, solution, rng, *sizes):
    """The student's network, of weights that are not small, and the right one with the same."""
    in_guest(submission, "seed_numpy", int(rng.integers(10**6)))
    net = made(submission.TwoLayerNet, *sizes, weight_init_std=1.0)
    right = solution.TwoLayerNet(*sizes)
    right.params = params_of(net, *sizes)
    return net, right


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


def one_hot(labels, classes):
    """The same answers as rows with one 1."""
    return np.eye(classes)[labels]


@pytest.mark.task(SIMPLE, points=3)
def test_simple_net_draws_its_weights(submission):
    """W: 신경망마다 새로 뽑은 표준 정규분포의 수 | W: standard normal, anew for each network"""
    in_guest(submission, "seed_numpy", 5)
    drawn = [array(made(submission.SimpleNet).W, (2, 3), "SimpleNet.W") for _ in range(60)]
    claim(
        not np.allclose(drawn[0], drawn[1]),
        ko="신경망을 새로 만들면 W도 새로 뽑아야 해요.",
        en="A new network must draw a new W.",
        about="SimpleNet.W",
    )
    normal(drawn, 1.0, "SimpleNet.W")


@pytest.mark.task(SIMPLE, points=3)
def test_simple_net_scores(submission, rng):
    """점수 x·W: 한 샘플과 배치 | The scores x·W: one sample and a batch"""
    net, W = simple(submission, rng)
    for x in (rng.normal(size=2), rng.normal(size=(4, 2))):
        close(ask(net, "predict", x), x @ W)
        unchanged()


@pytest.mark.task(SIMPLE, points=2)
def test_simple_net_loss_of_one(submission, solution, rng):
    """한 샘플의 손실: 레이블과 원-핫 | The loss of one sample: a label, one-hot"""
    net, W = simple(submission, rng)
    right = solution.SimpleNet()
    right.W = W
    x = rng.normal(size=2)
    for t in (1, np.array([0, 0, 1])):
        close(ask(net, "loss", x, t), right.loss(x, t))


@pytest.mark.task(SIMPLE, points=2)
def test_simple_net_loss_of_a_batch(submission, solution, rng):
    """배치의 손실은 평균: 레이블과 원-핫 | The loss of a batch is the mean: labels, one-hot"""
    net, W = simple(submission, rng)
    right = solution.SimpleNet()
    right.W = W
    for t in (np.array([2, 0, 1]), np.array([1, 2, 2, 0, 1])):
        x = rng.normal(size=(len(t), 2))
        for given in (t, one_hot(t, 3)):
            close(ask(net, "loss", x, given), right.loss(x, t))
            unchanged()


@pytest.mark.task(PARAMS, points=3)
def test_params_shapes_and_zero_biases(submission):
    """키 넷과 그 모양, 0인 편향 | The four keys, their shapes, biases of 0"""
    in_guest(submission, "seed_numpy", 6)
    for d, h, c in [(5, 4, 3), (1, 1, 2)]:
        found = params_of(made(submission.TwoLayerNet, d, h, c), d, h, c)
        for key, size in {"b1": h, "b2": c}.items():
            close(found[key], np.zeros(size), atol=1e-12, about=f"TwoLayerNet.params[{key!r}]")


@pytest.mark.task(PARAMS, points=2)
def test_params_default_spread(submission):
    """weight_init_std를 주지 않았을 때의 가중치 | The weights where no weight_init_std is given"""
    in_guest(submission, "seed_numpy", 7)
    found = params_of(made(submission.TwoLayerNet, 60, 50, 40), 60, 50, 40)
    for key in ("W1", "W2"):
        normal(found[key], 0.01, f"TwoLayerNet.params[{key!r}]")


@pytest.mark.task(PARAMS, points=2)
def test_params_given_spread(submission, rng):
    """weight_init_std를 주었을 때의 가중치 | The weights of a given weight_init_std"""
    in_guest(submission, "seed_numpy", int(rng.integers(1000)))
    scale = float(rng.uniform(0.5, 3.0))
    net = made(submission.TwoLayerNet, 40, 30, 25, weight_init_std=scale)
    found = params_of(net, 40, 30, 25)
    for key in ("W1", "W2"):
        normal(found[key], scale, f"TwoLayerNet.params[{key!r}]")


@pytest.mark.task(PARAMS, points=1)
def test_params_of_each_network(submission):
    """신경망마다 제 가중치를 새로 | Every network has weights of its own, drawn anew"""
    in_guest(submission, "seed_numpy", 8)
    one = made(submission.TwoLayerNet, 4, 3, 2, weight_init_std=1.0)
    before = params_of(one, 4, 3, 2)
    other = params_of(made(submission.TwoLayerNet, 4, 3, 2, weight_init_std=1.0), 4, 3, 2)
    claim(
        not any(np.allclose(before[key], other[key]) for key in ("W1", "W2")),
        ko="두 신경망의 처음 가중치가 같아요. 만들 때마다 새로 뽑아야 해요.",
        en="Two networks start with the same weights. Each must draw its own.",
        about="TwoLayerNet.params",
    )
    close(params_of(one, 4, 3, 2), before, about="TwoLayerNet.params")


@pytest.mark.task(PREDICT, points=4)
def test_predict_random(submission, solution, rng):
    """무작위 신경망의 확률, 입력과 params는 그대로 | A random network; x and params stay"""
    sizes = tuple(int(size) for size in rng.integers(2, 8, size=3))
    net, right = pair(submission, solution, rng, *sizes)
    x = rng.normal(size=(int(rng.integers(2, 9)), sizes[0]))
    close(ask(net, "predict", x), right.predict(x))
    unchanged()
    close(params_of(net, *sizes), right.params, atol=1e-9, about="TwoLayerNet.params")


@pytest.mark.task(PREDICT, points=3)
def test_predict_after_training(submission, solution, rng):
    """학습해서 편향이 0이 아닐 때의 확률 | The probabilities once the biases are no longer 0"""
    sizes = 4, 5, 3
    net, right = pair(submission, solution, rng, *sizes)
    x, t = rng.normal(size=(6, 4)), np.array([0, 0, 0, 0, 1, 1])
    close(ask(net, "predict", x), right.predict(x))
    after = trained(submission, net, x, t, sizes)
    if after is None:
        return
    found, before = array(ask(net, "predict", x), (6, 3)), right.predict(x)
    right.params = after
    if not np.allclose(found, before):  # a train that predict does not feel: train's mistake
        close(found, right.predict(x), about="TwoLayerNet.predict")


@pytest.mark.task(PREDICT, points=2)
def test_predict_other_dtypes(submission, solution):
    """float32와 정수 입력 | Inputs of float32, and of integers"""
    rng = np.random.default_rng(22)
    net, right = pair(submission, solution, rng, 3, 4, 2)
    for kind in (np.float32, int):
        x = (2 * rng.normal(size=(5, 3))).astype(kind)
        close(ask(net, "predict", x), right.predict(x.astype(float)))


@pytest.mark.task(PREDICT, points=1)
def test_predict_smallest(submission, solution):
    """샘플 하나, 입력 하나, 은닉 뉴런 하나 | One sample, one input, one hidden neuron"""
    net, right = pair(submission, solution, np.random.default_rng(23), 1, 1, 2)
    x = np.array([[1.5]])
    close(ask(net, "predict", x), right.predict(x))
