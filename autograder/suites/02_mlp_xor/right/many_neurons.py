"""Forty hidden neurons with random directions; the output weights come from least squares."""
import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=np.longdouble)
Y_or = np.array([[0], [1], [1], [1]])
Y = np.array([[0], [1], [1], [0]])


def step(x):
    return (np.asarray(x) > 0) * 1


def forward(X, W_layer_1, W_layer_2):
    columns = [step(np.dot(X, W_layer_1[:, j])) for j in range(W_layer_1.shape[1])]
    layer_1_output = np.column_stack(columns)
    return layer_1_output, step(layer_1_output.dot(W_layer_2[:, 0]))[:, np.newaxis]


angles = np.arange(40) * 2 * np.pi / 40 + 0.03
W_layer_1 = W_or_layer_1 = np.array([np.cos(angles), np.sin(angles)], dtype=np.longdouble)
hidden = step(X @ W_layer_1).astype(float)
W_layer_2 = np.linalg.lstsq(hidden, 2.0 * Y - 1, rcond=None)[0]
W_or_layer_2 = np.linalg.lstsq(hidden, 2.0 * Y_or - 1, rcond=None)[0]
