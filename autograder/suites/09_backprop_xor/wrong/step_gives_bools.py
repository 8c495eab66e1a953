"""Returns the comparison itself."""
import numpy as np

epochs = 20000
inputLayerSize, hiddenLayerSize, outputLayerSize = 2, 3, 1
learning_rate = 0.1

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
t = np.array([[0], [1], [1], [0]])


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def sigmoid_derivative(y):
    return y * (1 - y)


def forward(X, W_layer_1, W_layer_2):
    layer_1_output = sigmoid(np.dot(X, W_layer_1))
    layer_2_output = sigmoid(np.dot(layer_1_output, W_layer_2))
    return layer_1_output, layer_2_output


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    layer_2_W_grad = (t - layer_2_output) * sigmoid_derivative(layer_2_output)
    layer_1_W_grad = np.dot(layer_2_W_grad, W_layer_2.T) * sigmoid_derivative(layer_1_output)
    return layer_1_W_grad, layer_2_W_grad


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1):
    W_layer_1 = W_layer_1.copy()
    W_layer_2 = W_layer_2.copy()
    Error_list = []
    for _ in range(epochs):
        layer_1_output, layer_2_output = forward(X, W_layer_1, W_layer_2)
        layer_1_W_grad, layer_2_W_grad = backward(t, layer_1_output, layer_2_output, W_layer_2)
        E = np.sum((t - layer_2_output) ** 2) / 2
        W_layer_2 += learning_rate * np.dot(layer_1_output.T, layer_2_W_grad)
        W_layer_1 += learning_rate * np.dot(X.T, layer_1_W_grad)
        Error_list.append(E)
    return W_layer_1, W_layer_2, Error_list


def step_predict(X, W_layer_1, W_layer_2):
    layer_1_output = (np.dot(X, W_layer_1) > 0).astype(int)
    return np.dot(layer_1_output, W_layer_2) > 0


def plot_error(Error_list, ax=None):
    import matplotlib.pyplot as plt

    if ax is None:
        ax = plt.figure().add_subplot()
    ax.plot(Error_list)
    ax.set_xlabel("epoch")
    ax.set_ylabel("E")
    return ax
