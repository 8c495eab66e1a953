# Mistake: the second weight of W_or_layer_1 is negative.
import numpy as np


def step(x):
    y = x > 0
    return y.astype(np.int64)


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y_or = np.array([[0], [1], [1], [1]])
Y = np.array([[0], [1], [1], [0]])

W_or_layer_1 = np.array([[1.0], [-1.0]])
W_or_layer_2 = np.array([[1.0]])

W_layer_1 = np.array([[5.43873189, -3.11375556, 5.29522101],
                      [-3.07384198, 5.53159189, 5.30037098]])
W_layer_2 = np.array([[-8.35124937], [-8.33291174], [11.69026761]])


def forward(x, w1, w2):
    outputs = []
    for w in (w1, w2):
        x = step(np.einsum("ij,jk->ik", x, w))
        outputs.append(x)
    return tuple(outputs)
