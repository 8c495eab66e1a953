"""forward makes the function that backward will be: one pullback kept for each instance."""
from functools import partial, reduce
from operator import add, mul

import numpy as np


class Node:
    _pullback = None

    def backward(self, dout):
        return self._pullback(dout)


class AddLayer(Node):
    def forward(self, x, y):
        self._pullback = lambda dout: (dout,) * 2
        return add(x, y)


class MulLayer(Node):
    def forward(self, x, y):
        self._pullback = lambda dout: tuple(map(partial(mul, dout), (y, x)))
        return mul(x, y)


class SigmoidLayer(Node):
    def forward(self, x):
        y = np.where(np.asarray(x) > 0, 1 / (1 + np.exp(-x)), np.exp(x) / (1 + np.exp(x)))
        self._pullback = lambda dout: np.asarray(dout) * y * (1 - y)
        return y


class AffineLayer(Node):
    def __init__(self, W, b, dtype=None):
        self.W, self.b = np.array(W, dtype, copy=True), np.array(b, dtype, copy=True)

    def forward(self, x):
        def pullback(dout):
            if x.ndim > 1:
                pairs = [self.one(row, d) for row, d in zip(x, dout)]
                self.dW = reduce(add, (dW for dW, _, _ in pairs))
                self.db = reduce(add, (db for _, db, _ in pairs))
                return np.vstack([dx for _, _, dx in pairs])
            self.dW, self.db, dx = self.one(x, dout)
            return dx

        self._pullback = pullback
        return x.dot(self.W) + self.b

    def one(self, x, dout):
        return np.kron(x[:, None], dout), dout.copy(), self.W @ dout


def run(nodes, x, others):
    for node, other in zip(nodes, others):
        x = node.forward(x, other)
    return x


def back(nodes, d=1):
    found = []
    for node in nodes[::-1]:
        d, other = node.backward(d)
        found.insert(0, other)
    return [d, *found]


def buy_apples(apple, apple_num, tax):
    nodes = [MulLayer(), MulLayer()]
    price = run(nodes, apple, [apple_num, tax])
    return price, dict(zip(["apple", "apple_num", "tax"], back(nodes)))


def buy_fruit(apple, apple_num, orange, orange_num, tax):
    side = MulLayer()
    nodes = [MulLayer(), AddLayer(), MulLayer()]
    price = run(nodes, apple, [apple_num, side.forward(orange, orange_num), tax])
    dapple, dapple_num, dside, dtax = back(nodes)
    dorange, dorange_num = side.backward(dside)
    return price, {
        "tax": dtax, "orange_num": dorange_num, "orange": dorange,
        "apple_num": dapple_num, "apple": dapple,
    }


def square_of_sum(x, y):
    nodes = [AddLayer(), MulLayer()]
    t = nodes[0].forward(x, y)
    z = nodes[1].forward(t, t)
    return (z, *nodes[0].backward(sum(nodes[1].backward(1))))


def fork(a, b):
    d = AddLayer()
    nodes = [AddLayer(), MulLayer()]
    e = run(nodes, a, [b, d.forward(b, 1)])
    da, db, dd = back(nodes)
    return e, da, db + d.backward(dd)[0]
