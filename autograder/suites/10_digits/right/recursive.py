"""accuracy halves the samples until they fit a batch; the layers call one another."""
import numpy as np


def load_network(path):
    def taken(names):
        return {} if not names else {names[0]: held[names[0]], **taken(names[1:])}

    with np.load(path, allow_pickle=False) as held:
        return taken(held.files)


def up_to(network, x, layer):
    if layer == 0:
        return x
    a = np.dot(up_to(network, x, layer - 1), network["W" + str(layer)]) + network["b" + str(layer)]
    return softmax(a) if layer == 3 else np.exp(-np.log1p(np.exp(-a)))


def softmax(a):
    if a.ndim > 1:
        return np.stack([softmax(row) for row in a])
    e = np.exp(a - max(a))
    return e / sum(e)


def predict(network, x):
    return up_to(network, x, 3)


def count(network, x, t, size):
    if len(x) <= size:
        y = predict(network, x)
        return sum(int(row[np.argmax(answer) if np.ndim(answer) else answer] == max(row)) for row, answer in zip(y, t))
    middle = len(x) // 2
    return count(network, x[:middle], t[:middle], size) + count(network, x[middle:], t[middle:], size)


def accuracy(network, x, t, batch_size=100):
    try:
        return count(network, x, t, batch_size) / len(x)
    except ZeroDivisionError:
        raise ValueError("no samples") from None
