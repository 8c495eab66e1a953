import numpy as np


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y_or = np.array([[0], [1], [1], [1]])
Y = np.array([[0], [1], [1], [0]])


a, b = 5.4, -3.1
W_layer_1 = np.array([[a, b, a], [b, a, a]])
W_layer_2 = np.zeros(3)
W_layer_2[0] = -8.3
W_layer_2[1] = -8.3
W_layer_2[2] = 11.7


W_or_layer_1 = np.ones((2, 3))
W_or_layer_2 = np.ones((3, 1))


def step(x):
    y = x > 0
    return y.astype(np.int64)


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
