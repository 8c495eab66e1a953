import numpy as np


epochs = 20000
inputLayerSize, hiddenLayerSize, outputLayerSize = 2, 3, 1
learning_rate = 0.1

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
t = np.array([[0], [1], [1], [0]])


def sigmoid(x):
    return 1.0 / (1.0 + np.exp(-x))


def sigmoid_derivative(y):
    return y - y * y


def forward(X, W_layer_1, W_layer_2):
    hidden = sigmoid(X @ W_layer_1)
    return hidden, sigmoid(hidden @ W_layer_2)


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    delta2 = (t - layer_2_output) * sigmoid_derivative(layer_2_output)
    delta1 = (delta2 @ W_layer_2.T) * sigmoid_derivative(layer_1_output)
    return delta1, delta2


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1):
    W1, W2 = W_layer_1.copy(), W_layer_2.copy()
    errors = []
    for epoch in range(epochs):
        h, y = forward(X, W1, W2)
        errors.append(0.5 * np.sum((t - y) ** 2))
        d2 = (t - y) * sigmoid_derivative(y)
        W2 += learning_rate * (h.T @ d2)
        d1 = (d2 @ W2.T) * sigmoid_derivative(h)
        W1 += learning_rate * (X.T @ d1)
    return W1, W2, errors


def step_predict(X, W_layer_1, W_layer_2):
    hidden = (X @ W_layer_1 > 0).astype(int)
    return (hidden @ W_layer_2 > 0).astype(int)


def plot_error(Error_list, ax=None):
    import matplotlib.pyplot as plt

    if ax is None:
        _, ax = plt.subplots()
    ax.plot(Error_list)
    return ax
