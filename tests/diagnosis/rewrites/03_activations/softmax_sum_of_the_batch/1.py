import numpy as np


def step_function(x):
    return np.where(np.array(x) > 0, 1, 0)


def sigmoid(x):
    return 1 / (1 + np.exp(-np.array(x)))


def relu(x):
    x = np.array(x)
    return np.where(x < 0, 0, x)


def identity(x):
    return x


def softmax(a):
    # 1) 가장 큰 값
    c = a.max()
    # 2) exp
    exp_a = np.exp(a - c)
    # 3) 합
    sum_exp_a = exp_a.sum()
    # 4) 나누기
    return exp_a / sum_exp_a
