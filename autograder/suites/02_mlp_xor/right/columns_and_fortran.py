"""Neuron by neuron in Fortran order, one buffer reused with care; float16 and longdouble weights."""
import numpy as np


def step(x):
    return np.asfortranarray(np.clip(np.ceil(x), 0, 1)).astype(np.uint64)


W_or_layer_1 = np.array([[0.5, 0.1, 0], [0.25, 3, 0]], dtype=np.float16)
W_or_layer_2 = np.array([[1, 2, -1]], dtype=np.longdouble).T
W_layer_1 = np.array([[3, -3], [-3, 3], [0, 0], [-1, -1]], order="F").T
W_layer_2 = np.array([1e-3, 1e-3, -5, -7]).reshape(-1, 1)


def forward(X, W_layer_1, W_layer_2):
    total = np.empty(len(X))
    layer_1_output = np.empty((len(X), W_layer_1.shape[1]), order="F")
    for j, w in enumerate(W_layer_1.T):
        np.sum(X * w, axis=1, out=total)
        layer_1_output[:, j] = step(total)
    total = sum(layer_1_output[:, j] * W_layer_2[j, 0] for j in range(len(W_layer_2)))
    return layer_1_output, step(total)[:, np.newaxis]
