import numpy as np


def load_network(path):
    with np.load(path) as data:
        return {name: data[name] for name in data.files}


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(a):
    e = np.exp(a)
    return e / e.sum(axis=-1, keepdims=True)


def predict(network, x):
    z1 = sigmoid(x @ network["W1"] + network["b1"])
    z2 = sigmoid(z1 @ network["W2"] + network["b2"])
    return softmax(z2 @ network["W3"] + network["b3"])


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
    return sum(g == int(answer) for g, answer in zip(guesses, t)) / len(guesses)
