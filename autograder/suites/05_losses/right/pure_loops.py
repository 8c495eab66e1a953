"""Pure Python loops and the math module; NumPy is never used."""
import math


def mean_squared_error(y, t):
    total = 0.0
    for k in range(len(y)):
        total += (float(y[k]) - float(t[k])) ** 2
    return total / 2


def cost(W, x, y):
    total = 0.0
    for i in range(len(x)):
        total += (W * float(x[i]) - float(y[i])) ** 2
    return total / len(x)


def cross_entropy_error(y, t):
    if len(y.shape) == 1:
        y = [y]
        t = [t]
    total = 0.0
    for row, answer in zip(y, t):
        if getattr(answer, "shape", ()) == ():
            total -= math.log(float(row[answer]) + 1e-7)
        else:
            for p, a in zip(row, answer):
                total -= float(a) * math.log(float(p) + 1e-7)
    return total / len(y)
