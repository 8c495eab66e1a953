"""The first class's score is taken off, not the largest."""
import numpy as np


def load_network(path):
    with np.load(path) as f:
        return {k: f[k] for k in f.files}


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(a):
    e = np.exp(a - a[..., :1])
    return e / np.sum(e, axis=-1, keepdims=True)


def predict(network, x):
    z1 = sigmoid(np.dot(x, network["W1"]) + network["b1"])
    z2 = sigmoid(np.dot(z1, network["W2"]) + network["b2"])
    return softmax(np.dot(z2, network["W3"]) + network["b3"])


def accuracy(network, x, t, batch_size=100):
    if len(x) == 0:
        raise ValueError("no samples")
    if t.ndim == 2:
        t = t.argmax(axis=1)
    cnt = 0
    for i in range(0, len(x), batch_size):
        p = np.argmax(predict(network, x[i:i+batch_size]), axis=1)
        cnt += np.sum(p == t[i:i+batch_size])
    return cnt / len(x)
