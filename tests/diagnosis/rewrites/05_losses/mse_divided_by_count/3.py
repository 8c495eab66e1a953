import numpy as np


def cost(W, x, y):
    m = len(x)
    c = 0
    for i in range(m):
        c += (W * x[i] - y[i]) ** 2
    return c / m


def mean_squared_error(y, t):
    difference = np.subtract(t, y)
    return np.float64(difference @ difference) / difference.size


def cross_entropy_error(y, t):
    if np.shape(t) != y.shape:
        t = np.eye(y.shape[-1])[t]
    delta = 1e-7
    losses = -np.sum(t * np.log(y + delta), axis=-1)
    return np.mean(losses)


if __name__ == "__main__":
    data = np.array([1, 2, 3])
    print([cost(w, data, data) for w in (0, 1, 2)])
