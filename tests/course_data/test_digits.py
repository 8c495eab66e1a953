"""The bundled digits, the weights trained on them, and the split."""

import zipfile
from pathlib import Path

import numpy as np
import pytest

import course_data
from course_data import load_digits
from course_data.make_digits import test_rows as rows_for_testing
from course_data.train_weights import scores, slopes, trained

HERE = Path(course_data.__file__).parent


def test_all_digits_are_there_in_a_fixed_split() -> None:
    # 1,797 real digits, a fifth of each to test with, none in both parts.
    (x_train, t_train), (x_test, t_test) = load_digits(normalize=False)
    assert (len(x_train), len(x_test)) == (1438, 359)
    every = np.bincount(np.concatenate([t_train, t_test]))
    assert every.tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]
    assert np.abs(np.bincount(t_test) - every / 5).max() <= 0.5
    assert not {row.tobytes() for row in x_train} & {row.tobytes() for row in x_test}


@pytest.mark.parametrize("normalize", [True, False])
@pytest.mark.parametrize("flatten", [True, False])
@pytest.mark.parametrize("one_hot_label", [True, False])
def test_the_three_arguments(normalize: bool, flatten: bool, one_hot_label: bool) -> None:
    # Every combination has the shapes and dtypes that the docstring promises.
    for x, t in load_digits(normalize, flatten, one_hot_label):
        assert x.shape[1:] == ((64,) if flatten else (8, 8))
        assert x.dtype == (np.float32 if normalize else np.uint8)
        assert (x.min(), x.max()) == (0, 1 if normalize else 16)
        assert t.shape[1:] == ((10,) if one_hot_label else ())
        assert t.dtype == np.uint8


def test_one_hot_rows_say_the_same_as_labels() -> None:
    # Both forms of the labels, row by row.
    (_, labels), _ = load_digits()
    (_, one_hot), _ = load_digits(one_hot_label=True)
    assert (one_hot.argmax(axis=1) == labels).all()
    assert (one_hot.sum(axis=1) == 1).all()


def test_the_split_is_the_scripts() -> None:
    # The function that chose the rows takes a rounded fifth of each digit, whatever their order.
    labels = np.repeat(np.arange(10, dtype=np.uint8), np.arange(20, 30))
    chosen = rows_for_testing(labels, np.random.default_rng(1))
    assert np.bincount(labels[chosen]).tolist() == [4, 4, 4, 5, 5, 5, 5, 5, 6, 6]


def test_trained_weights_read_the_test_split() -> None:
    # The bundled network of 64-50-100-10 is right on at least 95 % of digits it never saw.
    with np.load(HERE / "digits_weights.npz", allow_pickle=False) as held:
        network = dict(held)
    shapes = {name: values.shape for name, values in network.items()}
    assert shapes == {
        "W1": (64, 50), "b1": (50,), "W2": (50, 100), "b2": (100,), "W3": (100, 10), "b3": (10,)
    }  # fmt: skip
    _, (x, t) = load_digits()
    assert np.mean(scores(network, x)[-1].argmax(axis=1) == t) >= 0.95


def test_the_training_script_follows_the_true_gradient() -> None:
    # Its backpropagation agrees with central differences of the loss, in float64.
    (x, t), _ = load_digits()
    x, t = x[:6].astype(float), t[:6]
    network = trained((x, t), np.random.default_rng(0), epochs=1)
    found = slopes(network, x, t)
    for name, place in (("W1", (20, 7)), ("b2", (3,)), ("W3", (50, 4))):
        sides = []
        for step in (1e-5, -1e-5):
            moved = {key: values.copy() for key, values in network.items()}
            moved[name][place] += step
            sides.append(-np.log(scores(moved, x)[-1][np.arange(6), t]).mean())
        assert found[name][place] == pytest.approx((sides[0] - sides[1]) / 2e-5, abs=1e-8)


def test_training_learns_in_a_few_epochs() -> None:
    # The committed script itself reaches well over chance within seconds, from another seed.
    train, (x, t) = load_digits()
    network = trained(train, np.random.default_rng(99), epochs=12)
    assert np.mean(scores(network, x)[-1].argmax(axis=1) == t) > 0.9


@pytest.mark.parametrize("path", sorted(HERE.rglob("*.npz")), ids=lambda path: path.stem)
def test_no_pickle_is_in_any_file(path: Path) -> None:
    # Every array is plain numbers, read with pickles refused, and nothing else is packed.
    with np.load(path, allow_pickle=False) as held:
        assert all(held[name].dtype.kind in "fu" for name in held.files)
    with zipfile.ZipFile(path) as packed:
        assert all(name.endswith(".npy") for name in packed.namelist())
