# Mistake: a misspelt variable in forward (a NameError).
import numpy as np


def step(x):
    result = np.zeros(x.shape, dtype=int)
    for index in np.ndindex(x.shape):
        if x[index] > 0:
            result[index] = 1
    return result


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y_or = np.array([[0], [1], [1], [1]])
Y = np.array([[0], [1], [1], [0]])

W_or_layer_1 = np.array([[1.0], [1.0]])
W_or_layer_2 = np.array([[1.0]])

# XOR: one neuron for (1, 0), the other for (0, 1)
W_layer_1 = np.array([[1, -1], [-1, 1]])
W_layer_2 = np.array([[1], [1]])


def forward(X, W_layer_1, W_layer_2):
    layer_1_output = step(X @ W_layer_1)
    layer_2_output = step(layer_1_ouput @ W_layer_2)
    return layer_1_output, layer_2_output
