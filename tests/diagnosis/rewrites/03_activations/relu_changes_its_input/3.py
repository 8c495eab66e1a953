import numpy as np


def softmax(a):
    if a.ndim == 2:
        a = a.T
        a = a - np.max(a, axis=0)
        y = np.exp(a) / np.sum(np.exp(a), axis=0)
        return y.T
    a = a - np.max(a)
    return np.exp(a) / np.sum(np.exp(a))


def one_step(value):
    if value > 0:
        return 1
    return 0


step_function = np.vectorize(one_step, otypes=[int])


def sigmoid(x):
    # 1 / (1 + e^-x)
    denominator = np.exp(np.negative(x, dtype=float)) + 1.0
    return denominator ** -1


class ReLU:
    def forward(self, x):
        out = np.asarray(x)
        self.mask = out <= 0
        out[self.mask] = 0
        return out


def relu(x):
    return ReLU().forward(x)


def identity(x):
    return np.copy(x)
