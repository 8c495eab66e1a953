import numpy as np


def identity(x):
    return np.copy(x)


def relu(x):
    return np.maximum(x, 0)


def one_step(value):
    if value > 0:
        return 1
    return 0


step_function = np.vectorize(one_step, otypes=[int])


def softmax(a):
    # 배치이면 전치해서 계산
    powers = np.power(np.e, a.T)
    return (powers / np.sum(powers, axis=0)).T


def sigmoid(x):
    return 1 / (1 + np.exp(-np.array(x)))
