"""Extra parameters with defaults, as a small library would have them; outputs are lists of two."""
import numpy as np


def step(x, threshold=0, *, on=1, off=0, dtype=np.intp):
    return np.where(np.greater(x, threshold), on, off).astype(dtype)


def forward(X, W_layer_1, W_layer_2, bias_1=0.0, bias_2=0.0, *, activation=step, **options):
    outputs = []
    for W, b in ((W_layer_1, bias_1), (W_layer_2, bias_2)):
        X = activation(np.dot(X, W) + b, **options)
        outputs.append(X)
    return outputs


W_or_layer_1 = np.linspace(0.1, 1.2, 10).reshape(2, 5)
W_or_layer_2 = np.linspace(0.5, 0.1, 5).reshape(5, 1)
W_layer_1 = np.array([[4.0, -4.0], [-4.0, 4.0]])
W_layer_2 = np.array([[1e-3], [1e3]])
