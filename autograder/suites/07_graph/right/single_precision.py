"""Everything in float32: scalars come back as np.float32, arrays as float32 arrays."""
import numpy as np

F = np.float32


class AddLayer:
    def forward(self, x, y):
        return F(x) + F(y)

    def backward(self, dout):
        return F(dout), F(dout)


class MulLayer:
    def forward(self, x, y):
        self.cache = np.array([x, y], dtype=F)
        return self.cache.prod()

    def backward(self, dout):
        dx, dy = F(dout) * self.cache[::-1]
        return dx, dy


class SigmoidLayer:
    def forward(self, x):
        self.out = F(1) / (F(1) + np.exp(-np.asarray(x, F)))
        return self.out

    def backward(self, dout):
        return np.asarray(dout, F) * self.out * (F(1) - self.out)


class AffineLayer:
    def __init__(self, W, b):
        self.W, self.b = W.astype(F), b.astype(F)

    def forward(self, x):
        self.x = x.astype(F)
        return self.x @ self.W + self.b

    def backward(self, dout):
        dout = dout.astype(F)
        x2, d2 = np.atleast_2d(self.x, dout)
        self.dW, self.db = x2.T @ d2, d2.sum(axis=0, dtype=F)
        return dout @ self.W.T


def buy_apples(apple, apple_num, tax):
    m1, m2 = MulLayer(), MulLayer()
    price = m2.forward(m1.forward(apple, apple_num), tax)
    d, dtax = m2.backward(1)
    dapple, dnum = m1.backward(d)
    return price, {"apple": dapple, "apple_num": dnum, "tax": dtax}


def buy_fruit(apple, apple_num, orange, orange_num, tax):
    prices, numbers = np.array([apple, orange], F), np.array([apple_num, orange_num], F)
    total = prices @ numbers
    dprices, dnumbers = numbers * F(tax), prices * F(tax)
    return total * F(tax), {
        "apple": dprices[0], "orange": dprices[1],
        "apple_num": dnumbers[0], "orange_num": dnumbers[1],
        "tax": total,
    }


def square_of_sum(x, y):
    t = F(x) + F(y)
    return t * t, F(2) * t, F(2) * t


def fork(a, b):
    c, d = F(a) + F(b), F(b) + F(1)
    return c * d, d, d + c
