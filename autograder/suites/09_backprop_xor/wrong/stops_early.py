"""Stops as soon as E is below 0.01."""
import math
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def sigmoid_derivative(y):
    return y * (1 - y)


def forward(X, W_layer_1, W_layer_2):
    a = sigmoid(np.dot(X, W_layer_1))
    return a, sigmoid(np.dot(a, W_layer_2))


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    d2 = (t - layer_2_output) * sigmoid_derivative(layer_2_output)
    return np.dot(d2, W_layer_2.T) * sigmoid_derivative(layer_1_output), d2


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1):
    W_layer_1 = W_layer_1.copy()
    W_layer_2 = W_layer_2.copy()
    Error_list = []
    for i in range(epochs):
        l1, l2 = forward(X, W_layer_1, W_layer_2)
        g1, g2 = backward(t, l1, l2, W_layer_2)
        Error_list.append(np.sum((t - l2) ** 2) / 2)
        if Error_list[-1] < 0.01:
            break
        W_layer_2 += learning_rate * np.dot(l1.T, g2)
        W_layer_1 += learning_rate * np.dot(X.T, g1)
    return W_layer_1, W_layer_2, Error_list


def step_predict(X, W_layer_1, W_layer_2):
    h = (np.dot(X, W_layer_1) > 0).astype(int)
    return (np.dot(h, W_layer_2) > 0).astype(int)


def plot_error(Error_list, ax=None):
    import matplotlib.pyplot as plt
    if ax is None:
        ax = plt.figure().add_subplot()
    ax.plot(Error_list)
    return ax
