"""Zips that are the same bytes for the same files: sorted names, one time, fixed modes."""

import contextlib
import io
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

_TIME = (2020, 2, 2, 0, 0, 0)  # as hatchling's wheels have it
_UNIX = 3
_FILE, _PROGRAM = 0o100644, 0o100755


def zip_bytes(
    files: Mapping[str, bytes], *, inside: str = "", programs: frozenset[str] = frozenset()
) -> bytes:
    """A zip of `files`, by path. `inside` is a folder around them; `programs` may be executed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{inside}/{name}" if inside else name, _TIME)
            entry.create_system = _UNIX  # whatever system packs
            entry.external_attr = (_PROGRAM if name in programs else _FILE) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return buffer.getvalue()


def write_whole(path: Path, content: bytes) -> None:
    """Writes the file in one step: a kill or a full disk leaves what was there before."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as problem:
        if str(problem.filename) == str(beside):  # nobody asked for that one
            problem.filename, problem.filename2 = str(path), None
        raise
    finally:
        with contextlib.suppress(OSError):  # the error above says more
            beside.unlink()
