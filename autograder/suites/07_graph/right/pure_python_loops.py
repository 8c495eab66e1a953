"""Loops over lists; NumPy only to pack the answers, tolist() to unpack the arguments."""
import math

import numpy as np


class AddLayer:
    def forward(self, x, y):
        return sum([x, y])

    def backward(self, dout):
        return [dout, dout]


class MulLayer:
    def forward(self, x, y):
        self.pair = [x, y]
        return x * y

    def backward(self, dout):
        return [dout * factor for factor in reversed(self.pair)]


class SigmoidLayer:
    def forward(self, x):
        self.shape = x.shape if isinstance(x, np.ndarray) else None
        values = x.ravel().tolist() if self.shape is not None else [x]
        self.outs = []
        for value in values:
            self.outs.append(1 / (1 + math.exp(-value)))
        return self.pack(self.outs)

    def backward(self, dout):
        douts = dout.ravel().tolist() if self.shape is not None else [dout]
        dxs = []
        for d, out in zip(douts, self.outs):
            dxs.append(d * out * (1 - out))
        return self.pack(dxs)

    def pack(self, values):
        if self.shape is None:
            return values[0]
        return np.array(values).reshape(self.shape)


class AffineLayer:
    def __init__(self, W, b):
        self.W, self.b = W.tolist(), b.tolist()

    def forward(self, x):
        self.single = x.ndim == 1
        self.rows = [x.tolist()] if self.single else x.tolist()
        out = []
        for row in self.rows:
            line = []
            for j in range(len(self.b)):
                total = self.b[j]
                for i in range(len(row)):
                    total += row[i] * self.W[i][j]
                line.append(total)
            out.append(line)
        return np.array(out[0] if self.single else out)

    def backward(self, dout):
        douts = [dout.tolist()] if self.single else dout.tolist()
        n, m = len(self.W), len(self.b)
        dW = [[0.0] * m for _ in range(n)]
        db = [0.0] * m
        dx = [[0.0] * n for _ in douts]
        for k, d in enumerate(douts):
            for j in range(m):
                db[j] += d[j]
                for i in range(n):
                    dW[i][j] += self.rows[k][i] * d[j]
                    dx[k][i] += d[j] * self.W[i][j]
        self.dW, self.db = np.array(dW), np.array(db)
        return np.array(dx[0] if self.single else dx)


def buy(pairs, tax):
    total = 0
    for price, number in pairs:
        total += price * number
    gradients = []
    for price, number in pairs:
        gradients += [number * tax, price * tax]
    return total * tax, gradients + [total]


def buy_apples(apple, apple_num, tax):
    price, gradients = buy([(apple, apple_num)], tax)
    return [price, dict(zip(["apple", "apple_num", "tax"], gradients))]


def buy_fruit(apple, apple_num, orange, orange_num, tax):
    price, gradients = buy([(apple, apple_num), (orange, orange_num)], tax)
    return [price, dict(zip(["apple", "apple_num", "orange", "orange_num", "tax"], gradients))]


def square_of_sum(x, y):
    return [x * x + 2 * x * y + y * y, 2 * x + 2 * y, 2 * x + 2 * y]


def fork(a, b):
    return [a * b + a + b * b + b, b + 1, a + 2 * b + 1]
