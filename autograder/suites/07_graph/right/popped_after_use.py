"""Stacks: forward pushes what backward needs, backward pops it. A backward without a forward is an error."""
import numpy as np


class AddLayer:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return dout, dout


class MulLayer:
    def __init__(self):
        self.stack = []

    def forward(self, x, y):
        self.stack.append((x, y))
        return x * y

    def backward(self, dout):
        x, y = self.stack.pop()
        return dout * y, dout * x


class SigmoidLayer:
    def __init__(self):
        self.stack = []

    def forward(self, x):
        self.stack.append(1 / (1 + np.exp(-x)))
        return self.stack[-1]

    def backward(self, dout):
        out = self.stack.pop()
        return dout * out * (1 - out)


class AffineLayer:
    def __init__(self, W, b):
        self.W, self.b, self.stack = W, b, []

    def forward(self, x):
        self.stack.append(x)
        return x @ self.W + self.b

    def backward(self, dout):
        x = self.stack.pop()
        if x.ndim == 1:
            self.dW, self.db = np.outer(x, dout), dout
        else:
            self.dW, self.db = x.T @ dout, dout.sum(axis=0)
        return dout @ self.W.T


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
