"""Weights and gradients in double precision, results of predict, loss and accuracy in single."""
import numpy as np

F = np.float32


def softmax(a):
    e = np.exp(a - np.max(a, -1, keepdims=True))
    return e / np.sum(e, -1, keepdims=True)


def rows(t, y):
    return np.asarray(t, float) if np.shape(t) == y.shape else np.eye(y.shape[-1])[t]


def entropy(y, t):
    return -np.sum(rows(t, y) * np.log(y + 1e-7)) / max(1, y.size // y.shape[-1])


class SimpleNet:
    def __init__(self, rows=2, columns=3):
        self.W = np.random.randn(rows, columns).astype(F)

    def predict(self, x):
        return (x @ self.W).astype(F)

    def loss(self, x, t):
        return F(entropy(softmax(x @ self.W), t))


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01, seed=None):
        rng = np.random.default_rng(seed)
        self.params = {
            "b2": np.zeros(output_size),
            "W2": rng.standard_normal((hidden_size, output_size)) * weight_init_std,
            "b1": np.zeros(hidden_size),
            "W1": rng.standard_normal((input_size, hidden_size)) * weight_init_std,
        }

    def _double(self, x):
        z = 1 / (1 + np.exp(-(x @ self.params["W1"] + self.params["b1"])))
        return z, softmax(z @ self.params["W2"] + self.params["b2"])

    def predict(self, x):
        return self._double(x)[1].astype(F)

    def loss(self, x, t):
        return np.array(entropy(self._double(x)[1], t), dtype=F)

    def accuracy(self, x, t):
        y = self.predict(x)
        return np.array(np.mean(y.argmax(1) == rows(t, y).argmax(1)), dtype=F)

    def numerical_gradient(self, x, t):
        # the five-point stencil, with a longer step
        grads, h = {}, 1e-3
        for key, w in self.params.items():
            grads[key] = np.zeros_like(w)
            for place in np.ndindex(*w.shape):
                kept, f = w[place], {}
                for k in (-2, -1, 1, 2):
                    w[place] = kept + k * h
                    f[k] = entropy(self._double(x)[1], t)
                w[place] = kept
                grads[key][place] = (f[-2] - 8 * f[-1] + 8 * f[1] - f[2]) / (12 * h)
        return grads

    def gradient(self, x, t):
        z, y = self._double(x)
        d2 = (y - rows(t, y)) / len(x)
        d1 = (d2 @ self.params["W2"].T) * (z * (1 - z))
        return {"W1": x.T @ d1, "b1": d1.sum(0), "W2": z.T @ d2, "b2": d2.sum(0)}


def random_batch(x, t, batch_size, rng):
    chosen = np.argsort(rng.random(len(x)))[:batch_size]
    return x[chosen].astype(F), t[chosen]


def train(network, x, t, iters_num, batch_size, learning_rate, rng):
    losses = np.empty(iters_num, F)
    for i in range(iters_num):
        xb, tb = random_batch(x, t, batch_size, rng)
        for key, g in network.gradient(xb.astype(float), tb).items():
            network.params[key] -= learning_rate * g
        losses[i] = network.loss(xb, tb)
    return losses


def train_and_evaluate(
    network, x_train, t_train, x_test, t_test, iters_num, batch_size, learning_rate, rng
):
    n = max(len(x_train) // batch_size, 1)
    losses, tr, te = [], [], []
    for i in range(iters_num):
        if i % n == 0:
            tr.append(network.accuracy(x_train, t_train))
            te.append(network.accuracy(x_test, t_test))
        losses.append(train(network, x_train, t_train, 1, batch_size, learning_rate, rng)[0])
    tr.append(network.accuracy(x_train, t_train))
    te.append(network.accuracy(x_test, t_test))
    return losses, np.array(tr, F), np.array(te, F)
