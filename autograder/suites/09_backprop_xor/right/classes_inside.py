"""A network class and callable objects behind the names that were asked for."""
import copy

import numpy as np


class Sigmoid:
    def __call__(self, x):
        e = np.exp(x)
        return e / (e + 1)


class SigmoidDerivative:
    def __call__(self, y, *, of_output=True):
        return np.multiply(y, np.subtract(1, y))


sigmoid = Sigmoid()
sigmoid_derivative = SigmoidDerivative()


class Network:
    def __init__(self, W1, W2):
        self.W1, self.W2 = copy.deepcopy(W1), copy.deepcopy(W2)

    def forward(self, X):
        self.X = X
        self.a = sigmoid(X.dot(self.W1))
        self.y = sigmoid(self.a.dot(self.W2))
        return self

    def backward(self, t):
        self.d2 = (t - self.y) * sigmoid_derivative(self.y)
        self.d1 = self.d2.dot(self.W2.T) * sigmoid_derivative(self.a)
        return self

    def update(self, learning_rate):
        self.W1 += learning_rate * self.X.T.dot(self.d1)
        self.W2 += learning_rate * self.a.T.dot(self.d2)

    def error(self, t):
        difference = (t - self.y).ravel()
        return np.dot(difference, difference) / 2


def forward(X, W_layer_1, W_layer_2):
    network = Network(W_layer_1, W_layer_2).forward(X)
    return network.a, network.y


def backward(t, layer_1_output, layer_2_output, W_layer_2):
    network = Network(None, W_layer_2)
    network.a, network.y = layer_1_output, layer_2_output
    network.backward(t)
    return network.d1, network.d2


def train(X, t, W_layer_1, W_layer_2, epochs=20000, learning_rate=0.1, verbose=False):
    network = Network(W_layer_1, W_layer_2)
    Error_list = []
    for epoch in range(epochs):
        network.forward(X).backward(t)
        Error_list.append(network.error(t))
        network.update(learning_rate)
        if verbose and epoch % 1000 == 0:
            print(epoch, Error_list[-1])
    return network.W1, network.W2, Error_list


def step_predict(X, W_layer_1, W_layer_2):
    step = np.vectorize(lambda value: int(value > 0), otypes=[int])
    return step(step(X.dot(W_layer_1)).dot(W_layer_2))


class Plotter:
    def __call__(self, Error_list, ax=None, color="tab:blue", **style):
        import matplotlib.pyplot as plt

        ax = ax if ax is not None else plt.subplots(1, 1)[1]
        ax.plot(Error_list, color=color, **style)
        ax.set(xlabel="epoch", ylabel="E", title="Error")
        return ax


plot_error = Plotter()
