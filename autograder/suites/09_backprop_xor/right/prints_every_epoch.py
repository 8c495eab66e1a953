"""matplotlib at the top; prints E in every epoch; a figure without pyplot, log axis, legend."""
import matplotlib.pyplot as plt
import numpy as np

plt.rcParams["axes.grid"] = True


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
        print("epoch", i, "E", np.sum((t - l2) ** 2) / 2)
        Error_list.append(np.sum((t - l2) ** 2) / 2)
        W_layer_2 += learning_rate * np.dot(l1.T, g2)
        W_layer_1 += learning_rate * np.dot(X.T, g1)
    return W_layer_1, W_layer_2, Error_list


def step_predict(X, W_layer_1, W_layer_2):
    h = (np.dot(X, W_layer_1) > 0).astype(int)
    return (np.dot(h, W_layer_2) > 0).astype(int)


def plot_error(Error_list, ax=None):
    from matplotlib.figure import Figure
    ax = ax if ax is not None else Figure().subplots()
    ax.semilogy(range(1, len(Error_list) + 1), Error_list, "k.-", label="E")
    ax.set(title="E", xlabel="epoch", ylabel="error")
    ax.legend()
    ax.grid(True)
    return ax
