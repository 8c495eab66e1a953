"""Plain Python numbers, lists and loops; NumPy only packs the answers and draws the weights."""
import math

import numpy as np


def normal(rows, columns, scale=1.0):
    rng = np.random.default_rng()
    values = []
    for _ in range(rows):
        values.append([scale * rng.standard_normal() for _ in range(columns)])
    return np.array(values)


def product_row(row, W, b):
    out = list(b)
    for value, weights in zip(row, W):
        out = [total + value * w for total, w in zip(out, weights)]
    return out


def softmax_row(row):
    top = max(row)
    powers = [math.exp(a - top) for a in row]
    total = sum(powers)
    return [p / total for p in powers]


def sigmoid_row(row):
    out = []
    for a in row:
        if a >= 0:
            out.append(1 / (1 + math.exp(-a)))
        else:
            e = math.exp(a)
            out.append(e / (1 + e))
    return out


def label_of(t, i):
    if t.ndim == 1:
        return int(t[i])
    best = 0
    for j in range(t.shape[1]):
        if t[i, j] > t[i, best]:
            best = j
    return best


class SimpleNet:
    def __init__(self):
        self.W = normal(2, 3)

    def predict(self, x):
        W = self.W.tolist()
        if x.ndim == 1:
            return np.array(product_row(x.tolist(), W, [0.0, 0.0, 0.0]))
        return np.array([product_row(row, W, [0.0, 0.0, 0.0]) for row in x.tolist()])

    def loss(self, x, t):
        scores = self.predict(x)
        if x.ndim == 1:
            scores = scores.reshape(1, 3)
            t = np.asarray(t).reshape(1, 3) if np.size(t) == 3 else np.array([t])
        total = 0.0
        for i, row in enumerate(scores.tolist()):
            total -= math.log(softmax_row(row)[label_of(t, i)] + 1e-7)
        return total / len(scores)


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        self.params = {
            "W1": normal(input_size, hidden_size, weight_init_std),
            "b1": np.array([0.0] * hidden_size),
            "W2": normal(hidden_size, output_size, weight_init_std),
            "b2": np.array([0.0] * output_size),
        }

    def lists(self):
        return [self.params[key].tolist() for key in ("W1", "b1", "W2", "b2")]

    def passes(self, x):
        W1, b1, W2, b2 = self.lists()
        for row in x.tolist():
            hidden = sigmoid_row(product_row(row, W1, b1))
            yield row, hidden, softmax_row(product_row(hidden, W2, b2))

    def predict(self, x):
        return np.array([y for _, _, y in self.passes(x)])

    def loss(self, x, t):
        total = 0.0
        for i, (_, _, y) in enumerate(self.passes(x)):
            total -= math.log(y[label_of(t, i)] + 1e-7)
        return total / len(x)

    def accuracy(self, x, t):
        right = 0
        for i, (_, _, y) in enumerate(self.passes(x)):
            if y.index(max(y)) == label_of(t, i):
                right += 1
        return right / len(x)

    def numerical_gradient(self, x, t):
        grads = {}
        for key in self.params:
            array = self.params[key]
            grad = np.zeros(array.shape)
            for place in np.ndindex(array.shape):
                kept = float(array[place])
                array[place] = kept + 1e-5
                above = self.loss(x, t)
                array[place] = kept - 1e-5
                below = self.loss(x, t)
                array[place] = kept
                grad[place] = (above - below) / 2e-5
            grads[key] = grad
        return grads

    def gradient(self, x, t):
        W1, b1, W2, b2 = self.lists()
        d, h, c, n = len(W1), len(b1), len(b2), len(x)
        dW1 = [[0.0] * h for _ in range(d)]
        dW2 = [[0.0] * c for _ in range(h)]
        db1, db2 = [0.0] * h, [0.0] * c
        self.loss_on_the_way = 0.0
        for i, (row, hidden, y) in enumerate(self.passes(x)):
            label = label_of(t, i)
            self.loss_on_the_way -= math.log(y[label] + 1e-7) / n
            delta2 = []
            for k in range(c):
                delta2.append((y[k] - (1 if k == label else 0)) / n)
            for k in range(c):
                db2[k] += delta2[k]
            delta1 = []
            for j in range(h):
                back = 0.0
                for k in range(c):
                    dW2[j][k] += hidden[j] * delta2[k]
                    back += delta2[k] * W2[j][k]
                delta1.append(back * hidden[j] * (1 - hidden[j]))
                db1[j] += delta1[j]
            for m in range(d):
                value = row[m]
                dW1[m] = [total + value * delta for total, delta in zip(dW1[m], delta1)]
        found = {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
        return {key: np.array(found[key]) for key in found}


def random_batch(x, t, batch_size, rng):
    rows_x, rows_t = [], []
    for _ in range(batch_size):
        i = int(rng.random() * len(x))
        rows_x.append(x[i])
        rows_t.append(t[i])
    return np.array(rows_x), np.array(rows_t)


def step(network, x, t, batch_size, learning_rate, rng):
    x_batch, t_batch = random_batch(x, t, batch_size, rng)
    grads = network.gradient(x_batch, t_batch)
    loss = network.loss_on_the_way
    for key in network.params:
        for place in np.ndindex(grads[key].shape):
            network.params[key][place] -= learning_rate * grads[key][place]
    return loss


def train(network, x, t, iters_num, batch_size, learning_rate, rng):
    losses = []
    for _ in range(iters_num):
        losses.append(step(network, x, t, batch_size, learning_rate, rng))
    return losses


def train_and_evaluate(
    network, x_train, t_train, x_test, t_test, iters_num, batch_size, learning_rate, rng
):
    epoch = max(len(x_train) // batch_size, 1)
    losses, train_acc, test_acc = [], [], []
    for i in range(1, iters_num + 1):
        losses.append(step(network, x_train, t_train, batch_size, learning_rate, rng))
        if i % epoch == 0:
            train_acc.append(network.accuracy(x_train, t_train))
            test_acc.append(network.accuracy(x_test, t_test))
    return losses, train_acc, test_acc
