"""Classes with __slots__; dW and db are properties, computed only when they are read."""
import numpy as np


class AddLayer:
    __slots__ = ()

    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return dout, dout


class MulLayer:
    __slots__ = ("_x", "_y")

    def forward(self, x, y):
        self._x, self._y = x, y
        return x * y

    def backward(self, dout):
        return self._y * dout, self._x * dout


class SigmoidLayer:
    __slots__ = ("_x",)

    def forward(self, x):
        self._x = np.copy(x)
        return self.value

    @property
    def value(self):
        return 1 / (1 + np.exp(-self._x))

    @property
    def slope(self):
        return self.value - self.value**2

    def backward(self, dout):
        return self.slope * dout


class AffineLayer:
    __slots__ = ("_W", "_b", "_x", "_dout")

    def __init__(self, W, b):
        self._W, self._b = W.copy(), b.copy()

    def forward(self, x):
        self._x = x
        return x @ self._W + self._b

    def backward(self, dout):
        self._dout = dout
        return dout @ self._W.T

    @property
    def dW(self):
        if self._x.ndim == 1:
            return np.outer(self._x, self._dout)
        return self._x.T @ self._dout

    @property
    def db(self):
        return self._dout if self._dout.ndim == 1 else self._dout.sum(0)


def buy_apples(apple, apple_num, tax):
    price, grads = buy_fruit(apple, apple_num, 0, 0, tax)
    return price, {key: value for key, value in grads.items() if "orange" not in key}


def buy_fruit(apple, apple_num, orange, orange_num, tax):
    apples, oranges, total, taxed = MulLayer(), MulLayer(), AddLayer(), MulLayer()
    price = taxed.forward(
        total.forward(apples.forward(apple, apple_num), oranges.forward(orange, orange_num)), tax
    )
    grads = {}
    back, grads["tax"] = taxed.backward(1.0)
    left, right = total.backward(back)
    grads["apple"], grads["apple_num"] = apples.backward(left)
    grads["orange"], grads["orange_num"] = oranges.backward(right)
    return price, grads


def square_of_sum(x, y):
    d = 2 * (x + y)
    return d**2 / 4, d, d


def fork(a, b):
    first, second, product = AddLayer(), AddLayer(), MulLayer()
    e = product.forward(first.forward(a, b), second.forward(b, 1))
    left, right = product.backward(1)
    da, db = first.backward(left)
    db += second.backward(right)[0]
    return e, da, db
