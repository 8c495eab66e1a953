"""Works in the arrays it is given and puts everything back; cleans up with try/finally."""
import numpy as np


class AddLayer:
    def forward(self, x, y):
        x += y
        return x

    def backward(self, dout):
        dx = dy = dout
        return dx, dy


class MulLayer:
    def forward(self, x, y):
        self.__dict__.update(locals())
        return x * y

    def backward(self, dout):
        return self.y * dout, self.x * dout


class SigmoidLayer:
    def forward(self, x):
        if isinstance(x, np.ndarray):
            x *= -1
            try:
                self.out = 1 / (1 + np.exp(x))
            finally:
                x *= -1
            return self.out
        self.out = 1 / (1 + np.exp(-x))
        return self.out

    def backward(self, dout):
        self.out -= 1
        dx = -dout * self.out * (self.out + 1)
        self.out += 1
        return dx


class AffineLayer:
    def __init__(self, W, b):
        self.W, self.b = W, b
        self.dW, self.db = np.full(W.shape, np.nan), np.full(b.shape, np.nan)

    def forward(self, x):
        self.x = x
        out = np.zeros(x.shape[:-1] + self.b.shape)
        out += self.b
        for i, weights in enumerate(self.W):
            out += x[..., i : i + 1] * weights
        return out

    def backward(self, dout):
        self.dW[...] = 0
        self.db[...] = 0
        if dout.ndim == 1:
            self.dW += self.x.reshape(-1, 1) * dout
            self.db += dout
            return (self.W * dout).sum(1)
        for x, d in zip(self.x, dout):
            self.dW += x.reshape(-1, 1) * d
            self.db += d
        return np.stack([(self.W * d).sum(1) for d in dout])


def buy_apples(apple, apple_num, tax, *, currency="won"):
    grads = {"apple": 1.0, "apple_num": 1.0, "tax": 1.0}
    numbers = {"apple": apple, "apple_num": apple_num, "tax": tax}
    price = 1.0
    for name, number in numbers.items():
        price *= number
        for other in grads:
            if other != name:
                grads[other] *= number
    return price, grads


def buy_fruit(apple, apple_num, orange, orange_num, tax, *, currency="won"):
    price, grads = buy_apples(apple, apple_num, tax)
    more, others = buy_apples(orange, orange_num, tax)
    price += more
    grads["orange"] = others.pop("apple")
    grads["orange_num"] = others.pop("apple_num")
    grads["tax"] += others.pop("tax")
    return price, grads


def square_of_sum(x, y, power=2):
    x += y
    return x**power, power * x ** (power - 1), power * x ** (power - 1)


def fork(a, b, one=1):
    a += b
    b += one
    return a * b, b, b + a
