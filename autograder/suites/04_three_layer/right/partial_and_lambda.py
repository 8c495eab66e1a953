"""Names hold partials and lambdas; text is parsed for the numbers; the network by attributes."""
from functools import partial
from io import StringIO
from types import SimpleNamespace

import numpy as np

TEXT = {"W1": "1 3 5\n2 4 6", "b1": "1 2 3", "W2": "1 4\n2 5\n3 6", "b2": "1 2", "W3": "1 3\n2 4", "b3": "1 2"}

read = lambda text, scale: np.loadtxt(StringIO(text)) / scale
init_network = partial(lambda table, scale: {key: read(value, scale) for key, value in table.items()}, TEXT, 10)

affine = lambda x, W, b: np.tensordot(x, W, axes=1) + b
layer = lambda x, W, b, activation: activation(affine(x, W, b))


def forward(network, x):
    n = SimpleNamespace(**network)
    squash = np.vectorize(lambda a: 1 / (1 + np.exp(-a)))
    return affine(squash(affine(squash(affine(x, n.W1, n.b1)), n.W2, n.b2)), n.W3, n.b3)


count_weights = lambda sizes: [sizes[i] * n for i, n in enumerate(sizes[1:])]
count_parameters = lambda sizes: int(np.sum(count_weights(sizes) + sizes[1:]))
