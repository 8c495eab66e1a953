"""Public tests of 11_two_layer_net, with small networks whose numbers can be worked out."""

import numpy as np
import pytest

from autograder.checks import Handle, array, claim, close, filled, in_guest, sequence, unchanged

PARAMS = {
    "W1": np.array([[1.0, 0.0], [0.0, -1.0]]),
    "b1": np.array([0.0, 0.5]),
    "W2": np.array([[2.0, 0.0, -1.0], [0.0, 1.0, 0.5]]),
    "b2": np.array([0.1, -0.1, 0.0]),
}
X = np.array([[0.0, 0.5], [2.0, -1.0]])
T = np.array([0, 1])


def network(submission):
    """A TwoLayerNet of 2-2-3 with the params above."""
    net = filled(submission.TwoLayerNet(2, 2, 3), "TwoLayerNet")
    claim(
        isinstance(net, Handle),
        ko="클래스를 부르면 신경망 객체가 나와야 해요.",
        en="Calling the class must give a network object.",
    )
    net.params = PARAMS
    return net


def generator(submission, seed):
    """A `np.random.Generator` of that seed, made beside the program."""
    return in_guest(submission, "default_rng", seed)


@pytest.mark.task("SimpleNet")
def test_simple_net_scores(submission):
    """정해 준 W로 구한 점수 | The scores with a given W"""
    net = filled(submission.SimpleNet(), "SimpleNet")
    array(net.W, (2, 3), "SimpleNet.W")
    net.W = np.array([[0.5, -1.0, 0.25], [1.0, 0.5, -0.5]])
    close(net.predict(np.array([0.4, 0.8])), np.array([1.0, 0.0, -0.3]))


@pytest.mark.task("SimpleNet")
def test_simple_net_loss(submission):
    """정해 준 W로 구한 손실, 레이블과 원-핫 | The loss with a given W, for a label and one-hot"""
    net = filled(submission.SimpleNet(), "SimpleNet")
    net.W = np.array([[0.5, -1.0, 0.25], [1.0, 0.5, -0.5]])
    for t in (2, np.array([0, 0, 1])):
        close(net.loss(np.array([0.4, 0.8]), t), 1.79494636)


@pytest.mark.task("TwoLayerNet.params")
def test_params(submission):
    """키 넷의 모양과 0인 편향 | The shapes of the four keys, and biases of 0"""
    net = filled(submission.TwoLayerNet(5, 4, 3), "TwoLayerNet")
    params = net.params
    claim(
        isinstance(filled(params, "TwoLayerNet.params"), dict)
        and set(params) == {"W1", "b1", "W2", "b2"},
        ko="params는 키가 W1, b1, W2, b2인 사전이에요.",
        en="params is a dict with the keys W1, b1, W2, b2.",
        about="TwoLayerNet.params",
    )
    array(params["W1"], (5, 4), "TwoLayerNet.params['W1']")
    array(params["W2"], (4, 3), "TwoLayerNet.params['W2']")
    close(params["b1"], np.zeros(4), about="TwoLayerNet.params['b1']")
    close(params["b2"], np.zeros(3), about="TwoLayerNet.params['b2']")


@pytest.mark.task("TwoLayerNet.predict")
def test_predict(submission):
    """두 샘플의 확률 | The probabilities of two samples"""
    expected = np.array(
        [[0.56953266, 0.28282155, 0.14764579], [0.70647325, 0.22503719, 0.06848956]]
    )
    close(network(submission).predict(X), expected)


@pytest.mark.task("TwoLayerNet.loss")
def test_loss(submission):
    """두 샘플의 평균 손실, 레이블과 원-핫 | The mean loss of two samples, labels and one-hot"""
    net = network(submission)
    for t in (T, np.array([[1, 0, 0], [0, 1, 0]])):
        close(net.loss(X, t), 1.02721408)


@pytest.mark.task("TwoLayerNet.accuracy")
def test_accuracy(submission):
    """둘 중 하나를 맞히면 0.5 | One right answer of two gives 0.5"""
    net = network(submission)
    for t in (T, np.array([[1, 0, 0], [0, 1, 0]])):
        close(net.accuracy(X, t), 0.5)


@pytest.mark.task("TwoLayerNet.numerical_gradient")
def test_numerical_gradient(submission):
    """수치 미분으로 구한 b2와 W1의 기울기 | The gradients of b2 and W1, numerically"""
    grads = filled(network(submission).numerical_gradient(X, T))
    unchanged()
    looks_right(grads)


@pytest.mark.task("TwoLayerNet.gradient")
def test_gradient(submission):
    """역전파로 구한 b2와 W1의 기울기 | The gradients of b2 and W1, by backpropagation"""
    grads = filled(network(submission).gradient(X, T))
    unchanged()
    looks_right(grads)


def looks_right(grads):
    """The dict has the four keys, and two of the gradients are the expected ones."""
    claim(
        isinstance(grads, dict) and set(grads) == set(PARAMS),
        ko="기울기는 키가 W1, b1, W2, b2인 사전이에요.",
        en="The gradients are a dict with the keys W1, b1, W2, b2.",
    )
    close(grads["b2"], np.array([0.13800295, -0.24607063, 0.10806768]), atol=1e-6)
    close(grads["W1"], np.array([[0.14115935, -0.11047547], [-0.13361596, 0.07752801]]), atol=1e-6)


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
