"""Everything is float32, results too; the counts are NumPy integers."""
import numpy as np

F = np.float32


def init_network():
    return {
        "b1": np.array([0.1, 0.2, 0.3], dtype=F),
        "b2": np.array([0.1, 0.2], dtype=F),
        "b3": np.array([0.1, 0.2], dtype=F),
        "W1": np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]], dtype=F),
        "W2": np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]], dtype=F),
        "W3": np.array([[0.1, 0.3], [0.2, 0.4]], dtype=F),
    }


def layer(x, W, b, activation):
    a = x.astype(F) @ W.astype(F) + b.astype(F)
    return np.asarray(activation(a), dtype=F)


def sigmoid(a):
    return F(1) / (F(1) + np.exp(-a))


def forward(network, x):
    z1 = layer(x, network["W1"], network["b1"], sigmoid)
    z2 = layer(z1, network["W2"], network["b2"], sigmoid)
    return layer(z2, network["W3"], network["b3"], lambda a: a)


def count_weights(sizes):
    s = np.array(sizes, dtype=np.uint32)
    return list(s[:-1] * s[1:])


def count_parameters(sizes):
    s = np.array(sizes)
    return np.array(s[:-1] @ s[1:] + s[1:].sum())
