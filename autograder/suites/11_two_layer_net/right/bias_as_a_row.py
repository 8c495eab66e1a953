"""The bias is a row of the weights for an input that is always 1; the softmax from a Jacobian."""
import numpy as np


def with_one(x):
    return np.hstack([x, np.ones((len(x), 1))])


def full(params, n):
    return np.vstack([params["W" + n], params["b" + n]])


def softmax(a):
    shifted = a - a.max(axis=1)[:, np.newaxis]
    e = np.exp(shifted)
    return np.divide(e, e.sum(axis=1)[:, np.newaxis])


def targets(t, y):
    if np.shape(t) == y.shape:
        return t
    out = np.zeros(y.shape)
    np.put_along_axis(out, np.asarray(t).astype(int).reshape(-1, 1), 1, axis=1)
    return out


class SimpleNet:
    def __init__(self):
        self.W = np.vstack([np.random.randn(3), np.random.randn(3)])

    def predict(self, x):
        return x[..., 0:1] * self.W[0] + x[..., 1:2] * self.W[1]

    def loss(self, x, t):
        single = x.ndim == 1
        y = softmax(self.predict(x[None] if single else x))
        t = np.asarray(t)[None] if single else t
        return -(targets(t, y) * np.log(y + 1e-7)).sum(axis=1).mean()


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        one, two = np.random.randn(input_size, hidden_size), np.random.randn(hidden_size, output_size)
        self.params = {
            "W1": weight_init_std * one,
            "W2": weight_init_std * two,
            "b1": 0 * one[0],
            "b2": 0 * two[0],
        }

    def predict(self, x):
        z = 1 / (1 + np.exp(-with_one(x) @ full(self.params, "1")))
        return softmax(with_one(z) @ full(self.params, "2"))

    def loss(self, x, t):
        y = self.predict(x)
        return -(targets(t, y) * np.log(y + 1e-7)).sum(axis=1).mean()

    def accuracy(self, x, t):
        y = self.predict(x)
        return targets(t, y)[np.arange(len(y)), y.argmax(axis=1)].mean()

    def numerical_gradient(self, x, t):
        out = {}
        for key in list(self.params):
            original = self.params[key]
            slopes = []
            for unit in np.eye(original.size):
                step = 1e-4 * unit.reshape(original.shape)
                self.params[key] = original + step
                up = self.loss(x, t)
                self.params[key] = original - step
                slopes.append((up - self.loss(x, t)) / 2e-4)
            self.params[key] = original
            out[key] = np.array(slopes).reshape(original.shape)
        return out

    def gradient(self, x, t):
        W1, W2 = full(self.params, "1"), full(self.params, "2")
        g1, g2 = np.zeros_like(W1), np.zeros_like(W2)
        xs = with_one(x)
        zs = with_one(1 / (1 + np.exp(-xs @ W1)))
        ys = softmax(zs @ W2)
        for row, z, y, hot in zip(xs, zs, ys, targets(t, ys)):
            jacobian = np.diag(y) - np.outer(y, y)
            delta2 = -(hot / (y + 1e-7)) @ jacobian
            delta1 = (W2 @ delta2)[:-1] * z[:-1] * (1 - z[:-1])
            g2 += np.outer(z, delta2)
            g1 += np.outer(row, delta1)
        n = len(x)
        return {"W1": g1[:-1] / n, "b1": g1[-1] / n, "W2": g2[:-1] / n, "b2": g2[-1] / n}


def random_batch(x, t, batch_size, rng):
    """In the order that the rows have in x."""
    rows = np.sort(rng.choice(len(x), batch_size, replace=False))
    return x[rows], t[rows]


def train(network, x, t, iters_num, batch_size, learning_rate, rng):
    history = {}
    for i in range(iters_num):
        xb, tb = random_batch(x, t, batch_size, rng)
        grads = network.gradient(xb, tb)
        history[i] = network.loss(xb, tb)
        network.params.update((k, network.params[k] - learning_rate * g) for k, g in grads.items())
    return list(history.values())


def train_and_evaluate(
    network, x_train, t_train, x_test, t_test, iters_num, batch_size, learning_rate, rng
):
    every = max(len(x_train) // batch_size, 1)
    losses, train_acc, test_acc = [], [], []

    def look():
        train_acc.append(network.accuracy(x_train, t_train))
        test_acc.append(network.accuracy(x_test, t_test))

    look()
    for i in range(iters_num):
        losses += train(network, x_train, t_train, 1, batch_size, learning_rate, rng)
        if i % every == every - 1:
            look()
    return losses, train_acc, test_acc
