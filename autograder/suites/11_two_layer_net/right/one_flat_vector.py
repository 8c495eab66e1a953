"""All weights in one flat vector; params is a property that gives views and takes a dict."""
import numpy as np


def softmax(a):
    e = np.exp((a.T - a.T.max(axis=0)).T)
    return (e.T / e.T.sum(axis=0)).T


def picked(y, t):
    t = np.asarray(t)
    if t.ndim == y.ndim:
        t = np.nonzero(t)[-1]
        if y.ndim == 1:
            t = t[0]
    return y[t] if y.ndim == 1 else y[np.arange(len(y)), t]


class SimpleNet(object):
    def __init__(self):
        self.theta = np.random.default_rng().normal(size=6)

    @property
    def W(self):
        return self.theta.reshape(2, 3)

    @W.setter
    def W(self, value):
        self.theta = np.ravel(value).copy()

    def predict(self, x):
        return np.matmul(x, self.W)

    def loss(self, x, t):
        return -np.log(picked(softmax(self.predict(x)), t) + 1e-7).mean()


class TwoLayerNet(object):
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        d, h, c = input_size, hidden_size, output_size
        self.shapes = {"W1": (d, h), "b1": (h,), "W2": (h, c), "b2": (c,)}
        self.theta = np.zeros(sum(int(np.prod(s)) for s in self.shapes.values()))
        views = self.params
        rng = np.random.default_rng()
        for key in ("W1", "W2"):
            views[key][:] = rng.normal(scale=weight_init_std, size=self.shapes[key])

    def split(self, theta):
        out, at = {}, 0
        for key, shape in self.shapes.items():
            size = int(np.prod(shape))
            out[key] = theta[at : at + size].reshape(shape)
            at += size
        return out

    @property
    def params(self):
        return self.split(self.theta)

    @params.setter
    def params(self, given):
        self.theta = np.concatenate([np.ravel(given[key]) for key in self.shapes])

    def hidden(self, x):
        p = self.params
        return 1 / (1 + np.exp(-x @ p["W1"] - p["b1"]))

    def predict(self, x):
        p = self.params
        return softmax(self.hidden(x) @ p["W2"] + p["b2"])

    def loss(self, x, t):
        return -np.log(picked(self.predict(x), t) + 1e-7).mean()

    def accuracy(self, x, t):
        y = self.predict(x)
        return (picked(y, t) >= y.max(axis=1)).mean()

    def numerical_gradient(self, x, t):
        grad = np.zeros_like(self.theta)
        for i in range(self.theta.size):
            old = self.theta[i]
            self.theta[i] = old + 1e-4
            grad[i] = self.loss(x, t)
            self.theta[i] = old - 1e-4
            grad[i] -= self.loss(x, t)
            self.theta[i] = old
        return self.split(grad / 2e-4)

    def gradient(self, x, t):
        p, z, y = self.params, self.hidden(x), self.predict(x)
        target = np.eye(y.shape[1])[t] if t.ndim == 1 else t
        d2 = (y - target) / y.shape[0]
        d1 = d2 @ p["W2"].T * (z - z * z)
        flat = [x.T @ d1, d1.sum(0), z.T @ d2, d2.sum(0)]
        return self.split(np.concatenate([each.ravel() for each in flat]))


def random_batch(x, t, batch_size, rng):
    rows = rng.choice(x.shape[0], size=batch_size, replace=False)
    return x[rows, ...], t[rows, ...]


def train(network, x, t, iters_num, batch_size, learning_rate, rng):
    def once():
        xb, tb = random_batch(x, t, batch_size, rng)
        params, grads = network.params, network.gradient(xb, tb)
        network.params = {key: params[key] - learning_rate * grads[key] for key in params}
        return network.loss(xb, tb)

    return [once() for _ in range(iters_num)]


def train_and_evaluate(
    network, x_train, t_train, x_test, t_test, iters_num, batch_size, learning_rate, rng
):
    per = max(int(np.floor(x_train.shape[0] / batch_size)), 1)
    loss, acc = [], [(network.accuracy(x_train, t_train), network.accuracy(x_test, t_test))]
    for i in range(iters_num):
        loss.extend(train(network, x_train, t_train, 1, batch_size, learning_rate, rng))
        if (i + 1) % per == 0:
            acc.append((network.accuracy(x_train, t_train), network.accuracy(x_test, t_test)))
    return loss, [a for a, _ in acc], [b for _, b in acc]
