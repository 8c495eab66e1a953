import numpy as np


def step(x):
    return np.where(x > 0, 1, 0)


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y_or = np.array([[0], [1], [1], [1]])
Y = np.array([[0], [1], [1], [0]])


# OR
W_or_layer_1 = np.array([[1, 0],
                         [0, 1]])
W_or_layer_2 = np.array([[1],
                         [1]])


W_layer_1 = np.array([[5.43873189, -3.11375556, 5.29522101],
                      [-3.07384198, 5.53159189, 5.30037098]])
W_layer_2 = np.array([[-8.35124937], [-8.33291174], [11.69026761]])


def forward(X, W_layer_1, W_layer_2):
    n, h = len(X), W_layer_1.shape[1]
    layer_1_output = np.zeros((n, h))
    for i in range(n):
        for j in range(h):
            layer_1_output[i][j] = X[i][0] * W_layer_1[0][j] + X[i][1] * W_layer_1[1][j]
    layer_2_sum = np.zeros((n, 1))
    for i in range(n):
        for j in range(h):
            layer_2_sum[i][0] += layer_1_output[i][j] * W_layer_2[j][0]
    return layer_1_output, step(layer_2_sum)
