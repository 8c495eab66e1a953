"""따로 받은 MNIST의 IDX 파일을 읽어요. / Reads MNIST's four IDX files, where you have them.

The format is described on the MNIST page of LeCun, Cortes and Burges: a big-endian magic number
whose bytes say dtype and number of axes, the length of each axis, then the values.
"""

import gzip
import math
import struct
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from course_data.arranging import CLASSES, Form, Split, arrange

FOLDER = Path(__file__).parent / "mnist"
FILES = (
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
)
BRIGHTEST = 255
LARGEST = 256 * 1024 * 1024  # bytes; five times MNIST's largest file


class DataError(Exception):
    """데이터 파일이 없거나 IDX 파일이 아니에요. / A data file is missing, or is not an IDX file."""


def load_mnist(
    normalize: bool = True,
    flatten: bool = True,
    one_hot_label: bool = False,
    folder: Path | str = FOLDER,
) -> tuple[Split, Split]:
    """MNIST 70,000장, 학습용 60,000장과 시험용 10,000장. / MNIST: 60,000 train, 10,000 test.

    Args:
        normalize: True면 화소가 0.0–1.0의 float32, False면 0–255의 uint8 /
            True: pixels are float32 from 0.0 to 1.0; False: uint8 from 0 to 255.
        flatten: True면 그림 하나가 (784,), False면 (28, 28) / True: an image is (784,).
        one_hot_label: True면 레이블이 (n, 10), False면 (n,) / True: labels are (n, 10), else (n,).
        folder: 파일 네 개(`.gz`도 돼요)가 있는 폴더 / where the four files are, gzipped or not.

    Returns:
        tuple: ((x_train, t_train), (x_test, t_test)).

    Raises:
        DataError: 파일이 없거나 손상됐을 때 / a file is missing, cut off or of another kind.
    """
    paths = [_find(Path(folder), name) for name in FILES]
    missing = [name for name, path in zip(FILES, paths, strict=True) if path is None]
    if missing:
        raise DataError(
            f"{folder}에 {', '.join(missing)} 파일을 넣어 주세요(.gz 그대로도 돼요). / "
            f"Put {', '.join(missing)} (gzipped or not) into {folder}."
        )
    x_train, t_train, x_test, t_test = (read_idx(path) for path in paths if path is not None)
    _check_pair(x_train, t_train, Path(folder))
    _check_pair(x_test, t_test, Path(folder))
    form = Form(normalize, flatten, one_hot_label)
    return arrange(x_train, t_train, BRIGHTEST, form), arrange(x_test, t_test, BRIGHTEST, form)


def read_idx(path: Path) -> NDArray[np.uint8]:
    """IDX 파일 하나의 배열. / The array of bytes in an IDX file, gzipped or not.

    Returns:
        ndarray: uint8, 파일이 말하는 모양 / uint8, of the shape that the file states.

    Raises:
        DataError: 매직 넘버나 크기가 맞지 않을 때 / magic number or size do not fit.
    """
    data = _content(path)
    if len(data) < 4 or data[:2] != b"\0\0":
        raise _broken(path, "IDX 파일이 아니에요", "not an IDX file")
    kind, axes = data[2], data[3]
    if kind != 0x08:
        raise _broken(path, "바이트(uint8)를 담은 파일이 아니에요", "does not hold bytes (uint8)")
    start = 4 + 4 * axes
    if axes == 0 or len(data) < start:
        raise _broken(path, "머리말이 잘렸어요", "the header is cut off")
    shape = struct.unpack(f">{axes}I", data[4:start])
    if len(data) - start != math.prod(shape):
        raise _broken(
            path,
            f"값이 {math.prod(shape)}개여야 하는데 {len(data) - start}개예요",
            f"there must be {math.prod(shape)} values and there are {len(data) - start}",
        )
    return np.frombuffer(data, np.uint8, offset=start).reshape(shape)


def _find(folder: Path, name: str) -> Path | None:
    found = (folder / each for each in (name, f"{name}.gz"))
    return next((path for path in found if path.is_file()), None)


def _content(path: Path) -> bytes:
    """What the file holds, unpacked; never more than `LARGEST`, however well it was packed."""
    try:
        with path.open("rb") as plain, gzip.open(plain) as unpacked:
            data = (unpacked if path.suffix == ".gz" else plain).read(LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise _broken(path, "읽을 수 없거나 잘린 파일이에요", "unreadable or cut off") from error
    if len(data) > LARGEST:
        raise _broken(path, "MNIST라기에는 너무 커요", "too large to be MNIST")
    return data


def _check_pair(images: NDArray[np.uint8], labels: NDArray[np.uint8], folder: Path) -> None:
    if images.ndim != 3 or labels.ndim != 1 or len(images) != len(labels):
        raise _broken(
            folder,
            f"그림 {images.shape}과 레이블 {labels.shape}의 짝이 맞지 않아요",
            f"images {images.shape} and labels {labels.shape} do not belong together",
        )
    if labels.size and labels.max() >= CLASSES:
        raise _broken(folder, "레이블이 0–9를 벗어나요", "a label is not in 0–9")


def _broken(path: Path, ko: str, en: str) -> DataError:
    return DataError(f"{path}: {ko}. / {path}: {en}.")
