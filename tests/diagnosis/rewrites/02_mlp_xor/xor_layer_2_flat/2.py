import numpy as np


def step(x):
    flat = [1 if value > 0 else 0 for value in x.ravel()]
    return np.array(flat).reshape(x.shape)


def matmul(A, B):
    rows, inner, columns = len(A), len(B), len(B[0])
    C = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            for k in range(inner):
                C[i, j] += A[i, k] * B[k, j]
    return C


def forward(X, W_layer_1, W_layer_2):
    hidden = step(matmul(X, W_layer_1))
    output = step(matmul(hidden, W_layer_2))
    return hidden, output


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y_or = np.array([[0], [1], [1], [1]])
Y = np.array([[0], [1], [1], [0]])


# OR
W_or_layer_1 = np.array([[1, 0],
                         [0, 1]])
W_or_layer_2 = np.array([[1],
                         [1]])


W_layer_1 = np.array([[1, -1, 1],
                      [-1, 1, 1]])
W_layer_2 = np.array([2, 2, -1])
