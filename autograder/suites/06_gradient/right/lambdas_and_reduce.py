"""Everything is a lambda; the walk is a reduce over the steps."""
from functools import reduce
import numpy as np

central = lambda above, below: (above - below) / (2 * 1e-4)

numerical_diff = lambda f, x: central(*map(f, (x + 1e-4, x - 1e-4)))

unit = lambda shape, k: np.bincount([k], minlength=int(np.prod(shape))).reshape(shape)

numerical_gradient = lambda f, x: np.reshape(
    [central(f(x + 1e-4 * unit(x.shape, k)), f(x - 1e-4 * unit(x.shape, k))) for k in range(x.size)],
    x.shape,
)

step = lambda f, lr: lambda been, _: [*been, been[-1] - lr * numerical_gradient(f, been[-1])]

gradient_descent = lambda f, init_x, lr=0.01, step_num=100: (
    lambda been: (been[-1], np.asarray(been))
)(reduce(step(f, lr), range(step_num), [init_x]))
