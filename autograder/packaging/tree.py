"""The files of a course's folder, as bytes, without what nobody wrote."""

from pathlib import Path

from autograder.errors import GradeError

_TRACES = {"__pycache__", ".ipynb_checkpoints", ".pytest_cache", ".DS_Store", ".git", "Thumbs.db"}
_COMPILED = {".pyc", ".pyo"}


def files_below(folder: Path, into: str) -> dict[str, bytes]:
    """Every file below `folder`, its path beginning with `into`. Raises GradeError for a link.

    Compiled files and other traces of running and editing are left out.
    """
    found = {}
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder)
        if _TRACES & set(inner.parts) or path.suffix in _COMPILED:
            continue
        if path.is_symlink():
            raise GradeError("package_errors.link", where=str(path))
        if path.is_file():
            found[f"{into}/{inner.as_posix()}"] = path.read_bytes()
    return found
