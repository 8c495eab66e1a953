"""How soon a student has an answer: `grade check gates` and `grade --help`."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from classes import ROOT
from table import Row
from timing import cores, seconds

GRADE = str(Path(sysconfig.get_path("scripts"), "grade"))
CHECK = [GRADE, "check", "gates"]
HELP = [GRADE, "--help"]
IMPORTS = [sys.executable, "-c", "import numpy, pytest"]
CLICK = [sys.executable, "-c", "import click"]


def rows(rounds: int, runs: int = 9) -> Iterator[Row]:
    """Both commands in a student's checkout, on all cores and on one."""
    runs = max(rounds, runs)
    with tempfile.TemporaryDirectory() as name:
        checkout = student_checkout(Path(name))
        for words, count in (("", os.cpu_count() or 1), (", one core", 1)):
            with cores(count):
                check, imports = in_turn(CHECK, IMPORTS, checkout, runs)
            what = f"`grade check gates`, solved{words}"
            yield Row(what, check, "`import numpy, pytest`", imports, at_most=1.5)
        shown, click = in_turn(HELP, CLICK, checkout, runs)
        yield Row("`grade --help`", shown, "`import click`", click, at_most=2.5)


def in_turn(
    ours: list[str], peer: list[str], folder: Path, runs: int
) -> tuple[list[float], list[float]]:
    """Seconds of both commands, which take turns, after a first run of each."""
    found = [(_seconds(ours, folder), _seconds(peer, folder)) for _ in range(runs + 1)][1:]
    return [own for own, _ in found], [other for _, other in found]


def _seconds(command: list[str], folder: Path) -> float:
    # Python keeps its bytecode, as it does wherever nobody forbids it.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    run = partial(subprocess.run, command, cwd=folder, env=environment, capture_output=True)
    return seconds(partial(run, check=True))


def student_checkout(folder: Path) -> Path:
    """What a student has, released by the kit's own command, with the gates solved."""
    shutil.copy(ROOT / "course.toml", folder)
    for part in ("solutions", "course_data", "autograder/suites"):
        shutil.copytree(ROOT / part, folder / part)
    subprocess.run([GRADE, "release"], cwd=folder, check=True, capture_output=True)
    solved = folder / "solutions" / "01_gates" / "gates.py"
    shutil.copy(solved, folder / "assignments" / "01_gates")
    for part in ("solutions", "autograder"):  # the instructor's own
        shutil.rmtree(folder / part)
    return folder
