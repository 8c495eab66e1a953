import numpy as np


def softmax(a):
    scores = a.flatten()
    biggest = max(scores)
    exps = [np.exp(s - biggest) for s in scores]
    total = 0.0
    for e in exps:
        total += e
    return np.array([e / total for e in exps]).reshape(a.shape)


identity = lambda x: x


def step_function(x):
    if np.ndim(x) > 0:
        return np.array([step_function(part) for part in x])
    return int(x > 0)


def relu(x):
    x = np.asarray(x)
    return (x > 0) * x


def sigmoid(x):
    half = np.asarray(x) / 2
    return (1 + np.tanh(half)) / 2
