"""log(p + 1e-7) as logaddexp; a diagonal of taken columns."""
import numpy as np

def mean_squared_error(y, t):
    return 0.5 * np.sum((y - t) ** 2)

def cost(W, x, y):
    hypothesis = W * x
    return np.sum((hypothesis - y) ** 2) / len(x)

def cross_entropy_error(y, t):
    """log(p + eps) with logaddexp."""
    with np.errstate(divide="ignore"):
        L = np.logaddexp(np.log(y), np.log(1e-7))
    if isinstance(t, np.ndarray) and t.shape == y.shape:
        return -np.where(t > 0.5, L, 0).sum(-1).mean()
    if y.ndim == 1:
        return -L[t]
    return -np.mean(np.diagonal(np.take(L, t, axis=1)))
