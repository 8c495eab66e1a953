import numpy as np


def step(x):
    return x > 0


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y_or = np.array([[0], [1], [1], [1]])
Y = np.array([[0], [1], [1], [0]])

# OR
W_or_layer_1 = np.array([[1, 0],
                         [0, 1]])
W_or_layer_2 = np.array([[1],
                         [1]])

# XOR: one neuron for (1, 0), the other for (0, 1)
W_layer_1 = np.array([[1, -1], [-1, 1]])
W_layer_2 = np.array([[1], [1]])


def forward(X, W_layer_1, W_layer_2):
    h = np.matmul(X, W_layer_1)
    y = step(np.matmul(h, W_layer_2))
    return h, y
