# Mistake: forward puts X through the step before the first product as well.
import numpy as np


def step(x):
    return np.where(x > 0, 1, 0)


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
    layer_1_output = step(np.dot(step(X), W_layer_1))
    layer_2_output = step(np.dot(layer_1_output, W_layer_2))
    return layer_1_output, layer_2_output
