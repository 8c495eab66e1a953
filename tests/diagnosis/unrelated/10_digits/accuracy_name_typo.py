# Mistake: a misspelt name (guesess) in accuracy raises NameError.
import numpy as np


def load_network(path):
    network = {}
    archive = np.load(path)
    for layer in (1, 2, 3):
        network[f"W{layer}"] = archive[f"W{layer}"]
        network[f"b{layer}"] = archive[f"b{layer}"]
    archive.close()
    return network


def sigmoid(x):
    return np.reciprocal(1.0 + np.exp(-x))


def softmax(a):
    if a.ndim == 2:
        return np.array([softmax(row) for row in a])
    c = np.max(a)
    powers = np.exp(a - c)
    return powers / np.sum(powers)


def predict(network, x):
    signal = x
    for number, activation in ((1, sigmoid), (2, sigmoid), (3, softmax)):
        W, b = network["W%d" % number], network["b%d" % number]
        signal = activation(np.dot(signal, W) + b)
    return signal


def accuracy(network, x, t, batch_size=100):
    if not len(x):
        raise ValueError("샘플이 없어요")
    if t.ndim > 1:
        t = np.argmax(t, axis=1)
    guesses = []
    begin = 0
    while begin < len(x):
        y = predict(network, x[begin : begin + batch_size])
        guesses.extend(int(np.argmax(row)) for row in y)
        begin += batch_size
    return sum(g == int(answer) for g, answer in zip(guesses, t)) / len(guesess)
