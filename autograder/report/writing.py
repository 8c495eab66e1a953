"""Writing a report: whole or not at all, and never stopped by what a student wrote."""

import contextlib
import os
from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """`text` as UTF-8 in `path`, replaced in one step. Raises OSError where it cannot be written.

    Lone surrogates (from file names that are not UTF-8) become U+FFFD. What is there and is not
    an ordinary file (a pipe, `/dev/stdout`) is written to and not replaced.
    """
    content = whole(text).encode("utf-8")
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as problem:
        if str(problem.filename) == str(beside):  # nobody asked for that one
            problem.filename, problem.filename2 = str(path), None
        raise
    finally:
        with contextlib.suppress(OSError):  # the error above says more
            beside.unlink()


def whole(text: str) -> str:
    """`text` with every lone surrogate replaced by U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
