"""np.squeeze makes labels of a batch of one one-hot answer."""
import numpy as np


def load_network(path):
    with np.load(path) as f:
        return {k: f[k] for k in f.files}


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(a):
    e = np.exp(a - np.max(a, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


def predict(network, x):
    z1 = sigmoid(np.dot(x, network["W1"]) + network["b1"])
    z2 = sigmoid(np.dot(z1, network["W2"]) + network["b2"])
    return softmax(np.dot(z2, network["W3"]) + network["b3"])


def accuracy(network, x, t, batch_size=100):
    if len(x) == 0:
        raise ValueError("no samples")
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        t_batch = np.squeeze(t[i : i + batch_size])
        if t_batch.ndim == 2:
            t_batch = np.argmax(t_batch, axis=1)
        p = np.argmax(predict(network, x[i : i + batch_size]), axis=1)
        accuracy_cnt += np.sum(p == t_batch)
    return accuracy_cnt / len(x)
