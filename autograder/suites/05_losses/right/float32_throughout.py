"""Everything is converted to float32 first, and np.float32 scalars are returned."""
import numpy as np

F = np.float32


def mean_squared_error(y, t):
    d = y.astype(F) - t.astype(F)
    return F(0.5) * np.sum(d * d)


def cost(W, x, y):
    d = F(W) * x.astype(F) - y.astype(F)
    return np.mean(d * d, dtype=F)


def cross_entropy_error(y, t):
    y = np.atleast_2d(y).astype(F)
    t = np.asarray(t)
    if t.ndim > 0 and t.shape[-1] == y.shape[-1] and t.size == y.size:
        t = t.reshape(y.shape).astype(F)
        picked = np.sum(t * y, axis=1)
    else:
        picked = y[np.arange(len(y)), t.reshape(-1).astype(np.intp)]
    return -np.mean(np.log(picked + F(1e-7)))
