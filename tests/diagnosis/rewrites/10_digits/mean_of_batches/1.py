import numpy as np


def load_network(path):
    with np.load(path) as data:
        return {name: data[name] for name in data.files}


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(a):
    e = np.exp(a - a.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def predict(network, x):
    z1 = sigmoid(x @ network["W1"] + network["b1"])
    z2 = sigmoid(z1 @ network["W2"] + network["b2"])
    return softmax(z2 @ network["W3"] + network["b3"])


def accuracy(network, x, t, batch_size=100):
    n = x.shape[0]
    if n == 0:
        raise ValueError("no samples")
    labels = t.argmax(axis=1) if t.ndim == 2 else t
    total = 0.0
    count = 0
    for start in range(0, n, batch_size):
        rows = slice(start, start + batch_size)
        guesses = predict(network, x[rows]).argmax(axis=1)
        total += np.sum(guesses == labels[rows]) / len(guesses)
        count += 1
    return total / count
