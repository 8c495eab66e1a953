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


def layer(x, W):
    return sigmoid(np.einsum("ni,io->no", x, W))


def forward(X, W_layer_1, W_layer_2):
    layer_1_output = layer(X, W_layer_1)
    layer_2_output = layer(layer_1_output, W_layer_2)
    return [layer_1_output, layer_2_output]


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    delta2 = t - layer_2_output
    delta1 = np.zeros(layer_1_output.shape)
    n, h = delta1.shape
    for i in range(n):
        for j in range(h):
            delta1[i, j] = delta2[i, 0] * W_layer_2[j, 0]
            delta1[i, j] *= sigmoid_derivative(layer_1_output[i, j])
    return delta1, delta2


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1):
    W1, W2 = W_layer_1.copy(), W_layer_2.copy()
    errors = []
    for epoch in range(epochs):
        h, y = forward(X, W1, W2)
        errors.append(0.5 * np.sum((t - y) ** 2))
        d1, d2 = backward(t, h, y, W2)
        W2 += learning_rate * (h.T @ d2)
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
