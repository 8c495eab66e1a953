"""The sigmoid lost its minus."""
import numpy as np


def load_network(path):
    network = {}
    with np.load(path) as file:
        for name in file.files:
            network[name] = file[name]
    return network


def sigmoid(x):
    return 1 / (1 + np.exp(x))


def softmax(a):
    c = np.max(a, axis=-1, keepdims=True)
    exp_a = np.exp(a - c)
    sum_exp_a = np.sum(exp_a, axis=-1, keepdims=True)
    return exp_a / sum_exp_a


def predict(network, x):
    W1, W2, W3 = network["W1"], network["W2"], network["W3"]
    b1, b2, b3 = network["b1"], network["b2"], network["b3"]
    a1 = np.dot(x, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    z2 = sigmoid(a2)
    a3 = np.dot(z2, W3) + b3
    return softmax(a3)


def accuracy(network, x, t, batch_size=100):
    if len(x) == 0:
        raise ValueError("x is empty")
    labels = np.argmax(t, axis=1) if t.ndim == 2 else t
    accuracy_cnt = 0
    for i in range(0, len(x), batch_size):
        y_batch = predict(network, x[i : i + batch_size])
        p = np.argmax(y_batch, axis=1)
        accuracy_cnt += np.sum(p == labels[i : i + batch_size])
    return accuracy_cnt / len(x)
