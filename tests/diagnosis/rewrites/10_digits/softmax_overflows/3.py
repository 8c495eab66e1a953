import numpy as np


def load_network(path):
    return dict(np.load(path).items())


def batches(n, size):
    for i in range(0, n, size):
        yield slice(i, i + size)


def accuracy(network, x, t, batch_size=100):
    if x.shape[0] < 1:
        raise ValueError("x has no rows")
    answers = t if len(t.shape) == 1 else np.argmax(t, 1)
    found = [np.argmax(predict(network, x[b]), 1) for b in batches(len(x), batch_size)]
    return float(np.mean(np.concatenate(found) == answers))


class Network:
    def __init__(self, params):
        self.params = params

    def scores(self, x):
        for n in "12":
            x = 1 / (1 + np.exp(-np.matmul(x, self.params["W" + n]) - self.params["b" + n]))
        return np.matmul(x, self.params["W3"]) + self.params["b3"]

    def probabilities(self, x):
        powers = np.e ** self.scores(x)
        return (powers.T / np.sum(powers.T, axis=0)).T


def predict(network, x):
    return Network(network).probabilities(x)
