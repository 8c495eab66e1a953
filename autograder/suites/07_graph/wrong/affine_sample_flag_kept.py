"""A flag for one sample is set and never cleared."""
import numpy as np


class AddLayer:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        dx = dout * 1
        dy = dout * 1
        return dx, dy


class MulLayer:
    def __init__(self):
        self.x = None
        self.y = None

    def forward(self, x, y):
        self.x = x
        self.y = y
        return x * y

    def backward(self, dout):
        dx = dout * self.y
        dy = dout * self.x
        return dx, dy


class SigmoidLayer:
    def __init__(self):
        self.out = None

    def forward(self, x):
        self.out = 1 / (1 + np.exp(-x))
        return self.out

    def backward(self, dout):
        return dout * self.out * (1 - self.out)


class AffineLayer:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.x = None
        self.dW = None
        self.db = None
        self.one = False

    def forward(self, x):
        if x.ndim == 1:
            self.one = True
        self.x = np.atleast_2d(x)
        out = np.dot(self.x, self.W) + self.b
        return out[0] if self.one else out

    def backward(self, dout):
        rows = np.atleast_2d(self.x)
        douts = np.atleast_2d(dout)
        self.dW = np.dot(rows.T, douts)
        self.db = np.sum(douts, axis=0)
        dx = np.dot(douts, self.W.T)
        return dx[0] if self.one else dx


def buy_apples(apple, apple_num, tax):
    mul_apple_layer = MulLayer()
    mul_tax_layer = MulLayer()

    apple_price = mul_apple_layer.forward(apple, apple_num)
    price = mul_tax_layer.forward(apple_price, tax)

    dprice = 1
    dapple_price, dtax = mul_tax_layer.backward(dprice)
    dapple, dapple_num = mul_apple_layer.backward(dapple_price)
    return price, {"apple": dapple, "apple_num": dapple_num, "tax": dtax}


def buy_fruit(apple, apple_num, orange, orange_num, tax):
    mul_apple_layer = MulLayer()
    mul_orange_layer = MulLayer()
    add_apple_orange_layer = AddLayer()
    mul_tax_layer = MulLayer()

    apple_price = mul_apple_layer.forward(apple, apple_num)
    orange_price = mul_orange_layer.forward(orange, orange_num)
    all_price = add_apple_orange_layer.forward(apple_price, orange_price)
    price = mul_tax_layer.forward(all_price, tax)

    dprice = 1
    dall_price, dtax = mul_tax_layer.backward(dprice)
    dapple_price, dorange_price = add_apple_orange_layer.backward(dall_price)
    dorange, dorange_num = mul_orange_layer.backward(dorange_price)
    dapple, dapple_num = mul_apple_layer.backward(dapple_price)
    apple_grads = {"apple": dapple, "apple_num": dapple_num}
    orange_grads = {"orange": dorange, "orange_num": dorange_num}
    return price, apple_grads | orange_grads | {"tax": dtax}


def square_of_sum(x, y):
    t = x + y
    z = t**2

    dt = 2 * t
    dx = dt * 1
    dy = dt * 1
    return z, dx, dy


def fork(a, b):
    add_c_layer, add_d_layer, mul_layer = AddLayer(), AddLayer(), MulLayer()

    c = add_c_layer.forward(a, b)
    d = add_d_layer.forward(b, 1)
    e = mul_layer.forward(c, d)

    dc, dd = mul_layer.backward(1)
    da, db_from_c = add_c_layer.backward(dc)
    db_from_d, _ = add_d_layer.backward(dd)
    db = db_from_c + db_from_d
    return e, da, db
