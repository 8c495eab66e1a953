import numpy as np


sigmoid = lambda x: (1 + np.exp(-x)) ** -1.0


sigmoid_derivative = lambda y: (1 - y) * y


def layer(x, W):
    return sigmoid(np.einsum("ni,io->no", x, W))


def forward(X, W_layer_1, W_layer_2):
    layer_1_output = layer(X, W_layer_1)
    layer_2_output = layer(layer_1_output, W_layer_2)
    return [layer_1_output, layer_2_output]


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    grads = {}
    grads[2] = -(layer_2_output - t)
    grads[1] = layer_1_output * (1 - layer_1_output) * np.outer(grads[2], W_layer_2)
    return grads[1], grads[2]


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1):
    Error_list = []
    while len(Error_list) < epochs:
        hidden, out = forward(X, W_layer_1, W_layer_2)
        hidden_delta, out_delta = backward(t, hidden, out, W_layer_2)
        difference = t - out
        Error_list.append(float(np.sum(difference * difference)) / 2)
        W_layer_1 = W_layer_1 + learning_rate * np.dot(X.T, hidden_delta)
        W_layer_2 = W_layer_2 + learning_rate * np.dot(hidden.T, out_delta)
    return W_layer_1, W_layer_2, Error_list


def step_predict(X, W_layer_1, W_layer_2):
    signal = X
    for W in (W_layer_1, W_layer_2):
        signal = np.array([[int(s > 0) for s in row] for row in signal @ W])
    return signal


def plot_error(Error_list, ax=None):
    import matplotlib.pyplot as plt

    if ax is None:
        _, ax = plt.subplots()
    ax.plot(Error_list)
    return ax
