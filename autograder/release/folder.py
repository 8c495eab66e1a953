"""The released folder on disk: written file by file, or compared with what it should hold."""

import difflib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from autograder.errors import GradeError

_DIFF_LINES = 20
# Left behind by running and opening what is released; nobody releases it.
_TRACES = {"__pycache__", ".ipynb_checkpoints", ".pytest_cache", ".DS_Store"}


@dataclass(frozen=True, slots=True)
class Drift:
    """One file that is not what the source says; `diff` is there where it is different."""

    name: str
    kind: Literal["missing", "different", "unexpected"]
    diff: str = ""


def write(target: Path, files: Mapping[str, bytes]) -> list[str]:
    """Writes each file whole or not at all, and returns the names of those that changed.

    Nothing is ever removed: a file we did not make may be somebody's work. `drift` reports it.
    """
    changed = []
    try:
        target.mkdir(parents=True, exist_ok=True)
        for name, content in sorted(files.items()):
            if _content(target / name) != content:
                _replace(target / name, content)
                changed.append(name)
    except OSError as problem:
        raise GradeError(
            "release_errors.not_written",
            where=str(problem.filename or target),
            problem=problem.strerror or str(problem),
        ) from None
    return changed


def drift(target: Path, files: Mapping[str, bytes]) -> list[Drift]:
    """Where `target` differs from `files`, by name; empty when it is up to date."""
    there = {path.name for path in target.iterdir()} if target.is_dir() else set()
    found = [Drift(name, "unexpected") for name in there - files.keys() - _TRACES]
    for name, content in files.items():
        actual = _content(target / name)
        if actual is None:
            found.append(Drift(name, "missing"))
        elif actual != content:
            found.append(Drift(name, "different", _diff(name, actual, content)))
    return sorted(found, key=lambda each: each.name)


def _content(path: Path) -> bytes | None:
    """What the file holds; None where there is no plain file (a link is not one)."""
    return path.read_bytes() if path.is_file() and not path.is_symlink() else None


def _replace(path: Path, content: bytes) -> None:
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        fresh.write_bytes(content)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _diff(name: str, actual: bytes, expected: bytes) -> str:
    lines = list(
        difflib.unified_diff(
            actual.decode(errors="replace").splitlines(),
            expected.decode(errors="replace").splitlines(),
            f"{name} (on disk)",
            f"{name} (from the source)",
            n=1,
            lineterm="",
        )
    )
    more = len(lines) - _DIFF_LINES
    if not lines:  # the same text in other bytes
        return f"{name}: only its line endings or its encoding differ"
    return "\n".join(lines[:_DIFF_LINES] + ([f"… {more} more lines"] if more > 0 else []))
