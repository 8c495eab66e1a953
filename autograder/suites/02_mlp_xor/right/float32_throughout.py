"""float32 weights and outputs, einsum, np.heaviside; step gives int8."""
import numpy as np

F = np.float32


def step(x):
    return np.heaviside(x, 0).astype(np.int8)


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=F)
Y_or = np.array([[0], [1], [1], [1]], dtype=F)
Y = np.array([[0], [1], [1], [0]], dtype=F)
W_or_layer_1 = np.full((2, 2), 0.3, dtype=F)
W_or_layer_2 = np.full((2, 1), 0.01, dtype=F)
W_layer_1 = np.array([[0.7, -0.9, 0.2], [-1.1, 0.4, 0.1]], dtype=F)
W_layer_2 = np.array([[0.6], [0.7], [-0.05]], dtype=F)


def forward(X, W_layer_1, W_layer_2):
    hidden = step(np.einsum("ni,ih->nh", X.astype(F), W_layer_1.astype(F))).astype(F)
    out = step(np.einsum("nh,ho->no", hidden, W_layer_2.astype(F))).astype(F)
    return hidden, out
