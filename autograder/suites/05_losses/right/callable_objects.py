"""Each name holds an instance of a class with __call__."""
import numpy as np


class Loss:
    def residual(self, *args):
        raise RuntimeError("a loss says how far off its arguments are")

    def __call__(self, *args):
        return self.scale(*args) * np.sum(self.residual(*args))


class HalfSquares(Loss):
    def residual(self, y, t):
        return (y - t) ** 2

    def scale(self, y, t):
        return 0.5


class LineCost(Loss):
    def residual(self, W, x, y):
        return (W * x - y) ** 2

    def scale(self, W, x, y):
        return 1 / x.shape[0]


class CrossEntropy(Loss):
    def residual(self, y, t):
        n = y.shape[-1]
        hot = t if np.shape(t) == y.shape else np.expand_dims(t, -1) == np.arange(n)
        return np.where(hot, -np.log(y + 1e-7), 0.0)

    def scale(self, y, t):
        return n_inverse(y)


def n_inverse(y):
    return y.shape[-1] / y.size


mean_squared_error = HalfSquares()
cost = LineCost()
cross_entropy_error = CrossEntropy()
