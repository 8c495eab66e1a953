"""8×8 손글씨 숫자를 읽어요. / Reads the 8×8 handwritten digits."""

from pathlib import Path

import numpy as np

from course_data.arranging import Form, Split, arrange

FILE = Path(__file__).parent / "digits.npz"
BRIGHTEST = 16


def load_digits(
    normalize: bool = True, flatten: bool = True, one_hot_label: bool = False
) -> tuple[Split, Split]:
    """손글씨 숫자 1,797장, 학습용 1,438장과 시험용 359장. / 1,797 digits: 1,438 train, 359 test.

    Args:
        normalize: True면 화소가 0.0–1.0의 float32, False면 0–16의 uint8 /
            True: pixels are float32 from 0.0 to 1.0; False: uint8 from 0 to 16.
        flatten: True면 그림 하나가 (64,), False면 (8, 8) / True: an image is (64,), else (8, 8).
        one_hot_label: True면 레이블이 (n, 10), False면 (n,) / True: labels are (n, 10), else (n,).

    Returns:
        tuple: ((x_train, t_train), (x_test, t_test)).
    """
    with np.load(FILE, allow_pickle=False) as held:
        train = held["x_train"], held["t_train"]
        test = held["x_test"], held["t_test"]
    form = Form(normalize, flatten, one_hot_label)
    return arrange(*train, BRIGHTEST, form), arrange(*test, BRIGHTEST, form)
