"""Dataclasses with slots, match statements, NamedTuple results; shuffled indices for a batch."""
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np


class Batch(NamedTuple):
    x: np.ndarray
    t: np.ndarray


class Curves(NamedTuple):
    loss: list
    train: list
    test: list


def softmax(a):
    match a.ndim:
        case 1:
            e = np.exp(a - np.max(a))
            return e / np.sum(e)
        case _:
            return np.stack([softmax(row) for row in a])


def labels_of(t):
    match np.ndim(t):
        case 2:
            return [int(np.argmax(row)) for row in t]
        case 1:
            return [int(label) for label in t]
        case _:
            return [int(t)]


@dataclass(slots=True)
class SimpleNet:
    W: np.ndarray = field(default_factory=lambda: np.random.randn(2, 3))

    def predict(self, x):
        return x @ self.W

    def loss(self, x, t):
        match x.ndim, np.ndim(t):
            case 1, 1:
                return -np.log(softmax(self.predict(x))[np.argmax(t)] + 1e-7)
            case 1, _:
                return -np.log(softmax(self.predict(x))[t] + 1e-7)
            case _:
                return np.mean([self.loss(row, label) for row, label in zip(x, labels_of(t))])


@dataclass(slots=True)
class TwoLayerNet:
    input_size: int
    hidden_size: int
    output_size: int
    weight_init_std: float = 0.01
    params: dict = field(init=False)

    def __post_init__(self):
        def draw(*shape):
            return np.random.randn(*shape) * self.weight_init_std

        self.params = dict(
            W1=draw(self.input_size, self.hidden_size),
            b1=np.zeros(self.hidden_size),
            W2=draw(self.hidden_size, self.output_size),
            b2=np.zeros(self.output_size),
        )

    def _forward(self, x):
        match self.params:
            case {"W1": W1, "b1": b1, "W2": W2, "b2": b2}:
                hidden = np.reciprocal(1 + np.exp(-(x.astype(float) @ W1 + b1)))
                return hidden, softmax(hidden @ W2 + b2)

    def predict(self, x):
        _, y = self._forward(x)
        return y

    def loss(self, x, t):
        y = self.predict(x)
        return np.mean([-np.log(row[label] + 1e-7) for row, label in zip(y, labels_of(t))])

    def accuracy(self, x, t):
        guesses = labels_of(self.predict(x))
        return sum(map(int.__eq__, guesses, labels_of(t))) / len(guesses)

    def numerical_gradient(self, x, t):
        kept = self.params
        grads = {}
        for key in kept:
            grads[key] = np.zeros_like(kept[key])
            for place in np.ndindex(kept[key].shape):
                losses = []
                for h in (1e-4, -1e-4):
                    moved = kept[key].copy()
                    moved[place] += h
                    self.params = {**kept, key: moved}
                    losses.append(self.loss(x, t))
                grads[key][place] = (losses[0] - losses[1]) / 2e-4
        self.params = kept
        return grads

    def gradient(self, x, t):
        hidden, y = self._forward(x)
        delta = y.copy()
        for row, label in zip(delta, labels_of(t)):
            row[label] -= 1
        delta = delta / len(delta)
        back = delta @ self.params["W2"].T * hidden * (1 - hidden)
        return dict(W1=x.T @ back, b1=back.sum(0), W2=hidden.T @ delta, b2=delta.sum(0))


def random_batch(x, t, batch_size, rng):
    order = np.arange(len(x))
    rng.shuffle(order)
    return Batch(x[order[:batch_size]], t[order[:batch_size]])


def train(network, x, t, iters_num, batch_size, learning_rate, rng):
    losses = []
    while len(losses) < iters_num:
        batch = random_batch(x, t, batch_size, rng)
        grads = network.gradient(*batch)
        network.params = {k: w - learning_rate * grads[k] for k, w in network.params.items()}
        losses.append(network.loss(*batch))
    return tuple(losses)


def train_and_evaluate(
    network, x_train, t_train, x_test, t_test, iters_num, batch_size, learning_rate, rng
):
    curves = Curves([], [], [])
    for i in range(iters_num):
        if i % max(len(x_train) // batch_size, 1) == 0:
            curves.train.append(network.accuracy(x_train, t_train))
            curves.test.append(network.accuracy(x_test, t_test))
        curves.loss.extend(train(network, x_train, t_train, 1, batch_size, learning_rate, rng))
    return curves
