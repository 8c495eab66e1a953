"""The functions are lambdas and a functools.partial, assigned to the names."""
from functools import partial

import numpy as np

half_sum = lambda power, y, t: (abs(y - t) ** power).sum() / 2
mean_squared_error = partial(half_sum, 2)

cost = lambda W, x, y: np.average((y - W * x) ** 2)

_pick = lambda y, t: y[t == 1] if np.shape(t) == np.shape(y) else (
    y[t] if y.ndim == 1 else np.array([row[k] for row, k in zip(y, t)])
)
cross_entropy_error = lambda y, t: float(np.mean(-np.log(_pick(y, t) + 1e-7)))
