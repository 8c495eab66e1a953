"""A class for the two layers."""
import numpy as np


class Layer:
    def __init__(self, weights, activation=None):
        self.weights = weights
        self.activation = activation

    def __call__(self, x):
        z = x @ self.weights
        return z if self.activation is None else self.activation(z)


def forward(X, W_layer_1, W_layer_2):
    hidden_layer = Layer(W_layer_1)
    output_layer = Layer(W_layer_2, step)
    h = hidden_layer(X)
    return h, output_layer(h)


def step(x):
    flat = [1 if value > 0 else 0 for value in x.ravel()]
    return np.array(flat).reshape(x.shape)


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y_or = np.array([[0], [1], [1], [1]])
Y = np.array([[0], [1], [1], [0]])

W_or_layer_1 = np.array([[1.0], [1.0]])
W_or_layer_2 = np.array([[1.0]])

# XOR: one neuron for (1, 0), the other for (0, 1)
W_layer_1 = np.array([[1, -1], [-1, 1]])
W_layer_2 = np.array([[1], [1]])


if __name__ == "__main__":
    print(forward(X, W_or_layer_1, W_or_layer_2)[1])
    print(forward(X, W_layer_1, W_layer_2)[1])
