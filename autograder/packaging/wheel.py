"""The kit's own wheel, built without a network from the source that runs now."""

import importlib.util
import io
import re
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import autograder
from autograder.errors import GradeError

_BUILD = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
_NAME = re.compile(r"gradekit-[^-]+-py3-none-any\.whl")


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel file: its name, which pip reads, and its bytes."""

    name: str
    content: bytes


def kit_wheel(given: Path | None = None) -> Wheel:
    """The wheel in the file `given`, else one built here, the same bytes for the same source.

    Raises GradeError where it cannot be built, is no wheel of this kit, or holds hidden files.
    """
    wheel = _read(given) if given is not None else _built()
    with zipfile.ZipFile(_opened(wheel)) as archive:
        for name in archive.namelist():
            if _hidden(name):
                raise GradeError("package_errors.wheel_not_clean", where=wheel.name, name=name)
    return wheel


def _read(path: Path) -> Wheel:
    if not _NAME.fullmatch(path.name):
        raise GradeError("package_errors.not_our_wheel", where=str(path))
    return Wheel(path.name, path.read_bytes())


def _built() -> Wheel:
    """Built in a process of its own, which may stand in the source's folder."""
    source = Path(autograder.__file__).parents[1]
    if not (source / "pyproject.toml").is_file():
        raise GradeError("package_errors.no_source", where=str(source))
    if importlib.util.find_spec("hatchling") is None:
        raise GradeError("package_errors.no_hatchling")
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", _BUILD, folder]
        done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
        if done.returncode:
            said = (done.stderr.strip().splitlines() or ["–"])[-1]
            raise GradeError("package_errors.not_built", where=str(source), said=said)
        return _read(Path(folder, done.stdout.split()[-1]))


def _opened(wheel: Wheel) -> io.BytesIO:
    if not zipfile.is_zipfile(file := io.BytesIO(wheel.content)):
        raise GradeError("package_errors.not_our_wheel", where=wheel.name)
    return file


def _hidden(name: str) -> bool:
    """True for a path under which only hidden or compiled files can be."""
    parts = name.split("/")
    return "suites" in parts or "solutions" in parts or name.endswith((".pyc", ".pyo"))
