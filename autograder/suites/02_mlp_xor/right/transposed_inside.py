"""Works with one column a sample and transposes back; huge weights; piecewise and a view as step."""
import numpy as np


def step(x, threshold=0.0):
    return np.greater(x, threshold).view(np.uint8)


W_or_layer_1 = np.full((2, 3), 1e300)
W_or_layer_2 = np.full((3, 1), 1e-300)
W_layer_1 = np.array([[1e300, -1e300], [-1e300, 1e300]])
W_layer_2 = np.array([[1e308], [1e307]])


def forward(X, W_layer_1, W_layer_2):
    hidden = step(W_layer_1.T @ X.T).astype(W_layer_2.dtype)
    return hidden.T, step(W_layer_2.T @ hidden).T
