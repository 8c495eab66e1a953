"""Plain Python numbers, lists and loops; NumPy only packs the answers."""
import math

import numpy as np


def each(function, values):
    shape = np.shape(values)
    flat = [function(float(value)) for value in np.reshape(values, -1)]
    return np.array(flat).reshape(shape)


def sigmoid(x):
    return each(lambda z: 1 / (1 + math.exp(-z)), x)


def sigmoid_derivative(y):
    return each(lambda s: s * (1 - s), y)


def layer(rows, weights):
    out = []
    for row in rows:
        line = []
        for j in range(len(weights[0])):
            z = 0.0
            for k in range(len(row)):
                z += row[k] * weights[k][j]
            line.append(1 / (1 + math.exp(-z)))
        out.append(line)
    return out


def deltas(t, hidden, out, W2):
    second = [[(t[i][0] - out[i][0]) * out[i][0] * (1 - out[i][0])] for i in range(len(t))]
    first = []
    for i in range(len(t)):
        first.append(
            [second[i][0] * W2[j][0] * hidden[i][j] * (1 - hidden[i][j]) for j in range(len(W2))]
        )
    return first, second


def forward(X, W_layer_1, W_layer_2):
    hidden = layer(X.tolist(), W_layer_1.tolist())
    out = layer(hidden, W_layer_2.tolist())
    return np.array(hidden), np.array(out)


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    first, second = deltas(
        t.tolist(), layer_1_output.tolist(), layer_2_output.tolist(), W_layer_2.tolist()
    )
    return np.array(first), np.array(second)


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1):
    X, t, W1, W2 = X.tolist(), t.tolist(), W_layer_1.tolist(), W_layer_2.tolist()
    Error_list = []
    for _ in range(epochs):
        hidden = layer(X, W1)
        out = layer(hidden, W2)
        first, second = deltas(t, hidden, out, W2)
        E = 0.0
        for i in range(len(t)):
            E += 0.5 * (t[i][0] - out[i][0]) ** 2
        for i in range(len(t)):
            for j in range(len(W2)):
                W2[j][0] += learning_rate * hidden[i][j] * second[i][0]
                for k in range(2):
                    W1[k][j] += learning_rate * X[i][k] * first[i][j]
        Error_list.append(E)
    return np.array(W1), np.array(W2), Error_list


def step_predict(X, W_layer_1, W_layer_2):
    answers = []
    for row in X.tolist():
        total = 0.0
        for j in range(W_layer_1.shape[1]):
            if row[0] * W_layer_1[0, j] + row[1] * W_layer_1[1, j] > 0:
                total += W_layer_2[j, 0]
        answers.append([1 if total > 0 else 0])
    return np.array(answers)


def plot_error(Error_list, ax=None):
    import matplotlib.pyplot as plt

    if ax is None:
        fig, ax = plt.subplots()
    ax.plot(range(1, len(Error_list) + 1), Error_list, "r--", label="E")
    ax.legend()
    ax.grid(True)
    return ax
