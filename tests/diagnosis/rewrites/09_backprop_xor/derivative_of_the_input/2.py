import numpy as np


epochs = 20000
inputLayerSize, hiddenLayerSize, outputLayerSize = 2, 3, 1
learning_rate = 0.1

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
t = np.array([[0], [1], [1], [0]])


def sigmoid(x):
    e = np.exp(-x)
    return np.divide(1, np.add(1, e))


def sigmoid_derivative(x):
    return np.exp(-x) / (1 + np.exp(-x)) ** 2


def forward(X, W_layer_1, W_layer_2):
    outputs = []
    signal = X
    for W in (W_layer_1, W_layer_2):
        signal = sigmoid(np.matmul(signal, W))
        outputs.append(signal)
    return tuple(outputs)


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    error = t - layer_2_output
    out_delta = np.multiply(error, sigmoid_derivative(layer_2_output))
    back = np.dot(out_delta, np.transpose(W_layer_2))
    hidden_delta = np.multiply(back, sigmoid_derivative(layer_1_output))
    return hidden_delta, out_delta


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


def step(x):
    return np.where(x > 0, 1, 0)


def step_predict(X, W_layer_1, W_layer_2):
    return step(np.dot(step(np.dot(X, W_layer_1)), W_layer_2))


def plot_error(Error_list, ax=None):
    import matplotlib.pyplot as plt

    axes = plt.figure().add_subplot() if ax is None else ax
    axes.plot(np.arange(len(Error_list)), Error_list, color="tab:red", label="E")
    axes.set_xlabel("epoch")
    axes.legend()
    return axes
