"""np.nditer, np.select, np.piecewise and frompyfunc; a dict of functions; softmax with zip."""
import numpy as np


def by_nditer(x):
    flags = [["readonly"], ["writeonly", "allocate"]]
    with np.nditer([np.asarray(x, dtype=float), None], op_flags=flags, op_dtypes=[float, int]) as pairs:
        for value, place in pairs:
            place[...] = 1 if value > 0 else 0
        return pairs.operands[1]


def by_piecewise(x):
    x = np.asarray(x, dtype=float)
    pieces = [lambda v: np.exp(v) / (np.exp(v) + 1), lambda v: (1 + np.exp(-v)) ** -1.0]
    return np.piecewise(x, [x < 0, x >= 0], pieces)


ACTIVATIONS = {
    "step": by_nditer,
    "sigmoid": by_piecewise,
    "relu": lambda x: np.select([np.asarray(x) > 0], [x], default=0),
    "identity": lambda x: np.frompyfunc(float, 1, 1)(x).astype(float),
}
step_function, sigmoid, relu, identity = ACTIVATIONS.values()


def softmax(a):
    batch = a.reshape(-1, a.shape[-1])
    powers = [np.exp(row - c) for row, c in zip(batch, batch.max(axis=1))]
    return np.array([e / t for e, t in zip(powers, map(np.sum, powers))]).reshape(a.shape)
