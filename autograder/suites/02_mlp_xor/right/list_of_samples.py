"""Every sample on its own, through generators and math.sumprod-like sums; vectorize for step."""
import operator

import numpy as np

step = np.vectorize(lambda value: 1 if value > 0 else 0, otypes=[int])


def fires(values, weights):
    return sum(map(operator.mul, values, weights)) > 0


def forward(X, W_layer_1, W_layer_2):
    hidden = [[int(fires(x, column)) for column in zip(*W_layer_1)] for x in X]
    output = [[float(fires(codes, column)) for column in zip(*W_layer_2)] for codes in hidden]
    return np.array(hidden, dtype=np.uint8), np.array(output)


W_or_layer_1 = np.array([[1e-5], [1e-5]])
W_or_layer_2 = np.array([[1e300]])
W_layer_1 = np.array([[1e9, -1e-9, 0.0], [-1e9, 1e-9, 0.0]])
W_layer_2 = np.array([[1.0], [1e-12], [-1e6]])
