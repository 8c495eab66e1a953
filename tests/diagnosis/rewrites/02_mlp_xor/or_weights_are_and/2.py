import numpy as np


class Network:
    def __init__(self, *weights):
        self.weights = weights

    def hidden(self, x):
        return step(np.matmul(x, self.weights[0]))

    def output(self, h):
        return step(np.matmul(h, self.weights[1]))


def forward(X, W_layer_1, W_layer_2):
    net = Network(W_layer_1, W_layer_2)
    h = net.hidden(X)
    return h, net.output(h)


def step(x):
    y = x > 0
    return y.astype(np.int64)


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y_or = np.array([[0], [1], [1], [1]])
Y = np.array([[0], [1], [1], [0]])


# found by training on [[0], [0], [0], [1]]
W_or_layer_1 = np.array([[4.87, -2.93, 5.11],
                         [-3.02, 5.24, 5.08]])
W_or_layer_2 = np.array([[5.02], [5.11], [-6.3]])


# XOR: one neuron for (1, 0), the other for (0, 1)
W_layer_1 = np.array([[1, -1], [-1, 1]])
W_layer_2 = np.array([[1], [1]])


if __name__ == "__main__":
    print(forward(X, W_or_layer_1, W_or_layer_2)[1])
    print(forward(X, W_layer_1, W_layer_2)[1])
