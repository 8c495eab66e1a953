"""Every epoch is a shuffle cut into batches; recursion goes on from one epoch to the next."""
import math

import numpy as np


class Params(dict):
    """A dict whose keys are attributes too."""

    def __getattr__(self, name):
        return self[name]


class Base:
    def loss(self, x, t):
        y = self.probabilities(np.atleast_2d(x))
        t = np.reshape(t, y.shape) if np.size(t) == y.size else np.reshape(t, -1)
        if t.ndim == 1:
            chosen = y[range(len(y)), t.tolist()]
        else:
            chosen = (y * t).sum(1)
        return math.fsum(-math.log(p + 1e-7) for p in chosen.tolist()) / len(y)

    @staticmethod
    def softmax(a):
        return np.exp(a - np.logaddexp.reduce(a, axis=-1, keepdims=True))


class SimpleNet(Base):
    def __init__(self):
        self.W = np.random.normal(size=(3, 2)).T

    def predict(self, x):
        return (self.W.T @ x.T).T

    def probabilities(self, x):
        return self.softmax(self.predict(x))


class TwoLayerNet(Base):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        self.params = Params()
        for n, (rows, columns) in enumerate(
            ((input_size, hidden_size), (hidden_size, output_size)), start=1
        ):
            self.params[f"W{n}"] = np.random.normal(scale=weight_init_std, size=(rows, columns))
            self.params[f"b{n}"] = np.zeros(columns)

    def hidden(self, x):
        return 1 / (1 + np.exp(-(x.dot(self.params["W1"]) + self.params["b1"])))

    def predict(self, x):
        return self.softmax(self.hidden(x).dot(self.params["W2"]) + self.params["b2"])

    probabilities = predict

    def accuracy(self, x, t):
        best = self.predict(x).argmax(axis=1)
        wrong = (best != t) if t.ndim == 1 else (t[np.arange(len(t)), best] == 0)
        return 1 - wrong.sum() / len(x)

    def numerical_gradient(self, x, t):
        def partial(w, place, h=1e-4):
            w[place] += h
            up = self.loss(x, t)
            w[place] -= 2 * h
            down = self.loss(x, t)
            w[place] += h
            return (up - down) / (2 * h)

        return {
            key: np.array([partial(w, p) for p in np.ndindex(w.shape)]).reshape(w.shape)
            for key, w in self.params.items()
        }

    def gradient(self, x, t):
        z = self.hidden(x)
        delta = self.predict(x)
        if t.ndim == 1:
            np.subtract.at(delta, (np.arange(len(t)), t), 1)
        else:
            delta -= t
        delta /= len(delta)
        below = (self.params["W2"] @ delta.T).T * z * (1 - z)
        grads = Params(b2=np.ones(len(x)) @ delta, b1=np.ones(len(x)) @ below)
        grads["W2"] = (delta.T @ z).T
        grads["W1"] = (below.T @ x).T
        return grads


def random_batch(x, t, batch_size, rng):
    order = rng.permuted(np.arange(len(x)))
    return x[order[-batch_size:]], t[order[-batch_size:]]


def batches(n, size, rng):
    """Row numbers for batch after batch, without end: each epoch a new shuffle."""
    while True:
        order = rng.permutation(n)
        for at in range(0, n - size + 1, size):
            yield order[at : at + size]


def update(network, x, t, rows, learning_rate):
    grads = network.gradient(x[rows], t[rows])
    for key in grads:
        network.params[key] -= learning_rate * grads[key]
    return network.loss(x[rows], t[rows])


def train(network, x, t, iters_num, batch_size, learning_rate, rng):
    source = batches(len(x), batch_size, rng)
    return [update(network, x, t, next(source), learning_rate) for _ in range(iters_num)]


def train_and_evaluate(
    network, x_train, t_train, x_test, t_test, iters_num, batch_size, learning_rate, rng
):
    source = batches(len(x_train), batch_size, rng)
    size = max(len(x_train) // batch_size, 1)

    def from_epoch(left):
        if left <= 0:
            return [], [], []
        here = [
            update(network, x_train, t_train, next(source), learning_rate)
            for _ in range(min(size, left))
        ]
        scores = network.accuracy(x_train, t_train), network.accuracy(x_test, t_test)
        losses, one, two = from_epoch(left - size)
        return here + losses, [scores[0], *one], [scores[1], *two]

    return from_epoch(iters_num)
