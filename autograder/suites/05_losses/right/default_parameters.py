"""Extra parameters with defaults, as a small library would have them."""
import numpy as np


def mean_squared_error(y, t, axis=None, factor=0.5):
    return factor * np.sum((y - t) ** 2, axis=axis)


def cost(W, x, y, *, b=0.0, reduction="mean"):
    squared = (W * x + b - y) ** 2
    return squared.mean() if reduction == "mean" else squared.sum()


def cross_entropy_error(y, t, eps=1e-7, axis=-1, **options):
    options.setdefault("reduction", "mean")
    n = y.shape[axis]
    if np.shape(t) != y.shape:
        t = np.identity(n)[t]
    losses = -np.sum(t * np.log(y + eps), axis=axis)
    return np.mean(losses) if options["reduction"] == "mean" else losses
