"""digits.npz를 만들어요. scikit-learn이 필요해요. / Makes digits.npz; needs scikit-learn.

    pip install scikit-learn
    python -m course_data.make_digits

scikit-learn carries the test part of UCI's "Optical Recognition of Handwritten Digits"
(E. Alpaydin and C. Kaynak, CC BY 4.0). A fifth of each digit, chosen with a fixed seed, is the
test split.
"""

import numpy as np
from numpy.typing import NDArray

from course_data.digits import BRIGHTEST, FILE

SEED = 1797


def main() -> None:
    """Writes `digits.npz` beside this file."""
    from sklearn import datasets  # only whoever makes the file anew needs it

    held = datasets.load_digits()
    images, labels = held.images.astype(np.uint8), held.target.astype(np.uint8)
    assert images.shape == (1797, 8, 8)
    assert images.max() == BRIGHTEST
    test = test_rows(labels, np.random.default_rng(SEED))
    np.savez_compressed(
        FILE,
        allow_pickle=False,
        x_train=images[~test],
        t_train=labels[~test],
        x_test=images[test],
        t_test=labels[test],
    )


def test_rows(labels: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.bool_]:
    """Which rows are for testing: a fifth of each digit.

    Args:
        labels: (n,) ints.
        rng: chooses the rows.

    Returns:
        ndarray: (n,) bools.
    """
    chosen = np.zeros(len(labels), dtype=bool)
    for digit in np.unique(labels):
        rows = rng.permutation(np.flatnonzero(labels == digit))
        chosen[rows[: round(len(rows) / 5)]] = True
    return chosen


if __name__ == "__main__":
    main()
