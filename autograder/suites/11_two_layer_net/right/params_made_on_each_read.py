"""Lists of lists inside, one neuron an object; params is built anew, as arrays, whenever it is read."""
import math
import random
from itertools import pairwise

import numpy as np


def soft(scores):
    top = max(scores)
    powers = [math.exp(s - top) for s in scores]
    total = math.fsum(powers)
    return [p / total for p in powers]


def label(t):
    return int(np.argmax(t)) if np.ndim(t) else int(t)


class SimpleNet:
    def __init__(self):
        self.rows = [[random.gauss(0, 1) for _ in range(3)] for _ in range(2)]

    @property
    def W(self):
        return np.array(self.rows)

    def predict(self, x):
        if x.ndim == 2:
            return np.array([self.predict(row) for row in x])
        return np.array([x[0] * a + x[1] * b for a, b in zip(*self.rows)])

    def loss(self, x, t):
        if x.ndim == 2:
            return sum(self.loss(row, each) for row, each in zip(x, t)) / len(x)
        return -math.log(soft(list(self.predict(x)))[label(t)] + 1e-7)


class Neuron:
    def __init__(self, inputs, spread):
        self.w = [random.gauss(0, 1) * spread for _ in range(inputs)]
        self.b = 0.0

    def sum(self, x):
        return sum(map(float.__mul__, self.w, x)) + self.b

    def move(self, place, by):
        if place is None:
            self.b += by
        else:
            self.w[place] += by


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        sizes = input_size, hidden_size, output_size
        self.layers = [[Neuron(m, weight_init_std) for _ in range(n)] for m, n in pairwise(sizes)]

    @property
    def params(self):
        found = {}
        for i, layer in enumerate(self.layers, 1):
            found[f"W{i}"] = np.array([neuron.w for neuron in layer]).T
            found[f"b{i}"] = np.array([neuron.b for neuron in layer])
        return found

    def forward(self, row):
        hidden, output = self.layers
        z = [1 / (1 + math.exp(-max(neuron.sum(row), -700))) for neuron in hidden]
        return z, soft([neuron.sum(z) for neuron in output])

    def predict(self, x):
        return np.array([self.forward(row)[1] for row in x.astype(float).tolist()])

    def loss(self, x, t):
        y = self.predict(x)
        return math.fsum(-math.log(p[label(each)] + 1e-7) for p, each in zip(y, t)) / len(t)

    def accuracy(self, x, t):
        return float(np.mean([p.argmax() == label(each) for p, each in zip(self.predict(x), t)]))

    def numerical_gradient(self, x, t):
        def slope(neuron, place):
            neuron.move(place, 1e-4)
            above = self.loss(x, t)
            neuron.move(place, -2e-4)
            below = self.loss(x, t)
            neuron.move(place, 1e-4)
            return (above - below) / 2e-4

        found = {}
        for i, layer in enumerate(self.layers, 1):
            columns = [[slope(n, place) for place in range(len(n.w))] for n in layer]
            found[f"W{i}"] = np.array(columns).T
            found[f"b{i}"] = np.array([slope(n, None) for n in layer])
        return found

    def gradient(self, x, t):
        W2 = self.params["W2"]
        Z, D2 = [], []
        for row, each in zip(x.tolist(), t):
            z, y = self.forward([float(value) for value in row])
            y[label(each)] -= 1
            Z.append(z)
            D2.append(y)
        Z, D2 = np.array(Z), np.array(D2) / len(x)
        D1 = np.inner(D2, W2) * Z * (1 - Z)
        return {"W1": x.T @ D1, "b1": D1.sum(0), "W2": Z.T @ D2, "b2": D2.sum(0)}


def random_batch(x, t, batch_size, rng):
    rows = [int(rng.integers(0, len(x))) for _ in range(batch_size)]
    return np.stack([x[row] for row in rows]), np.stack([t[row] for row in rows])


def train(network, x, t, iters_num, batch_size, learning_rate, rng):
    losses = []
    for _ in range(iters_num):
        x_batch, t_batch = random_batch(x, t, batch_size, rng)
        grads = network.gradient(x_batch, t_batch)
        losses.append(network.loss(x_batch, t_batch))
        for i, layer in enumerate(network.layers, 1):
            for j, neuron in enumerate(layer):
                steps = (learning_rate * grads[f"W{i}"][:, j]).tolist()
                neuron.w = [w - step for w, step in zip(neuron.w, steps)]
                neuron.b -= float(learning_rate * grads[f"b{i}"][j])
    return losses


def train_and_evaluate(
    network, x_train, t_train, x_test, t_test, iters_num, batch_size, learning_rate, rng
):
    every = max(len(x_train) // batch_size, 1)
    losses, train_acc, test_acc = [], [], []
    for start in range(0, iters_num, every):
        train_acc.append(network.accuracy(x_train, t_train))
        test_acc.append(network.accuracy(x_test, t_test))
        now = min(every, iters_num - start)
        losses += train(network, x_train, t_train, now, batch_size, learning_rate, rng)
    return losses, train_acc, test_acc
