"""Public tests of 11_two_layer_net: small networks, worked out by hand from their own weights."""

import math

import numpy as np
import pytest

from autograder.checks import Handle, array, claim, close, filled, in_guest, sequence, unchanged

SHAPES = {"W1": (2, 2), "b1": (2,), "W2": (2, 3), "b2": (3,)}
X = np.array([[0.0, 0.5], [2.0, -1.0]])
T = np.array([0, 1])


def network(submission):
    """A TwoLayerNet of 2-2-3, with weights that are not small."""
    net = filled(submission.TwoLayerNet(2, 2, 3, weight_init_std=1.0), "TwoLayerNet")
    claim(
        isinstance(net, Handle),
        ko="클래스를 부르면 신경망 객체가 나와야 해요.",
        en="Calling the class must give a network object.",
    )
    return net


def params_of(net):
    """The network's params; tests read them and never set them."""
    params = filled(net.params, "TwoLayerNet.params")
    claim(
        isinstance(params, dict) and set(params) == set(SHAPES),
        ko="params는 키가 W1, b1, W2, b2인 사전이에요.",
        en="params is a dict with the keys W1, b1, W2, b2.",
        about="TwoLayerNet.params",
    )
    return {
        key: array(params[key], shape, f"TwoLayerNet.params[{key!r}]")
        for key, shape in SHAPES.items()
    }


def shares(scores):
    """The softmax of a few scores, one number at a time."""
    powers = [math.exp(score - max(scores)) for score in scores]
    return [power / sum(powers) for power in powers]


def by_hand(params, row):
    """The three probabilities of one row, one neuron at a time."""
    W1, b1, W2, b2 = (params[key] for key in SHAPES)
    sums = [row[0] * W1[0][j] + row[1] * W1[1][j] + b1[j] for j in range(2)]
    z = [1 / (1 + math.exp(-max(each, -700.0))) for each in sums]  # beyond, exp has no number
    return shares([z[0] * W2[0][k] + z[1] * W2[1][k] + b2[k] for k in range(3)])


def loss_by_hand(params):
    """The mean loss of X with the answers T."""
    return -sum(math.log(by_hand(params, X[i])[T[i]] + 1e-7) for i in range(2)) / 2


def generator(submission, seed):
    """A `np.random.Generator` of that seed, made beside the program."""
    return in_guest(submission, "default_rng", seed)


@pytest.mark.task("SimpleNet")
def test_simple_net_scores(submission):
    """W의 모양, 손으로 구한 점수 | The shape of W, the scores worked out by hand"""
    net = filled(submission.SimpleNet(), "SimpleNet")
    W = array(net.W, (2, 3), "SimpleNet.W")
    close(net.predict(np.array([0.4, 0.8])), 0.4 * W[0] + 0.8 * W[1])


@pytest.mark.task("SimpleNet")
def test_simple_net_loss(submission):
    """손으로 구한 손실, 레이블과 원-핫 | The loss worked out by hand, for a label and one-hot"""
    net = filled(submission.SimpleNet(), "SimpleNet")
    W = array(net.W, (2, 3), "SimpleNet.W")
    expected = -math.log(shares([0.4 * W[0][k] + 0.8 * W[1][k] for k in range(3)])[2] + 1e-7)
    for t in (2, np.array([0, 0, 1])):
        close(net.loss(np.array([0.4, 0.8]), t), expected)


@pytest.mark.task("TwoLayerNet.params")
def test_params(submission):
    """키 넷의 모양과 0인 편향 | The shapes of the four keys, and biases of 0"""
    params = params_of(network(submission))
    close(params["b1"], np.zeros(2), about="TwoLayerNet.params['b1']")
    close(params["b2"], np.zeros(3), about="TwoLayerNet.params['b2']")


@pytest.mark.task("TwoLayerNet.predict")
def test_predict(submission):
    """두 샘플의 확률 | The probabilities of two samples"""
    net = network(submission)
    params = params_of(net)
    close(net.predict(X), np.array([by_hand(params, row) for row in X]))


@pytest.mark.task("TwoLayerNet.loss")
def test_loss(submission):
    """두 샘플의 평균 손실, 레이블과 원-핫 | The mean loss of two samples, labels and one-hot"""
    net = network(submission)
    expected = loss_by_hand(params_of(net))
    for t in (T, np.array([[1, 0, 0], [0, 1, 0]])):
        close(net.loss(X, t), expected)


@pytest.mark.task("TwoLayerNet.accuracy")
def test_accuracy(submission):
    """둘 중 하나를 맞히면 0.5 | One right answer of two gives 0.5"""
    net = network(submission)
    params = params_of(net)
    best = np.array([np.argmax(by_hand(params, row)) for row in X])
    t = (best + np.array([0, 1])) % 3  # the first is right, the second is not
    for answers in (t, np.eye(3)[t]):
        close(net.accuracy(X, answers), 0.5)


@pytest.mark.task("TwoLayerNet.numerical_gradient")
def test_numerical_gradient(submission):
    """수치 미분으로 구한 네 기울기 | The four gradients, numerically"""
    net = network(submission)
    expected = slopes(params_of(net))
    grads = filled(net.numerical_gradient(X, T))
    unchanged()
    looks_right(grads, expected)


@pytest.mark.task("TwoLayerNet.gradient")
def test_gradient(submission):
    """역전파로 구한 네 기울기 | The four gradients, by backpropagation"""
    net = network(submission)
    expected = slopes(params_of(net))
    grads = filled(net.gradient(X, T))
    unchanged()
    looks_right(grads, expected)


def slopes(params):
    """How much the loss by hand changes with each number of params."""
    found = {key: np.zeros(shape) for key, shape in SHAPES.items()}
    for key, shape in SHAPES.items():
        for place in np.ndindex(shape):
            sides = []
            for h in (1e-4, -1e-4):
                moved = {name: np.array(value, dtype=float) for name, value in params.items()}
                moved[key][place] += h
                sides.append(loss_by_hand(moved))
            found[key][place] = (sides[0] - sides[1]) / 2e-4
    return found


def looks_right(grads, expected):
    """The dict has the four keys, and the gradients are the expected ones."""
    claim(
        isinstance(grads, dict) and set(grads) == set(SHAPES),
        ko="기울기는 키가 W1, b1, W2, b2인 사전이에요.",
        en="The gradients are a dict with the keys W1, b1, W2, b2.",
    )
    for key in SHAPES:
        close(grads[key], expected[key], atol=1e-6, about=f"grads[{key!r}]")


@pytest.mark.task("random_batch")
def test_random_batch(submission):
    """행과 정답의 짝, 같은 시드면 같은 배치 | Rows with their answers; same seed, same batch"""
    x, t = np.arange(20.0).reshape(10, 2), np.arange(10)
    batches = []
    for _ in range(2):
        found = filled(submission.random_batch(x, t, 4, generator(submission, 3)))
        unchanged()
        if not (isinstance(found, tuple | list) and len(found) == 2):
            close(found, (0.0, 0.0))
        x_batch = array(found[0], (4, 2), "random_batch")
        t_batch = array(found[1], (4,), "random_batch")
        close(x_batch[:, 0], 2.0 * t_batch, about="random_batch")
        batches.append(t_batch)
    close(batches[1], batches[0], about="random_batch")


@pytest.mark.task("train")
def test_train(submission):
    """손실 iters_num개, 점점 작아지기 | As many losses as iterations, and they fall"""
    x, t = np.tile(X, (10, 1)), np.tile(T, 10)
    net = network(submission)
    losses = sequence(submission.train(net, x, t, 60, 5, 1.0, generator(submission, 4)), 60)
    claim(
        losses[-10:].mean() < losses[:10].mean() / 2,
        ko="학습하는 동안 손실이 줄어들지 않았어요.",
        en="The losses did not fall during training.",
    )


@pytest.mark.task("train_and_evaluate")
def test_train_and_evaluate(submission):
    """에폭마다 두 정확도, 마지막에는 모두 맞히기 | Accuracies of each epoch, at last all right"""
    x, t = np.tile(X, (10, 1)), np.tile(T, 10)
    net, rng = network(submission), generator(submission, 5)
    found = filled(submission.train_and_evaluate(net, x, t, X, T, 80, 5, 1.0, rng))
    if not (isinstance(found, tuple | list) and len(found) == 3):
        close(found, (0.0, 0.0, 0.0))
    sequence(found[0], 80, "train_and_evaluate")
    for each in found[1:]:
        accuracies = sequence(each, None, "train_and_evaluate")
        claim(
            len(accuracies) in (20, 21),
            ko="4번이 한 에폭이니 정확도는 20개예요(하나 더는 괜찮아요).",
            en="An epoch is 4 iterations, so there are 20 accuracies (one more is fine).",
        )
        close(float(accuracies[-1]), 1.0, rtol=0, atol=0.1, about="train_and_evaluate")
