# Mistake: AffineLayer subtracts b in the forward pass.
import numpy as np


class AddLayer:
    def __init__(self):
        pass

    def forward(self, left, right):
        total = left + right
        return total

    def backward(self, dout):
        d_left = 1 * dout
        d_right = 1 * dout
        return (d_left, d_right)


class MulLayer:
    def __init__(self):
        self.left = None
        self.right = None

    def forward(self, left, right):
        self.left, self.right = left, right
        return self.left * self.right

    def backward(self, dout):
        d_left = self.right * dout
        d_right = self.left * dout
        return d_left, d_right


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


class SigmoidLayer:
    def __init__(self):
        self.slope = None

    def forward(self, x):
        out = sigmoid(x)
        self.slope = out * (1 - out)
        return out

    def backward(self, dout):
        return self.slope * dout


class AffineLayer:
    def __init__(self, W, b):
        self.W, self.b = W, b
        self.dW = self.db = None
        self.inputs = None

    def forward(self, x):
        self.inputs = np.atleast_2d(x)
        self.one = np.ndim(x) == 1
        out = np.dot(self.inputs, self.W) - self.b
        return out[0] if self.one else out

    def backward(self, dout):
        dout = np.atleast_2d(dout)
        self.dW = np.einsum("bi,bo->io", self.inputs, dout)
        self.db = np.einsum("bo->o", dout)
        dx = np.einsum("bo,io->bi", dout, self.W)
        return dx[0] if self.one else dx


def buy_apples(apple, apple_num, tax):
    apple_node = MulLayer()
    tax_node = MulLayer()
    before_tax = apple_node.forward(apple, apple_num)
    price = tax_node.forward(before_tax, tax)

    grads = {}
    d_before_tax, grads["tax"] = tax_node.backward(1.0)
    grads["apple"], grads["apple_num"] = apple_node.backward(d_before_tax)
    return price, grads


def buy_fruit(apple, apple_num, orange, orange_num, tax):
    apple_node = MulLayer()
    orange_node = MulLayer()
    sum_node = AddLayer()
    tax_node = MulLayer()

    apples = apple_node.forward(apple, apple_num)
    oranges = orange_node.forward(orange, orange_num)
    both = sum_node.forward(apples, oranges)
    price = tax_node.forward(both, tax)

    grads = {}
    d_both, grads["tax"] = tax_node.backward(1.0)
    d_apples, d_oranges = sum_node.backward(d_both)
    grads["orange"], grads["orange_num"] = orange_node.backward(d_oranges)
    grads["apple"], grads["apple_num"] = apple_node.backward(d_apples)
    return price, grads


def square_of_sum(x, y):
    z = (x + y) ** 2
    dx = 2 * (x + y)
    dy = 2 * (x + y)
    return z, dx, dy


def fork(a, b):
    plus_c, plus_d, times = AddLayer(), AddLayer(), MulLayer()
    e = times.forward(plus_c.forward(a, b), plus_d.forward(b, 1))
    grad_c, grad_d = times.backward(1)
    da, first = plus_c.backward(grad_c)
    second = plus_d.backward(grad_d)[0]
    return e, da, first + second
