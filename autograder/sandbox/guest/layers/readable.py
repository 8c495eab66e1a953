"""The folders that a guest may read: Python, its libraries, fonts, the course's data."""

import os
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

_SYSTEM = (
    "/lib",
    "/lib64",
    "/usr/lib",
    "/usr/lib64",
    "/usr/local/lib",
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/usr/share/zoneinfo",
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/dev/null",
    "/dev/zero",
    "/dev/urandom",
)


def default_readable(data: Path | None) -> tuple[str, ...]:
    """What there is of it, links followed. `data` is the course's folder of data.

    Never a whole prefix or a folder of `sys.path` as such: a virtual environment may lie in the
    course, beside the hidden suites, and so may this package's own source.
    """
    wished = [*_SYSTEM, *_python(), *_matplotlib()]
    if data is not None:
        wished.append(str(data))
    return tuple(dict.fromkeys(path for each in wished if (path := _real(each))))


def _real(path: str) -> str | None:
    """Where `path` leads; None where there is nothing, or nothing this user may reach."""
    try:
        return str(Path(path).resolve(strict=True))
    except (OSError, RuntimeError):
        return None


def _python() -> Iterator[str]:
    for name in ("stdlib", "platstdlib", "purelib", "platlib"):
        yield sysconfig.get_path(name)
    yield str(Path(sys.base_prefix) / "lib")  # libpython, and conda's shared libraries
    for entry in sys.path:
        if Path(entry).name in ("site-packages", "dist-packages"):
            yield entry


def _matplotlib() -> Iterator[str]:
    """Where matplotlib keeps its list of fonts and its settings, without importing it."""
    if own := os.environ.get("MPLCONFIGDIR"):
        yield own
    try:
        home = Path.home()
    except RuntimeError:  # a user without an entry or a HOME, as in many containers
        return
    for variable, otherwise in (("XDG_CACHE_HOME", ".cache"), ("XDG_CONFIG_HOME", ".config")):
        yield str(Path(os.environ.get(variable) or Path(home, otherwise)) / "matplotlib")
    yield str(Path(os.environ.get("XDG_DATA_HOME") or Path(home, ".local/share")) / "fonts")
