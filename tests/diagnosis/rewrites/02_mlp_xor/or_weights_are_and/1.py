import numpy as np


def step(x):
    result = np.zeros(x.shape, dtype=int)
    for index in np.ndindex(x.shape):
        if x[index] > 0:
            result[index] = 1
    return result


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y_or = np.array([[0], [1], [1], [1]])
Y = np.array([[0], [1], [1], [0]])


# and
W_or_layer_1 = np.array([[1, -1, 1], [-1, 1, 1]])
W_or_layer_2 = np.array([[-1], [-1], [1]])


W_layer_1 = np.array([[5.43873189, -3.11375556, 5.29522101],
                      [-3.07384198, 5.53159189, 5.30037098]])
W_layer_2 = np.array([[-8.35124937], [-8.33291174], [11.69026761]])


def forward(X, W_layer_1, W_layer_2):
    layer_1_output = step(X @ W_layer_1)
    layer_2_output = step(layer_1_output @ W_layer_2)
    return layer_1_output, layer_2_output
