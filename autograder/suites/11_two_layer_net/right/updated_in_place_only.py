"""params is a read-only mapping of arrays that closures captured: only changing them in place counts."""
import math

import numpy as np


def softmax(a):
    e = np.exp(a - a.max(-1)[..., None])
    return e / e.sum(-1)[..., None]


def entropy(y, t):
    t = np.asarray(t)
    hot = t if t.shape == y.shape else (np.arange(y.shape[-1]) == t[..., None])
    return -float(np.mean(np.log((y * hot).sum(-1) + 1e-7)))


class SimpleNet:
    def __init__(self):
        W = np.random.normal(0, 1, (2, 3))
        self.W = W
        self.predict = lambda x: x.dot(W)
        self.loss = lambda x, t: entropy(softmax(x.dot(W)), t)


class Frozen(dict):
    """A dict that takes no new values."""

    def __setitem__(self, key, value):
        if value is not self[key]:  # `params[key] -= …` hands the same array back
            raise TypeError("change the array itself")


def TwoLayerNet(input_size, hidden_size, output_size, weight_init_std=0.01):
    W1 = np.asfortranarray(np.random.randn(input_size, hidden_size))
    W2 = np.asfortranarray(np.random.randn(hidden_size, output_size))
    W1 *= weight_init_std
    W2 *= weight_init_std
    b1, b2 = np.zeros(hidden_size), np.zeros(output_size)
    arrays = Frozen(W1=W1, b1=b1, W2=W2, b2=b2)

    def forward(x):
        z = 1 / (1 + np.exp(-(x.dot(W1) + b1)))
        return z, softmax(z.dot(W2) + b2)

    def predict(x):
        return forward(x)[1]

    def loss(x, t):
        return entropy(predict(x), t)

    def accuracy(x, t):
        labels = t.argmax(1) if t.ndim > 1 else t
        return math.fsum(predict(x).argmax(1) == labels) / len(labels)

    def numerical_gradient(x, t):
        def along(array):
            grad = np.zeros(array.shape)
            for place in np.ndindex(array.shape):
                array[place] += 1e-4
                above = loss(x, t)
                array[place] -= 2e-4
                grad[place] = (above - loss(x, t)) / 2e-4
                array[place] += 1e-4
            return grad

        return {key: along(array) for key, array in arrays.items()}

    def gradient(x, t):
        z, y = forward(x)
        hot = t if t.ndim > 1 else np.eye(output_size)[t]
        out = (y - hot) / len(x)
        back = out.dot(W2.T) * z * (1 - z)
        return {"W1": x.T.dot(back), "b1": back.sum(0), "W2": z.T.dot(out), "b2": out.sum(0)}

    class Network:
        pass

    network = Network()
    network.params = arrays
    for method in (predict, loss, accuracy, numerical_gradient, gradient):
        setattr(network, method.__name__, method)
    return network


def random_batch(x, t, batch_size, rng):
    rows = (rng.random(batch_size) * len(x)).astype(int)
    return x[rows], t[rows]


def train(network, x, t, iters_num, batch_size, learning_rate, rng):
    losses = []
    for _ in range(iters_num):
        batch = random_batch(x, t, batch_size, rng)
        losses.append(network.loss(*batch))
        for key, slope in network.gradient(*batch).items():
            network.params[key] -= learning_rate * slope
    return losses


def train_and_evaluate(
    network, x_train, t_train, x_test, t_test, iters_num, batch_size, learning_rate, rng
):
    losses, accuracies = [], []
    every = max(len(x_train) // batch_size, 1)
    for i in range(1, iters_num + 1):
        losses.extend(train(network, x_train, t_train, 1, batch_size, learning_rate, rng))
        if i % every == 0 or i == iters_num:
            pairs = (x_train, t_train), (x_test, t_test)
            accuracies.append([network.accuracy(*each) for each in pairs])
    train_acc, test_acc = zip(*accuracies)
    return losses, list(train_acc), list(test_acc)
