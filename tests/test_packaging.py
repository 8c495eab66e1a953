"""What is in the wheel that students install, and what must never be."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.build import build_wheel

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The names of the files in a wheel built from here."""
    folder = tmp_path_factory.mktemp("wheel")
    here = Path.cwd()
    os.chdir(ROOT)
    try:
        wheel = folder / build_wheel(str(folder))
    finally:
        os.chdir(here)
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_nothing_hidden_is_in_the_wheel(names: list[str]) -> None:
    # Hidden suites, solutions and compiled leftovers of either never reach a student.
    assert not [name for name in names if "suites" in name or "solution" in name]
    assert not [name for name in names if name.endswith(".pyc") or name.startswith("tests")]


def test_the_wheel_is_whole(names: list[str]) -> None:
    # Catalogue, page templates and the typing mark are data, which a build may forget.
    for name in ("locale/ko.toml", "locale/en.toml", "py.typed", "plugin.py", "cli/__init__.py"):
        assert f"autograder/{name}" in names
    assert [name for name in names if name.endswith(".j2")]
    assert "autograder/sandbox/guest/__main__.py" in names


@pytest.mark.parametrize(
    "arguments", [["list"], ["check", "gates"], ["hint", "gates", "AND"], ["check", "--help"]]
)
def test_a_students_install_is_enough(arguments: list[str], tmp_path: Path) -> None:
    # A student has neither nbgrader nor Jinja2 nor nbformat, and needs none of them.
    program = (
        "import sys\n"
        "for name in ('jinja2', 'nbformat', 'nbgrader', 'hypothesis'): sys.modules[name] = None\n"
        f"from autograder.cli import main\nmain({[*arguments, '--course', str(ROOT)]!r})"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr


def test_help_imports_nothing_heavy() -> None:
    # `grade --help` answers at once: NumPy, pytest and rich are not needed for it.
    program = (
        "import sys\nfrom autograder.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print([name for name in ('numpy', 'pytest', 'rich', 'matplotlib') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.splitlines()[-1] == "[]"
