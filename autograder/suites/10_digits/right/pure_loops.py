"""Loops over Python numbers only; arrays are made at the very end."""
import math

import numpy as np


def load_network(path):
    held = np.load(path)
    return {"W1": held["W1"], "b1": held["b1"], "W2": held["W2"], "b2": held["b2"], "W3": held["W3"], "b3": held["b3"]}


def sigmoid(number):
    return 1 / (1 + math.exp(-number))


def softmax(row):
    top = max(row)
    powers = [math.exp(a - top) for a in row]
    return [power / sum(powers) for power in powers]


def weighted(row, W, b):
    sums = []
    for j in range(len(b)):
        s = b[j]
        for i in range(len(row)):
            s += row[i] * W[i][j]
        sums.append(s)
    return sums


def one(network, row):
    lists = {name: values.tolist() for name, values in network.items()}
    row = [sigmoid(a) for a in weighted(row, lists["W1"], lists["b1"])]
    row = [sigmoid(a) for a in weighted(row, lists["W2"], lists["b2"])]
    return softmax(weighted(row, lists["W3"], lists["b3"]))


def predict(network, x):
    rows = x.tolist()
    if x.ndim == 1:
        return np.array(one(network, rows))
    return np.array([one(network, row) for row in rows])


def accuracy(network, x, t, batch_size=100):
    samples = len(x)
    if samples < 1:
        raise ValueError("no samples")
    right = 0
    start = 0
    while start < samples:
        stop = min(start + batch_size, samples)
        for y, answer in zip(predict(network, x[start:stop]).tolist(), t[start:stop].tolist()):
            if isinstance(answer, list):
                answer = answer.index(max(answer))
            if y.index(max(y)) == answer:
                right += 1
        start = stop
    return right / samples
