"""그림과 레이블을 신경망이 받는 모양으로. / Images and labels in the form that a network takes."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Split = tuple[NDArray[Any], NDArray[Any]]
CLASSES = 10


@dataclass(frozen=True, slots=True)
class Form:
    """받고 싶은 모양. / The form that is asked for.

    normalize: True면 0.0–1.0의 float32 / True: float32 from 0.0 to 1.0.
    flatten: True면 (n, height·width) / True: one row for each image.
    one_hot_label: True면 (n, 10) / True: one-hot rows instead of numbers.
    """

    normalize: bool
    flatten: bool
    one_hot_label: bool


def arrange(
    images: NDArray[np.uint8], labels: NDArray[np.uint8], brightest: int, form: Form
) -> Split:
    """그림과 레이블 한 벌을 고쳐서 돌려줘요. / One set of images and labels, arranged.

    Args:
        images: (n, height, width) uint8.
        labels: (n,) uint8, 0 .. 9.
        brightest: 가장 밝은 화소의 값 / the value of the brightest pixel there can be.
        form: 받고 싶은 모양 / the form that is asked for.

    Returns:
        tuple: x, t.
    """
    x: NDArray[Any] = images.astype(np.float32) / brightest if form.normalize else images
    if form.flatten:
        x = x.reshape(len(x), -1)
    t: NDArray[Any] = np.eye(CLASSES, dtype=np.uint8)[labels] if form.one_hot_label else labels
    return x, t
