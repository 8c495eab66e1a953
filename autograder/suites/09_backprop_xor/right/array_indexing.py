"""Loops that index arrays one element at a time: the slowest way to be right."""
import numpy as np


def sigmoid(x):
    y = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        y[place] = 1.0 / (1.0 + np.exp(-x[place]))
    return y


def sigmoid_derivative(y):
    slope = np.zeros(y.shape)
    for place in np.ndindex(y.shape):
        slope[place] = y[place] * (1.0 - y[place])
    return slope


def matmul(a, b):
    c = np.zeros((a.shape[0], b.shape[1]))
    for i in range(a.shape[0]):
        for j in range(b.shape[1]):
            for k in range(a.shape[1]):
                c[i, j] = c[i, j] + a[i, k] * b[k, j]
    return c


def transposed(a):
    b = np.zeros((a.shape[1], a.shape[0]))
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            b[j, i] = a[i, j]
    return b


def forward(X, W_layer_1, W_layer_2):
    layer_1_output = sigmoid(matmul(X, W_layer_1))
    layer_2_output = sigmoid(matmul(layer_1_output, W_layer_2))
    return layer_1_output, layer_2_output


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    slope = sigmoid_derivative(layer_2_output)
    layer_2_W_grad = np.zeros(layer_2_output.shape)
    for i in range(t.shape[0]):
        layer_2_W_grad[i, 0] = (t[i, 0] - layer_2_output[i, 0]) * slope[i, 0]
    back = matmul(layer_2_W_grad, transposed(W_layer_2))
    slope = sigmoid_derivative(layer_1_output)
    layer_1_W_grad = np.zeros(layer_1_output.shape)
    for i in range(back.shape[0]):
        for j in range(back.shape[1]):
            layer_1_W_grad[i, j] = back[i, j] * slope[i, j]
    return layer_1_W_grad, layer_2_W_grad


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1):
    W_layer_1 = np.array(W_layer_1)
    W_layer_2 = np.array(W_layer_2)
    Error_list = []
    epoch = 0
    while epoch < epochs:
        layer_1_output, layer_2_output = forward(X, W_layer_1, W_layer_2)
        layer_1_W_grad, layer_2_W_grad = backward(t, layer_1_output, layer_2_output, W_layer_2)
        E = 0
        for i in range(t.shape[0]):
            E = E + (t[i, 0] - layer_2_output[i, 0]) ** 2 / 2
        change = matmul(transposed(layer_1_output), layer_2_W_grad)
        for j in range(W_layer_2.shape[0]):
            W_layer_2[j, 0] += learning_rate * change[j, 0]
        change = matmul(transposed(X), layer_1_W_grad)
        for k in range(W_layer_1.shape[0]):
            for j in range(W_layer_1.shape[1]):
                W_layer_1[k, j] += learning_rate * change[k, j]
        Error_list.append(E)
        epoch += 1
    return W_layer_1, W_layer_2, Error_list


def step(a):
    b = np.zeros(a.shape, dtype=int)
    for place in np.ndindex(a.shape):
        if a[place] > 0:
            b[place] = 1
    return b


def step_predict(X, W_layer_1, W_layer_2):
    return step(matmul(step(matmul(X, W_layer_1)), W_layer_2))


def plot_error(Error_list, ax=None):
    import matplotlib.pyplot as plt

    if ax is None:
        plt.figure()
        ax = plt.gca()
    plt.sca(ax)
    plt.plot(np.array(Error_list))
    plt.title("error")
    return ax
