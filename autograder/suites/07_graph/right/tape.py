"""A small automatic differentiation: values that remember where they came from, a recursive walk."""
import numpy as np


class Value:
    def __init__(self, data, parents=()):
        self.data, self.parents, self.grad = data, parents, 0.0

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data + other.data, [(self, 1.0), (other, 1.0)])

    def __mul__(self, other):
        return Value(self.data * other.data, [(self, other.data), (other, self.data)])

    def __pow__(self, n):
        return Value(self.data**n, [(self, n * self.data ** (n - 1))])

    def back(self, dout=1.0):
        self.grad = self.grad + dout
        for parent, local in self.parents:
            parent.back(dout * local)


class AddLayer:
    def forward(self, x, y):
        self.given = x, y
        return (Value(x) + Value(y)).data

    def backward(self, dout):
        x, y = (Value(each) for each in self.given)
        (x + y).back(dout)
        return x.grad, y.grad


class MulLayer:
    def forward(self, x, y):
        self.given = x, y
        return (Value(x) * Value(y)).data

    def backward(self, dout):
        x, y = map(Value, self.given)
        (x * y).back(dout)
        return x.grad, y.grad


class SigmoidLayer:
    def forward(self, x):
        self.node = Value(x)
        s = 1 / (1 + np.exp(-x))
        self.out = Value(s, [(self.node, s * (1 - s))])
        return s

    def backward(self, dout):
        self.node.grad = 0.0
        self.out.back(dout)
        return self.node.grad


class AffineLayer:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return np.asarray([self.one(row) for row in x]) if x.ndim == 2 else self.one(x)

    def one(self, row):
        return (row[:, None] * self.W).sum(axis=0) + self.b

    def backward(self, dout):
        self.dW, self.db = np.zeros(self.W.shape), np.zeros(self.b.shape)
        dx = np.zeros(self.x.shape)
        rows, douts, dxs = (a.reshape(-1, a.shape[-1]) for a in (self.x, dout, dx))
        for row, d, back in zip(rows, douts, dxs):
            self.dW += np.outer(row, d)
            self.db += d
            back += self.W.dot(d)
        return dx


def buy_apples(apple, apple_num, tax):
    names = {"apple": Value(apple), "apple_num": Value(apple_num), "tax": Value(tax)}
    price = names["apple"] * names["apple_num"] * names["tax"]
    price.back()
    return price.data, {name: value.grad for name, value in names.items()}


def buy_fruit(apple, apple_num, orange, orange_num, tax):
    names = {name: Value(number) for name, number in locals().items()}
    v = names
    price = (v["apple"] * v["apple_num"] + v["orange"] * v["orange_num"]) * v["tax"]
    price.back()
    return price.data, {name: value.grad for name, value in names.items()}


def square_of_sum(x, y):
    x, y = Value(x), Value(y)
    z = (x + y) ** 2
    z.back()
    return z.data, x.grad, y.grad


def fork(a, b):
    a, b = Value(a), Value(b)
    e = (a + b) * (b + 1)
    e.back()
    return e.data, a.grad, b.grad
