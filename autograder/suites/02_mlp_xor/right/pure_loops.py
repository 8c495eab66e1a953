"""Pure Python loops over lists, arrays only at the end; whole numbers as weights, h = 2."""
import numpy as np

W_or_layer_1 = np.array([[1], [1]])
W_or_layer_2 = np.array([[1]])
W_layer_1 = np.array([[1, -1], [-1, 1]])
W_layer_2 = np.array([[1], [1]])


def step(x):
    result = np.zeros(x.shape, dtype=int)
    if x.ndim == 1:
        for i in range(len(x)):
            if x[i] > 0:
                result[i] = 1
        return result
    for i in range(len(x)):
        for j in range(len(x[i])):
            result[i][j] = 1 if x[i][j] > 0 else 0
    return result


def product(a, b):
    rows = []
    for row in a:
        new = []
        for j in range(len(b[0])):
            total = 0.0
            for k in range(len(b)):
                total = total + row[k] * b[k][j]
            new.append(total)
        rows.append(new)
    return rows


def forward(X, W_layer_1, W_layer_2):
    hidden = [[1 if v > 0 else 0 for v in row] for row in product(X.tolist(), W_layer_1.tolist())]
    out = [[1 if v > 0 else 0 for v in row] for row in product(hidden, W_layer_2.tolist())]
    return np.array(hidden), np.array(out)
