"""Works inside its arguments and puts every value back; results and weights are views."""
import numpy as np


def step(x):
    before = x.copy()
    x[x > 0] = 1
    x[x <= 0] = 0
    result = np.asfortranarray(x.astype(np.int32))
    x[...] = before
    return result


def forward(X, W_layer_1, W_layer_2):
    n, h = len(X), W_layer_1.shape[1]
    both = np.zeros((h + 1, n), dtype=int)
    before = X.copy()
    X *= 2
    both[:h] = step(np.matmul(X, W_layer_1)).T
    X[:] = before
    both[h:] = step(both[:h].T @ W_layer_2).T
    return both[:h].T, both[h:].T


store = np.zeros((4, 6))
store[::2, ::3] = [[0.5, -0.5], [-0.75, 0.25]]
store[1::2, 1] = 0.125
W_layer_1 = store[::2, ::3]
W_layer_2 = store[1::2, 1:2]
W_or_layer_1 = np.abs(store[::2, ::3])
W_or_layer_2 = store[1::2, 1:2][::-1]
