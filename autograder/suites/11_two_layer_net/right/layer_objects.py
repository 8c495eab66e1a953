"""The next lecture's way: a list of layer objects, each with forward and backward."""
from collections import OrderedDict

import numpy as np


class Affine:
    def __init__(self, params, n):
        self.params, self.n = params, n

    def forward(self, x):
        self.x = x
        return x @ self.params()["W" + self.n] + self.params()["b" + self.n]

    def backward(self, dout):
        self.dW = self.x.T @ dout
        self.db = dout.sum(axis=0)
        return dout @ self.params()["W" + self.n].T


class Sigmoid:
    def forward(self, x):
        self.out = 1 / (1 + np.exp(-x))
        return self.out

    def backward(self, dout):
        return dout * (1 - self.out) * self.out


class SoftmaxWithLoss:
    def forward(self, a, t):
        e = np.exp(a - a.max(axis=1, keepdims=True))
        self.y = e / e.sum(axis=1, keepdims=True)
        if t.ndim == 1:
            hot = np.zeros(self.y.shape)
            hot[np.arange(len(t)), t] = 1
            t = hot
        self.t = t
        return float(-(self.t * np.log(self.y + 1e-7)).sum() / len(a))

    def backward(self, dout=1):
        return dout * (self.y - self.t) / len(self.y)


class SimpleNet:
    def __init__(self):
        self.W = np.random.randn(6).reshape(2, 3)

    def predict(self, x):
        return x @ self.W

    def loss(self, x, t):
        t = np.asarray(t)
        if x.ndim == 1:
            x, t = x[None], t[None]
        return SoftmaxWithLoss().forward(self.predict(x), t)


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        self.params = OrderedDict(
            W1=np.random.randn(input_size, hidden_size) * weight_init_std,
            b1=np.zeros((hidden_size,)),
            W2=np.random.randn(hidden_size, output_size) * weight_init_std,
            b2=np.zeros((output_size,)),
        )
        get = lambda: self.params
        self.layers = OrderedDict()
        self.layers["Affine1"] = Affine(get, "1")
        self.layers["Sigmoid1"] = Sigmoid()
        self.layers["Affine2"] = Affine(get, "2")
        self.last_layer = SoftmaxWithLoss()

    def scores(self, x):
        for layer in self.layers.values():
            x = layer.forward(x)
        return x

    def predict(self, x):
        a = self.scores(x)
        self.last_layer.forward(a, np.zeros(a.shape))
        return self.last_layer.y

    def loss(self, x, t):
        return self.last_layer.forward(self.scores(x), t)

    def accuracy(self, x, t):
        y = self.scores(x).argmax(axis=1)
        if t.ndim != 1:
            t = t.argmax(axis=1)
        return float(np.count_nonzero(y == t)) / x.shape[0]

    def numerical_gradient(self, x, t):
        h = 1e-4
        grads = OrderedDict()
        for key, w in self.params.items():
            grad = np.zeros_like(w)
            for idx, old in np.ndenumerate(w.copy()):
                w[idx] = old + h
                up = self.loss(x, t)
                w[idx] = old - h
                grad[idx] = (up - self.loss(x, t)) / (2 * h)
                w[idx] = old
            grads[key] = grad
        return grads

    def gradient(self, x, t):
        self.loss(x, t)
        dout = self.last_layer.backward(1)
        for layer in reversed(self.layers.values()):
            dout = layer.backward(dout)
        one, two = self.layers["Affine1"], self.layers["Affine2"]
        return OrderedDict(W1=one.dW, b1=one.db, W2=two.dW, b2=two.db)


def random_batch(x, t, batch_size, rng):
    chosen = rng.permutation(len(x))[:batch_size]
    return [x[chosen], t[chosen]]


class SGD:
    def __init__(self, lr):
        self.lr = lr

    def update(self, params, grads):
        for key in params:
            params[key] -= self.lr * grads[key]


def train(network, x, t, iters_num, batch_size, learning_rate, rng):
    optimizer = SGD(learning_rate)
    losses = []
    for _ in range(iters_num):
        xb, tb = random_batch(x, t, batch_size, rng)
        optimizer.update(network.params, network.gradient(xb, tb))
        losses.append(network.loss(xb, tb))
    return losses


def train_and_evaluate(
    network, x_train, t_train, x_test, t_test, iters_num, batch_size, learning_rate, rng
):
    optimizer = SGD(learning_rate)
    losses, one, two = [], [], []
    per_epoch = max(x_train.shape[0] // batch_size, 1)
    for i in range(iters_num):
        if i % per_epoch == 0:
            one.append(network.accuracy(x_train, t_train))
            two.append(network.accuracy(x_test, t_test))
        xb, tb = random_batch(x_train, t_train, batch_size, rng)
        losses.append(network.loss(xb, tb))
        optimizer.update(network.params, network.gradient(xb, tb))
    return losses, one, two
