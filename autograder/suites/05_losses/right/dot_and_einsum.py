"""Inner products, norms and a trace by einsum instead of sums of squares."""
import numpy as np


def mean_squared_error(y, t):
    return 0.5 * np.linalg.norm(y - t) ** 2


def cost(W, x, y):
    r = W * x - y
    return (r @ r) / r.size


def cross_entropy_error(y, t):
    logs = np.log(y + 1e-7)
    if np.ndim(t) == y.ndim:
        batch = 1 if y.ndim == 1 else y.shape[0]
        return -np.vdot(t, logs) / batch
    if y.ndim == 1:
        return -logs[t]
    return -np.einsum("ii->", logs[:, t]) / y.shape[0]
