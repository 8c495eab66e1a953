"""range(h - 1): the last hidden neuron is not added."""
import numpy as np


def step(x):
    return (x > 0).astype(int)


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y_or = np.array([[0], [1], [1], [1]])
W_or_layer_1 = np.array([[1.0], [1.0]])
W_or_layer_2 = np.array([[1.0]])

Y = np.array([[0], [1], [1], [0]])
W_layer_1 = np.array([[5.43873189, -3.11375556, 5.29522101], [-3.07384198, 5.53159189, 5.30037098]])
W_layer_2 = np.array([[-8.35124937], [-8.33291174], [11.69026761]])


def forward(X, W_layer_1, W_layer_2):
    layer_1_output = step(np.dot(X, W_layer_1))
    total = np.zeros((len(X), 1))
    for j in range(W_layer_1.shape[1] - 1):
        total += layer_1_output[:, j : j + 1] * W_layer_2[j]
    return layer_1_output, step(total)
