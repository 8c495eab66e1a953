"""Finds its weights when the file is loaded, by trying random ones until they answer right."""
import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y_or = np.array([[0], [1], [1], [1]])
Y = np.array([[0], [1], [1], [0]])


def step(x):
    return 1 - (x <= 0).astype(int)


def forward(X, W_layer_1, W_layer_2):
    first = step(np.tensordot(X, W_layer_1, axes=1))
    return first, step(np.tensordot(first, W_layer_2, axes=1))


def search(answers, h, rng):
    while True:
        W_layer_1, W_layer_2 = rng.normal(size=(2, h)), rng.normal(size=(h, 1))
        if np.array_equal(forward(X, W_layer_1, W_layer_2)[1], answers):
            return W_layer_1, W_layer_2


generator = np.random.default_rng(7)
W_or_layer_1, W_or_layer_2 = search(Y_or, 2, generator)
W_layer_1, W_layer_2 = search(Y, 3, generator)
