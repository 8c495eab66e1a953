"""NamedTuple and OrderedDict results, 0-d arrays for numbers, keyword names of its own."""
from collections import OrderedDict, defaultdict, namedtuple
from typing import NamedTuple

import numpy as np

Gradients = namedtuple("Gradients", "dx dy")


class Bill(NamedTuple):
    price: float
    grads: dict


class AddLayer:
    def forward(self, x, y):
        return np.array(x + y)

    def backward(self, dout):
        return Gradients(np.array(dout), np.array(dout))


class MulLayer:
    def forward(self, x, y):
        self.swapped = Gradients(dx=y, dy=x)
        return np.array(x * y)

    def backward(self, dout):
        return Gradients._make(np.array(dout * each) for each in self.swapped)


class SigmoidLayer:
    def forward(self, x):
        self.out = np.empty(np.shape(x))
        np.exp(np.negative(x), out=self.out)
        self.out += 1
        np.divide(1, self.out, out=self.out)
        return self.out.copy()

    def backward(self, dout):
        dx = np.array(dout, dtype=float)
        dx *= self.out
        dx *= 1 - self.out
        return dx


class AffineLayer:
    def __init__(self, weights, bias):
        self.weights, self.bias = weights, bias

    def forward(self, x):
        self.x = x
        return np.tensordot(x, self.weights, axes=1) + self.bias

    def backward(self, dout):
        x = self.x[np.newaxis] if self.x.ndim == 1 else self.x
        d = dout[np.newaxis] if dout.ndim == 1 else dout
        self.dW = (x[:, :, None] * d[:, None, :]).sum(axis=0)
        self.db = np.add.reduce(d)
        return np.reshape(d @ self.weights.swapaxes(0, 1), self.x.shape)


def buy_apples(apple, apple_num, tax):
    grads = OrderedDict()
    grads["tax"] = apple * apple_num
    grads["apple_num"] = np.array(apple * tax)
    grads["apple"] = np.array(apple_num * tax)
    return Bill(np.array(apple * apple_num * tax), grads)


def buy_fruit(apple, apple_num, orange, orange_num, tax):
    grads = defaultdict(float)
    grads["apple"] += apple_num * tax
    grads["apple_num"] += apple * tax
    grads["orange"] += orange_num * tax
    grads["orange_num"] += orange * tax
    grads["tax"] += apple * apple_num
    grads["tax"] += orange * orange_num
    return Bill(grads["tax"] * tax, grads)


class Square(NamedTuple):
    z: float
    dx: float
    dy: float


def square_of_sum(x, y):
    return Square(z=pow(x + y, 2), dy=2 * (x + y), dx=2 * (x + y))


Fork = namedtuple("Fork", ["e", "da", "db"])


def fork(a, b):
    return Fork(np.float64((a + b) * (b + 1)), np.float64(b + 1), np.float64(a + 2 * b + 1))
