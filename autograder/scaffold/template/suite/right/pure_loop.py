"""No NumPy at all: a loop that counts as it goes."""


def mean(x):
    total, count = 0.0, 0
    for value in x:
        total += float(value)
        count += 1
    return total / count
