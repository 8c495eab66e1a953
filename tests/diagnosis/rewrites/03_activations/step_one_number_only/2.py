# 활성화 함수
import math

import numpy as np


def softmax_of_row(row):
    biggest = max(row)
    exps = [math.exp(score - biggest) for score in row]
    total = sum(exps)
    return [e / total for e in exps]


def softmax(a):
    if a.ndim == 1:
        return np.array(softmax_of_row(a.tolist()))
    return np.array([softmax_of_row(row) for row in a.tolist()])


identity = lambda x: x


def step_function(x):
    y = None
    if x <= 0:
        y = 0
    else:
        y = 1
    return y


def relu(x):
    x = np.array(x)
    return np.where(x < 0, 0, x)


def sigmoid_of_one(v):
    if v >= 0:
        return 1 / (1 + math.exp(-v))
    e = math.exp(v)
    return e / (1 + e)


def sigmoid(x):
    return np.vectorize(sigmoid_of_one, otypes=[float])(x)
