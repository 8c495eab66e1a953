"""Boolean masks pick the right class; squares are multiplied out."""
import numpy as np

def mean_squared_error(y, t):
    """expanded square."""
    y = y.astype(float); t = t.astype(float)
    return (np.dot(y, y) - 2 * np.dot(y, t) + np.dot(t, t)) / 2

def cost(W, x, y):
    x = x.astype(float); y = y.astype(float)
    return (W * W * np.dot(x, x) - 2 * W * np.dot(x, y) + np.dot(y, y)) / x.size

def cross_entropy_error(y, t):
    if isinstance(t, np.ndarray) and t.ndim == y.ndim:
        mask = t == 1
        picked = y[mask]
    else:
        mask = np.arange(y.shape[-1]) == np.reshape(t, (-1, 1))
        picked = y.reshape(mask.shape)[mask]
    return float(np.average(-np.log(picked + 1e-7)))
