"""train knows nothing of the deltas: it descends the error's true gradient with `-=`."""
import numpy as np


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    positive = 1 / (1 + np.exp(-np.abs(x)))
    return np.where(x >= 0, positive, 1 - positive)


def sigmoid_derivative(y):
    return -y * (y - 1)


def forward(X, W_layer_1, W_layer_2):
    a = sigmoid(np.tensordot(X, W_layer_1, axes=1))
    return a, sigmoid(np.tensordot(a, W_layer_2, axes=1))


def gradient(X, t, W1, W2):
    """dE/dW1 and dE/dW2 of E = ½ Σ(out − t)², by the chain rule."""
    a, out = forward(X, W1, W2)
    dz2 = (out - t) * out * (1 - out)
    dz1 = np.outer(dz2, W2) * a * (1 - a)
    return X.T @ dz1, a.T @ dz2, float(((out - t) ** 2).sum()) / 2


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    dz2 = (layer_2_output - t) * layer_2_output * (1 - layer_2_output)
    dz1 = np.outer(dz2, W_layer_2) * layer_1_output * (1 - layer_1_output)
    return -dz1, -dz2


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1):
    W1, W2 = 1.0 * W_layer_1, 1.0 * W_layer_2
    errors = np.empty(epochs)
    for i in range(epochs):
        dW1, dW2, errors[i] = gradient(X, t, W1, W2)
        W1 -= learning_rate * dW1
        W2 -= learning_rate * dW2
    return W1, W2, errors.tolist()


def step_predict(X, W_layer_1, W_layer_2):
    hidden = (np.sign(X @ W_layer_1) + 1) // 2
    hidden[X @ W_layer_1 == 0] = 0
    return (hidden @ W_layer_2 > 0).astype("uint8")


def plot_error(Error_list, ax=None):
    import matplotlib.pyplot as plt

    figure = plt.figure() if ax is None else None
    if figure is not None:
        ax = figure.add_subplot(111)
    (line,) = ax.plot([0.0] * len(Error_list))
    line.set_ydata(Error_list)
    ax.relim()
    ax.autoscale()
    return ax
