"""07: the gradients of the student's AffineLayer, beside its own forward pass measured."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.checks import array
from autograder.pictures.gradient_check import Gradient, slopes

Values = NDArray[np.float64]

# Four samples, three inputs, two outputs.
X = np.array([[1.0, -2.0, 0.5], [0.0, 1.5, -1.0], [2.0, 0.5, 1.0], [-1.0, 1.0, 3.0]])
W = np.array([[0.5, -1.0], [1.5, 0.25], [-0.75, 2.0]])
B = np.array([0.1, -0.3])
DOUT = np.array([[1.0, -0.5], [0.25, 2.0], [-1.5, 0.75], [0.6, 1.2]])


def affine_gradients(submission: Any) -> list[Gradient]:
    """AffineLayer's three, of the sum of its own forward's outputs, each weighted by DOUT."""

    def loss(x: Values, W: Values, b: Values) -> float:  # noqa: N803  the lecture's name
        out = submission.AffineLayer(W, b).forward(x)
        return float((array(out, DOUT.shape, "AffineLayer.forward") * DOUT).sum())

    def layer_and_dx() -> tuple[Any, Any]:
        layer = submission.AffineLayer(W, B)
        layer.forward(X)
        return layer, layer.backward(DOUT)

    return [
        Gradient(
            "dW", W.shape, lambda: layer_and_dx()[0].dW, lambda: slopes(lambda w: loss(X, w, B), W)
        ),
        Gradient(
            "db", B.shape, lambda: layer_and_dx()[0].db, lambda: slopes(lambda b: loss(X, W, b), B)
        ),
        Gradient(
            "dx", X.shape, lambda: layer_and_dx()[1], lambda: slopes(lambda x: loss(x, W, B), X)
        ),
    ]
