"""backward turns what forward kept into the gradient and forgets it; buffers of dW and db are cleared and reused."""
import numpy as np


class AddLayer:
    @staticmethod
    def forward(x, y):
        return x + y

    @classmethod
    def backward(cls, dout):
        return dout, dout


class MulLayer:
    x = y = None

    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        dx, dy = dout * self.y, dout * self.x
        del self.x, self.y
        return dx, dy


class SigmoidLayer:
    def forward(self, x):
        self.out = 1 / (1 + np.exp(-x))
        return self.out

    def backward(self, dout):
        self.out = self.out * (1 - self.out)
        self.out *= dout
        return self.out


class AffineLayer:
    def __init__(self, W, b):
        self.W, self.b = W, b
        self.dW, self.db = np.empty(W.shape), np.empty(b.shape)

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW.fill(0)
        self.db.fill(0)
        for row, d in zip(np.atleast_2d(self.x), np.atleast_2d(dout)):
            self.dW += row[:, None] * d
            self.db += d
        self.x = None
        return np.dot(dout, self.W.T)


def buy_apples(apple, apple_num, tax):
    apples, taxed = MulLayer(), MulLayer()
    price = taxed.forward(apples.forward(apple, apple_num), tax)
    dapples, dtax = taxed.backward(1)
    dapple, dapple_num = apples.backward(dapples)
    return price, {"apple": dapple, "apple_num": dapple_num, "tax": dtax}


def buy_fruit(apple, apple_num, orange, orange_num, tax):
    apples, oranges, both, taxed = MulLayer(), MulLayer(), AddLayer(), MulLayer()
    fruit = both.forward(apples.forward(apple, apple_num), oranges.forward(orange, orange_num))
    price = taxed.forward(fruit, tax)
    dfruit, dtax = taxed.backward(1)
    dapples, doranges = both.backward(dfruit)
    grads = dict(zip(("apple", "apple_num"), apples.backward(dapples)))
    grads.update(zip(("orange", "orange_num"), oranges.backward(doranges)), tax=dtax)
    return price, grads


def square_of_sum(x, y):
    add, square = AddLayer(), MulLayer()
    t = add.forward(x, y)
    z = square.forward(t, t)
    dx, dy = add.backward(sum(square.backward(1)))
    return z, dx, dy


def fork(a, b):
    add_c, add_d, mul = AddLayer(), AddLayer(), MulLayer()
    e = mul.forward(add_c.forward(a, b), add_d.forward(b, 1))
    dc, dd = mul.backward(1)
    da, db = add_c.backward(dc)
    return e, da, db + add_d.backward(dd)[0]
