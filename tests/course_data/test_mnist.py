"""The reader of MNIST's IDX files, on small files that the tests make."""

import gzip
import math
import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course_data.mnist import FILES, LARGEST, DataError, load_mnist, read_idx


def idx(array: np.ndarray, kind: int = 0x08) -> bytes:
    """The bytes of an IDX file that holds the array."""
    return struct.pack(f">HBB{array.ndim}I", 0, kind, array.ndim, *array.shape) + array.tobytes()


def small_mnist(folder: Path, *, zipped: bool = False) -> tuple[np.ndarray, ...]:
    """Writes four files of 7 and 3 images; gives what is in them."""
    rng = np.random.default_rng(0)
    arrays = tuple(
        rng.integers(0, top, shape, dtype=np.uint8)
        for n in (7, 3)
        for top, shape in ((256, (n, 28, 28)), (10, (n,)))
    )
    for name, array in zip(FILES, arrays, strict=True):
        data = idx(array)
        path = folder / (f"{name}.gz" if zipped else name)
        path.write_bytes(gzip.compress(data) if zipped else data)
    return arrays


@pytest.mark.parametrize("zipped", [False, True])
def test_the_four_files_are_read(tmp_path: Path, zipped: bool) -> None:
    # Gzipped or not, images and labels arrive as they were written.
    written = small_mnist(tmp_path, zipped=zipped)
    (x_train, t_train), (x_test, t_test) = load_mnist(
        normalize=False, flatten=False, folder=tmp_path
    )
    for found, right in zip((x_train, t_train, x_test, t_test), written, strict=True):
        assert found.dtype == np.uint8
        np.testing.assert_array_equal(found, right)


def test_the_same_arguments_as_load_digits(tmp_path: Path) -> None:
    # Normalised, flattened, one-hot: float32 from 0 to 1, (n, 784), (n, 10).
    images, labels, *_ = small_mnist(tmp_path)
    (x, t), _ = load_mnist(one_hot_label=True, folder=tmp_path)
    assert (x.dtype, x.shape, t.shape) == (np.float32, (7, 784), (7, 10))
    np.testing.assert_allclose(x, images.reshape(7, -1) / 255, rtol=1e-6)
    assert t.argmax(axis=1).tolist() == labels.tolist()


def test_missing_files_are_named_in_one_line(tmp_path: Path) -> None:
    # Whoever has no MNIST yet reads what to put where.
    small_mnist(tmp_path)
    (tmp_path / FILES[1]).unlink()
    with pytest.raises(DataError) as caught:
        load_mnist(folder=tmp_path)
    message = str(caught.value)
    assert FILES[1] in message
    assert FILES[0] not in message
    assert str(tmp_path) in message
    assert "\n" not in message


IMAGES = idx(np.zeros((2, 28, 28), np.uint8))


BROKEN = {
    "empty": (b"", "not an IDX"),
    "three bytes": (b"\0\0\x08", "not an IDX"),
    "a zip": (b"PK\x03\x04" + IMAGES, "not an IDX"),
    "gzipped under a plain name": (gzip.compress(IMAGES), "not an IDX"),
    "another dtype": (idx(np.zeros(3, np.uint8), kind=0x0D), "uint8"),
    "no axes": (b"\0\0\x08\x00", "header"),
    "half a header": (b"\0\0\x08\x03\0\0\0\x02\0\0", "header"),
    "a byte short": (IMAGES[:-1], "1567"),
    "a byte long": (IMAGES + b"\0", "1569"),
    "255 axes of 4,294,967,295": (b"\0\0\x08\xff" + b"\xff" * 1020, "values"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_told_from_a_good_one(tmp_path: Path, name: str) -> None:
    # Magic number, header and size are checked before anything is made of them.
    data, says = BROKEN[name]
    path = tmp_path / "file"
    path.write_bytes(data)
    with pytest.raises(DataError, match=says):
        read_idx(path)


@pytest.mark.parametrize("cut", [5, 40])
def test_a_download_cut_off_in_the_middle(tmp_path: Path, cut: int) -> None:
    # A gzip file that ends early is a broken file, not a traceback from zlib.
    path = tmp_path / "file.gz"
    path.write_bytes(gzip.compress(np.random.default_rng(0).bytes(500))[:cut])
    with pytest.raises(DataError, match="cut off"):
        read_idx(path)


@pytest.mark.slow
def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    # However small it is packed, no more than a few MNISTs are taken into memory.
    path = tmp_path / "file.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        block = bytes(1 << 20)
        for _ in range((LARGEST >> 20) + 1):
            file.write(block)
    with pytest.raises(DataError, match="too large"):
        read_idx(path)


@pytest.mark.parametrize(
    ("place", "array"),
    [
        (1, np.zeros(6, np.uint8)),  # fewer labels than images
        (1, np.full(7, 10, np.uint8)),  # a label that is no digit
        (0, np.zeros(7, np.uint8)),  # labels where the images should be
    ],
)
def test_files_that_do_not_belong_together(tmp_path: Path, place: int, array: np.ndarray) -> None:
    # Each file alone may be whole and the four still be wrong.
    small_mnist(tmp_path)
    (tmp_path / FILES[place]).write_bytes(idx(array))
    with pytest.raises(DataError):
        load_mnist(folder=tmp_path)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=40), st.lists(st.integers(0, 3), min_size=1, max_size=3))
def test_any_bytes_are_read_or_refused(tmp_path: Path, tail: bytes, shape: list[int]) -> None:
    # After a good header, an array when just as many bytes follow; everything else is DataError.
    path = tmp_path / "file"
    header = struct.pack(f">HBB{len(shape)}I", 0, 8, len(shape), *shape)
    path.write_bytes(header + tail)
    if len(tail) == math.prod(shape):
        found = read_idx(path)
        assert (list(found.shape), found.tobytes()) == (shape, tail)
    else:
        with pytest.raises(DataError):
            read_idx(path)
    path.write_bytes(b"\1" + tail)
    with pytest.raises(DataError):
        read_idx(path)
