"""Writing a file whole or not at all, and on the disk before the name is."""

import os
import secrets
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """`data` in `path`, in one step that also a loss of power leaves whole. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        write_through(beside, data)
        beside.replace(path)
        settle(path.parent)
    finally:
        beside.unlink(missing_ok=True)


def write_through(path: Path, data: bytes) -> None:
    """`data` in a new file at `path`, down to the disk. Raises OSError, also where it is full."""
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def settle(folder: Path) -> None:
    """The names in `folder` are on the disk; where a system cannot say so, nothing is lost."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:  # a folder one may not list, or Windows
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)
