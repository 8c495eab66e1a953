import numpy as np


def step_function(x):
    x = np.asarray(x)
    result = (x > 0).astype(np.int64)
    return result


def sigmoid(x):
    # 1 / (1 + e^-x)
    denominator = np.exp(np.negative(x, dtype=float)) + 1.0
    return denominator ** -1


def relu(x):
    x = np.asarray(x)
    return (x > 0) * x


def identity(x):
    return x


def softmax(a):
    if a.ndim == 1:
        total = 0
        for score in a:
            total += np.exp(score)
        result = np.zeros(len(a))
        for i in range(len(a)):
            result[i] = np.exp(a[i]) / total
        return result
    result = np.zeros(a.shape)
    for row in range(len(a)):
        result[row] = softmax(a[row])
    return result
