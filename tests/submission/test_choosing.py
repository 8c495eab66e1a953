from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.submission import Submission

Single = Callable[[Path], Submission]
NOTEBOOK = '{"nbformat": 4, "cells": [{"cell_type": "code", "source": "x = \'notebook\'"}]}'


def folder(where: Path, *names: str) -> Path:
    """A class folder with kim's folder in it, so that it is read as one student's."""
    for name in names:
        file = where / "kim" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(NOTEBOOK if name.endswith(".ipynb") else f"x = {name!r}\n")
    (where / "kim").mkdir(exist_ok=True)
    return where


@pytest.mark.parametrize(
    "name",
    ["pytest.py", "numpy.py", "conftest.py", "sitecustomize.py", "json.py", "a.pth", "NUMPY.PY"],
)
def test_a_shadowing_name_beside_the_program_is_refused(tmp_path: Path, single: Single, name: str):
    # It can only be a mistake or an attack; the program's digest is kept.
    found = single(folder(tmp_path, "gates.py", name))
    assert found.refusal
    assert found.refusal.en.startswith(f"{name}: ")
    assert len(found.digest) == 64


def test_a_package_of_a_modules_name_is_refused_and_a_plain_folder_is_not(
    tmp_path: Path, single: Single
):
    # `numpy/__init__.py` is numpy to Python; `code/` with some data is nothing.
    found = single(folder(tmp_path / "a", "gates.py", "numpy/__init__.py"))
    assert found.refusal
    assert single(folder(tmp_path / "b", "gates.py", "code/data.csv")).refusal is None


def test_a_look_alike_beside_the_program_is_refused(tmp_path: Path, single: Single):
    # Two files that both read `gates.py`.
    found = single(folder(tmp_path, "gates.py", "g\u0430tes.py"))
    assert found.refusal
    assert "look-alike" in found.refusal.en


@pytest.mark.parametrize(
    ("names", "used", "notes"),
    [
        (["gates.py"], "gates.py", 0),
        (
            ["gates.py", "test_gates.py", "README.md", "README.en.md", "assignment.toml"],
            "gates.py",
            0,
        ),
        (["gates.py", "gates.ipynb"], "gates.py", 1),
        (["gates.py", "plot.py", "data.csv"], "gates.py", 1),
        (["gates.ipynb"], "gates.ipynb", 0),
        (["gates.ipynb", "other.py"], "gates.ipynb", 1),
        (["Gates.PY"], "Gates.PY", 1),
        (["Gates.py", "gates.ipynb"], "Gates.py", 2),
        (["hw1.py"], "hw1.py", 1),
        (["hw1.py", "test_hw1.py", "conftest.txt"], "hw1.py", 2),
        (["hw1.ipynb"], "hw1.ipynb", 1),
        (["hw1.py", "hw1.ipynb"], "hw1.py", 2),
        (["01_gates/gates.py"], "gates.py", 0),
        (["gates/hw1.py", "xor/xor.py"], "hw1.py", 1),
        (
            ["assignments/01_gates/gates.py", "assignments/02_xor/xor.py", "docs/a.md"],
            "gates.py",
            0,
        ),
        (["homework/gates.py"], "gates.py", 0),
        (["gates.py", ".git/config", "__pycache__/x.pyc", ".DS_Store"], "gates.py", 0),
    ],
)
def test_the_program_is_found_with_a_note_on_whatever_is_odd(
    tmp_path: Path, single: Single, names: list[str], used: str, notes: int
):
    # Honest folders come in many forms.
    found = single(folder(tmp_path, *names))
    assert found.refusal is None
    assert found.filename == used
    assert found.student == "kim"
    assert found.source
    assert len(found.notes) == notes


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], "empty"),
        (["notes.txt", "data.csv"], "data.csv, notes.txt"),
        (["test_gates.py"], "test_gates.py"),
        (["a.py", "b.py"], "a.py, b.py"),
        (["a.py", "b.ipynb"], "a.py, b.ipynb"),
        (["xor/xor.py"], "xor.py"),
        (["gates.py/x.txt"], "not there"),
        (["a.zip", "b.zip"], "zip"),
        ([f"{n}.csv" for n in range(9)], "3 more"),
    ],
)
def test_a_folder_without_a_clear_program_names_what_is_there(
    tmp_path: Path, single: Single, names: list[str], said: str
):
    # A refusal the student can act on; another assignment's file is not taken for this one.
    found = single(folder(tmp_path, *names))
    assert found.refusal
    assert "gates.py" in found.refusal.en or "zip" in said
    assert said in found.refusal.en
    assert found.student == "kim"
