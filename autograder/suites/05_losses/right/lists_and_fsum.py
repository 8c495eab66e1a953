"""Arrays become lists at once; statistics.fmean and math.fsum do the rest."""
from math import fsum, log
from statistics import fmean


def squares(first, second):
    return [(a - b) ** 2 for a, b in zip(first, second)]


def mean_squared_error(y, t):
    return fsum(squares(y.tolist(), t.tolist())) / 2


def cost(W, x, y):
    return fmean(squares([W * value for value in x.tolist()], y.tolist()))


def cross_entropy_error(y, t):
    y = y.tolist()
    t = t.tolist() if hasattr(t, "tolist") else t
    if not isinstance(y[0], list):
        y, t = [y], [t]
    losses = []
    for row, answer in zip(y, t):
        k = answer.index(max(answer)) if isinstance(answer, list) else answer
        losses.append(-log(row[k] + 1e-7))
    return fmean(losses)
