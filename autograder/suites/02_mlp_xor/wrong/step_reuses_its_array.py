"""step answers in one array for each shape, again and again."""
import numpy as np


answers = {}


def step(x):
    y = answers.setdefault(x.shape, np.zeros(x.shape, int))
    y[...] = x > 0
    return y


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y_or = np.array([[0], [1], [1], [1]])
W_or_layer_1 = np.array([[1.0], [1.0]])
W_or_layer_2 = np.array([[1.0]])

Y = np.array([[0], [1], [1], [0]])
W_layer_1 = np.array([[5.43873189, -3.11375556, 5.29522101], [-3.07384198, 5.53159189, 5.30037098]])
W_layer_2 = np.array([[-8.35124937], [-8.33291174], [11.69026761]])


def forward(X, W_layer_1, W_layer_2):
    layer_1_output = step(np.dot(X, W_layer_1))
    layer_2_output = step(np.dot(layer_1_output, W_layer_2))
    return layer_1_output, layer_2_output
