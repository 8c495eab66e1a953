import numpy as np


class AddLayer:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return 1, 1


class MulLayer:
    def forward(self, x, y):
        self.cache = x, y
        return x * y

    def backward(self, dout):
        x, y = self.cache
        return dout * y, dout * x


class SigmoidLayer:
    def forward(self, x):
        self.y = 1.0 / (1.0 + np.exp(-x))
        return self.y

    def backward(self, dout):
        return dout * (1.0 - self.y) * self.y


class AffineLayer:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        if self.x.ndim == 1:
            self.dW = np.outer(self.x, dout)
            self.db = dout * 1
        else:
            self.dW = self.x.T @ dout
            self.db = dout.sum(axis=0)
        return dout @ self.W.T


def buy_apples(apple, apple_num, tax):
    m1, m2 = MulLayer(), MulLayer()
    price = m2.forward(m1.forward(apple, apple_num), tax)
    d1, dtax = m2.backward(1)
    dapple, dnum = m1.backward(d1)
    return price, {"apple": dapple, "apple_num": dnum, "tax": dtax}


def buy_fruit(apple, apple_num, orange, orange_num, tax):
    ma, mo, plus, mt = MulLayer(), MulLayer(), AddLayer(), MulLayer()
    a = ma.forward(apple, apple_num)
    o = mo.forward(orange, orange_num)
    price = mt.forward(plus.forward(a, o), tax)
    dall, dtax = mt.backward(1)
    da, do = plus.backward(dall)
    dapple, dapple_num = ma.backward(da)
    dorange, dorange_num = mo.backward(do)
    return price, {
        "apple": dapple,
        "apple_num": dapple_num,
        "orange": dorange,
        "orange_num": dorange_num,
        "tax": price,
    }


def square_of_sum(x, y):
    t = x + y
    return t * t, 2 * t, 2 * t


def fork(a, b):
    c = a + b
    d = b + 1
    e = c * d
    de_dc, de_dd = d, c
    return e, de_dc, de_dc + de_dd
