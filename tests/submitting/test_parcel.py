"""Which file is sent, of a script and a notebook that lie side by side; and what is never sent."""

import json
import os
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.errors import GradeError
from autograder.submitting.parcel import pack

STUB, DONE = "def AND(a, b):\n    ...  # TODO\n", "def AND(a, b):\n    return a * b\n"


def put(folder: Path, script: str | None, notebook: str | None) -> Path:
    if script is not None:
        (folder / "gates.py").write_text(script)
    if notebook is not None:
        cell = {"cell_type": "code", "source": notebook}
        (folder / "gates.ipynb").write_text(json.dumps({"nbformat": 4, "cells": [cell]}))
    return folder / "gates.py"


@pytest.mark.parametrize(
    ("script", "notebook", "sent", "left"),
    [
        (STUB, DONE, "gates.ipynb", "gates.py"),
        (DONE, STUB, "gates.py", "gates.ipynb"),
        (STUB, STUB, "gates.py", "gates.ipynb"),
        (DONE, None, "gates.py", None),
        (None, DONE, "gates.ipynb", None),
        ("", DONE, "gates.ipynb", "gates.py"),
    ],
)
def test_the_one_that_was_worked_in_is_sent(
    tmp_path: Path, assignment: Assignment, script: str, notebook: str, sent: str, left: str | None
) -> None:
    # An untouched stub beside a finished notebook would be graded as not filled in.
    path = put(tmp_path, script, notebook)
    for each in tmp_path.iterdir():
        os.utime(each, (1, 1))
    parcel = pack(assignment, path, chosen=False)
    assert ([item.name for item in parcel.items], parcel.left_out) == ([sent], left)


def test_of_two_finished_ones_the_later_saved(tmp_path: Path, assignment: Assignment) -> None:
    # Who tidied the notebook's code into the script has saved the script last.
    path = put(tmp_path, DONE, DONE)
    os.utime(path, (1, 1))
    assert pack(assignment, path, chosen=False).source.suffix == ".ipynb"
    os.utime(tmp_path / "gates.ipynb", (0, 0))
    assert pack(assignment, path, chosen=False).source.suffix == ".py"


def test_a_file_that_was_named_is_sent_as_it_is(tmp_path: Path, assignment: Assignment) -> None:
    # The student's word counts; the bytes stay as they are, the name is the assignment's.
    put(tmp_path, None, DONE)
    mine = tmp_path / "my try.PY"
    mine.write_bytes(b"\xef\xbb\xbfx = 1\r\n")
    (item,) = pack(assignment, mine, chosen=True).items
    assert (item.name, item.data) == ("gates.py", b"\xef\xbb\xbfx = 1\r\n")


def test_a_link_a_folder_and_nothing_are_refused(tmp_path: Path, assignment: Assignment) -> None:
    # A link might send a file that the student never meant to show.
    (tmp_path / "secret").write_text("x")
    (tmp_path / "gates.py").symlink_to(tmp_path / "secret")
    (tmp_path / "folder.py").mkdir()
    for name in ("gates.py", "folder.py", "none.py", "a\0b.py"):
        with pytest.raises(GradeError):
            pack(assignment, tmp_path / name, chosen=True)
