"""forward compares by itself and returns bools: values 0 and 1, whatever their dtype."""
import numpy as np


def step(x):
    return np.greater(x, 0, out=np.empty(x.shape, dtype=int), casting="unsafe")


def forward(X, W_layer_1, W_layer_2):
    layer_1_output = X @ W_layer_1 > 0
    layer_2_output = layer_1_output @ W_layer_2 > 0
    return layer_1_output, layer_2_output


W_or_layer_1 = np.ones((2, 1), dtype=int)
W_or_layer_2 = np.ones((1, 1), dtype=int)
W_layer_1 = np.array([[1, -1, 1], [-1, 1, 1]])
W_layer_2 = np.array([[1], [1], [0]])
