"""Each forward starts a generator and stops at its yield; backward sends dout in and ends it."""
import numpy as np


class Layer:
    def forward(self, *given):
        self.running = self.run(*given)
        return next(self.running)

    def backward(self, dout):
        return self.running.send(dout)


class AddLayer(Layer):
    def run(self, x, y):
        dout = yield x + y
        yield dout, dout


class MulLayer(Layer):
    def run(self, x, y):
        dout = yield x * y
        yield dout * y, dout * x


class SigmoidLayer(Layer):
    def run(self, x):
        out = 0.5 + 0.5 * np.tanh(x / 2)
        dout = yield out
        yield dout * (out - out**2)


class AffineLayer(Layer):
    def __init__(self, W, b):
        self.W, self.b = W, b

    def run(self, x):
        dout = yield x @ self.W + self.b
        rows, douts = x.reshape(-1, self.W.shape[0]), dout.reshape(-1, self.W.shape[1])
        self.dW, self.db = rows.T @ douts, douts.sum(axis=0)
        yield (douts @ self.W.T).reshape(x.shape)


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
