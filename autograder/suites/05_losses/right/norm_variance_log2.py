"""The norm, variance plus squared mean, log2 times log 2."""
import numpy as np

def mean_squared_error(y, t):
    return np.linalg.norm(y - t) ** 2 / 2

def cost(W, x, y):
    r = W * x - y
    return r.var() + r.mean() ** 2

def cross_entropy_error(y, t):
    """product of probabilities per sample, log2 then change of base."""
    t = np.array(t)
    if t.shape == y.shape:
        p = (y * t).sum(axis=-1)
    elif t.ndim == 0:
        p = y[t]
    else:
        p = np.array([row[k] for row, k in zip(y, t)])
    return np.mean(-np.log2(p + 1e-7) * np.log(2))
