import numpy as np


def step(x):
    flat = [1 if value > 0 else 0 for value in x.ravel()]
    return np.array(flat).reshape(x.shape)


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y_or = np.array([[0], [1], [1], [1]])
Y = np.array([[0], [1], [1], [0]])

W_or_layer_1 = np.array([[1, 0, 2], [0, 1, 2]])
W_or_layer_2 = np.array([[1], [1], [-1]])
W_layer_1 = [[1, -1], [-1, 1]]
W_layer_2 = [[1], [1]]


def forward(X, W_layer_1, W_layer_2):
    layer_1_output = step(X @ W_layer_1)
    layer_2_output = step(layer_1_output @ W_layer_2)
    return layer_1_output, layer_2_output
