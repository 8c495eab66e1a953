"""No classes at all: each name is a function that gives a namespace of closures."""
from types import SimpleNamespace

import numpy as np


def AddLayer():
    return SimpleNamespace(forward=lambda x, y: x + y, backward=lambda dout: (dout, dout))


def MulLayer():
    x = y = None

    def forward(left, right):
        nonlocal x, y
        x, y = left, right
        return x * y

    def backward(dout):
        return dout * y, dout * x

    return SimpleNamespace(forward=forward, backward=backward)


def SigmoidLayer():
    memory = {}

    def forward(x):
        memory["out"] = 1 / (1 + np.exp(-x))
        return memory["out"]

    return SimpleNamespace(
        forward=forward, backward=lambda dout: dout * memory["out"] * (1 - memory["out"])
    )


def AffineLayer(W, b):
    layer = SimpleNamespace()

    def forward(x):
        def backward(dout):
            layer.dW = np.multiply.outer(x, dout) if x.ndim == 1 else x.T @ dout
            layer.db = dout.reshape(-1, len(b)).sum(axis=0)
            return (W @ dout.T).T

        layer.backward = backward
        return (W.T @ x.T).T + b

    layer.forward = forward
    return layer


def buy_apples(apple, apple_num, tax):
    inner, outer = MulLayer(), MulLayer()
    price = outer.forward(inner.forward(apple, apple_num), tax)
    d, dtax = outer.backward(1)
    return price, dict(zip(("apple", "apple_num"), inner.backward(d)), tax=dtax)


def buy_fruit(apple, apple_num, orange, orange_num, tax):
    apples, apple_grads = buy_apples(apple, apple_num, tax)
    oranges, orange_grads = buy_apples(orange, orange_num, tax)
    return apples + oranges, {
        **apple_grads,
        "orange": orange_grads["apple"],
        "orange_num": orange_grads["apple_num"],
        "tax": apple_grads["tax"] + orange_grads["tax"],
    }


def square_of_sum(x, y):
    return (lambda t: (t**2, *AddLayer().backward(2 * t)))(x + y)


def fork(a, b):
    def local():
        yield (a + b) * (b + 1)
        yield b + 1
        yield (b + 1) + (a + b)

    return tuple(local())
