"""The lecture's own program, with int for np.int; OR by three neurons, weights as it might learn."""
import numpy as np


def step(x):
    return np.array(x > 0, dtype=int)


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y_or = np.array([[0], [1], [1], [1]])
W_or_layer_1 = np.array([[1.31, -0.42, 2.07], [-0.58, 1.94, 1.63]])
W_or_layer_2 = np.array([[0.87], [0.35], [2.4]])

Y = np.array([[0], [1], [1], [0]])
W_layer_1 = np.array([[5.43873189, -3.11375556, 5.29522101], [-3.07384198, 5.53159189, 5.30037098]])
W_layer_2 = np.array([[-8.35124937], [-8.33291174], [11.69026761]])


def forward(X, W_layer_1, W_layer_2):
    layer_1 = np.dot(X, W_layer_1)
    layer_1_output = step(layer_1)
    layer_2 = np.dot(layer_1_output, W_layer_2)
    layer_2_output = step(layer_2)
    return layer_1_output, layer_2_output
