# Mistake: fork computes d from a (a + 1) instead of from b.
import numpy as np


class AddLayer:
    """더하기 노드"""

    forward = lambda self, x, y: sum((x, y))
    backward = lambda self, dout: (dout,) * 2


class MulLayer:
    """곱하기 노드"""

    def forward(self, *inputs):
        self.inputs = inputs
        return inputs[0] * inputs[1]

    def backward(self, dout):
        return tuple(dout * other for other in reversed(self.inputs))


class SigmoidLayer:
    """시그모이드 노드"""

    def forward(self, x):
        self.x = x
        return 0.5 * (1 + np.tanh(x / 2))

    def backward(self, dout):
        out = self.forward(self.x)
        return dout * (out - out**2)


class AffineLayer:
    """아핀 노드: x·W + b"""

    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.matmul(x, self.W) + self.b

    def backward(self, dout):
        n, m = self.W.shape
        self.dW = np.zeros((n, m))
        self.db = np.zeros(m)
        for row, d in zip(self.x.reshape(-1, n), dout.reshape(-1, m)):
            self.dW += np.outer(row, d)
            self.db += d
        return np.matmul(dout, np.transpose(self.W))


def buy_apples(apple, apple_num, tax):
    nodes = [MulLayer() for _ in range(2)]
    price = apple
    for node, value in zip(nodes, (apple_num, tax)):
        price = node.forward(price, value)
    back, found = 1, []
    for node in reversed(nodes):
        back, side = node.backward(back)
        found.append(side)
    dtax, dapple_num = found
    return price, dict(apple=back, apple_num=dapple_num, tax=dtax)


def buy_fruit(apple, apple_num, orange, orange_num, tax):
    kinds = {"apple": (apple, apple_num), "orange": (orange, orange_num)}
    nodes = {name: MulLayer() for name in kinds}
    add, taxed = AddLayer(), MulLayer()
    total = add.forward(*(nodes[name].forward(*kinds[name]) for name in kinds))
    price = taxed.forward(total, tax)
    dtotal, dtax = taxed.backward(1)
    grads = {"tax": dtax}
    for name, d in zip(kinds, add.backward(dtotal)):
        grads[name], grads[name + "_num"] = nodes[name].backward(d)
    return price, grads


def square_of_sum(x, y):
    add = AddLayer()
    t = add.forward(x, y)
    dx, dy = add.backward(2 * t)
    return t**2, dx, dy


def fork(a, b):
    c = a + b
    d = a + 1
    e = c * d
    da = d + c
    db = d
    return e, da, db
