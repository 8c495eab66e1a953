"""Arithmetic with np.sign in place of a comparison; unsigned and tiny integers as weights."""
import numpy as np


def step(x):
    signs = np.sign(x).astype(np.int64)
    return signs * (signs + 1) // 2


def forward(X, W_layer_1, W_layer_2):
    layer_1_output = np.maximum(np.sign(X.dot(W_layer_1)), 0.0)
    layer_2_output = np.maximum(np.sign(layer_1_output.dot(W_layer_2)), 0.0)
    return layer_1_output, layer_2_output


W_or_layer_1 = np.array([[1], [200]], dtype=np.uint8)
W_or_layer_2 = np.array([[255]], dtype=np.uint8)
W_layer_1 = np.array([[127, -128], [-128, 127]], dtype=np.int8)
W_layer_2 = np.array([[1], [1]], dtype=np.int8)
