import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(a):
    powers = np.exp(a - np.max(a, axis=-1, keepdims=True))
    return powers / np.sum(powers, axis=-1, keepdims=True)


def one_hot(t, y):
    return t if np.shape(t) == y.shape else np.eye(y.shape[-1])[t]


def cross_entropy_error(y, t):
    batch_size = len(np.atleast_2d(y))
    return -np.sum(one_hot(t, y) * np.log(y + 1e-7)) / batch_size


def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        kept = x[place]
        x[place] = kept + h
        above = f(x)
        x[place] = kept - h
        below = f(x)
        x[place] = kept
        grad[place] = (above - below) / (2 * h)
    return grad


class SimpleNet:
    def __init__(self):
        self.W = np.random.randn(2, 3)

    def predict(self, x):
        return x @ self.W

    def loss(self, x, t):
        return cross_entropy_error(softmax(self.predict(x)), t)


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        randn = np.random.randn
        self.params = {
            "W1": randn(input_size, hidden_size) * weight_init_std,
            "b1": np.zeros(hidden_size),
            "W2": randn(hidden_size, output_size) * weight_init_std,
            "b2": np.zeros(output_size),
        }

    def forward(self, x):
        z = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return z, softmax(z @ self.params["W2"] + self.params["b2"])

    def predict(self, x):
        return self.forward(x)[1]

    def loss(self, x, t):
        p = np.exp(self.predict(x))
        p = p / p.sum(axis=1, keepdims=True)
        return cross_entropy_error(p, t)

    def accuracy(self, x, t):
        guesses = self.predict(x).argmax(axis=1)
        answers = t if t.ndim == 1 else t.argmax(axis=1)
        return float(np.mean(guesses == answers))

    def numerical_gradient(self, x, t):
        loss = lambda _: self.loss(x, t)
        return {key: numerical_gradient(loss, value) for key, value in self.params.items()}

    def gradient(self, x, t):
        z, y = self.forward(x)
        d2 = (y - one_hot(t, y)) / x.shape[0]
        d1 = (d2 @ self.params["W2"].T) * z * (1 - z)
        return {"W1": x.T @ d1, "b1": d1.sum(axis=0), "W2": z.T @ d2, "b2": d2.sum(axis=0)}


def random_batch(x, t, batch_size, rng):
    pick = rng.integers(0, len(x), size=batch_size)
    return x[pick], t[pick]


def train(network, x, t, iters_num, batch_size, learning_rate, rng):
    losses = []
    for i in range(iters_num):
        bx, bt = random_batch(x, t, batch_size, rng)
        losses.append(network.loss(bx, bt))
        for name, slope in network.gradient(bx, bt).items():
            network.params[name] = network.params[name] - learning_rate * slope
    return losses


def train_and_evaluate(
    network, x_train, t_train, x_test, t_test, iters_num, batch_size, learning_rate, rng
):
    epoch = max(len(x_train) // batch_size, 1)
    losses, train_acc, test_acc = [], [], []
    for i in range(iters_num):
        losses += train(network, x_train, t_train, 1, batch_size, learning_rate, rng)
        if (i + 1) % epoch == 0:
            train_acc.append(network.accuracy(x_train, t_train))
            test_acc.append(network.accuracy(x_test, t_test))
    return losses, train_acc, test_acc
