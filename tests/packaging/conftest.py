"""Wheels of what is installed, so that scripts run as written, with pip and without a network."""

import importlib.metadata
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from autograder.course import Course
from autograder.packaging.wheel import Wheel, kit_wheel


@pytest.fixture(scope="session")
def wheel() -> Wheel:
    """The kit's wheel, built from here."""
    return kit_wheel()


@pytest.fixture(scope="session")
def pip_environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which pip finds everything that the kit needs in a folder."""
    folder = tmp_path_factory.mktemp("wheelhouse")
    for distribution in _needed("gradekit", {}).values():
        _pack(distribution, folder)
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "PIP_", "GIT_", "GITHUB_", "GITLAB_", "CI", "VIRTUAL"))
    }
    return kept | {
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(folder),
        "PIP_NO_COMPILE": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_CONFIG_FILE": os.devnull,
    }


@pytest.fixture(scope="session")
def some(real_course: Course) -> list[str]:
    """Two assignments of the real course: enough for a kit."""
    return [assignment.folder for assignment in real_course.assignments[:2]]


def _needed(
    name: str, found: dict[str, importlib.metadata.Distribution]
) -> dict[str, importlib.metadata.Distribution]:
    """What `name` requires, and what that requires."""
    for line in importlib.metadata.requires(name) or []:
        wanted = Requirement(line)
        if wanted.name in found or (wanted.marker and not wanted.marker.evaluate({"extra": ""})):
            continue
        found[wanted.name] = importlib.metadata.distribution(wanted.name)
        _needed(wanted.name, found)
    return found


def _pack(distribution: importlib.metadata.Distribution, folder: Path) -> None:
    tag = (distribution.read_text("WHEEL") or "").split("Tag: ")[-1].splitlines()[0]  # not py2's
    stem = f"{distribution.name.replace('-', '_')}-{distribution.version}"
    files = dict(_files(distribution))
    (info,) = {name.split("/")[0] for name in files if name.endswith(".dist-info/METADATA")}
    with zipfile.ZipFile(folder / f"{stem}-{tag}.whl", "w") as archive:
        for name, path in files.items():
            archive.write(path, name)
        archive.writestr(f"{info}/RECORD", "".join(f"{name},,\n" for name in files))


def _files(distribution: importlib.metadata.Distribution) -> Iterator[tuple[str, Path]]:
    # NumPy's and matplotlib's own tests are half of all files.
    left_out = ("../", "__pycache__", "/tests/", ".dist-info/RECORD", ".dist-info/INSTALLER")
    for file in distribution.files or []:
        name = file.as_posix()
        if not any(each in name for each in left_out):
            yield name, Path(str(distribution.locate_file(file)))
