"""Stubs and solutions as a student meets them: opened in an editor and run with `python`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.course import Course, read_course

ROOT = Path(__file__).parents[1]
FOLDERS = [assignment.folder for assignment in read_course(ROOT).assignments]


def run(path: Path, *before: str) -> subprocess.CompletedProcess[str]:
    """Runs a file with Python, drawing into nothing."""
    environment = os.environ | {"MPLBACKEND": "Agg", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, *before, str(path)]
    return subprocess.run(
        command, cwd=path.parent, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("folder", FOLDERS)
def test_an_untouched_stub_runs_and_says_so_kindly(real_course: Course, folder: str) -> None:
    # The first thing many students do is to run the file: no traceback, a line in both languages.
    done = run(real_course.releases / folder / real_course.find(folder).filename)
    assert done.returncode == 0, done.stderr
    assert "아직 채우지 않았어요" in done.stdout
    assert "ot filled in yet" in done.stdout
    assert not done.stderr


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_solution_shows_the_lectures_figures(real_course: Course, folder: str) -> None:
    # With the blanks filled in, the same demo prints the lecture's numbers.
    done = run(real_course.solutions / folder / real_course.find(folder).filename)
    assert done.returncode == 0, done.stderr
    printed = " ".join(done.stdout.split())
    for figure in {
        "01_gates": ["0 1 1 0"],
        "02_mlp_xor": [
            "OR actual output / 출력: [[0] [1] [1] [1]]",
            "XOR hidden layer / 은닉층: [[0 0 0] [0 1 1] [1 0 1] [1 1 1]]",
            "XOR actual output / 출력: [[0] [1] [1] [0]]",
        ],
        "03_activations": ["step_function(x): [0 0 0 1 1]", "0.73659691", "2.06106005e-09"],
        "04_three_layer": ["0.3 0.7 1.1", "0.66818777", "0.69627909", "[12, 16, 4]", "41"],
        "05_losses": ["0.0975", "0.5975", "4.66", "0.51082", "2.30258"],
        "06_gradient": [
            "6.00000000000378",
            "7.999999999999119",
            "h = 10e-50: 0.0",
            "8.14814391e-10",
        ],
        "07_graph": [
            "price 220; dapple 2.2, dapple_num 110, dtax 200",
            "dtax 650",
            "e 6, da 2, db 5",
        ],
        "08_delta_rule": ["-4.66666667", "fit: [1.]", "epoch 0 cost 4.66", "classify: [0 1 1 1]"],
        "09_backprop_xor": ["0.07", "0.95", "0.02"],
        "10_digits": ["Accuracy: 0.98607", "x (359, 64) -> y (359, 10)"],
        "11_two_layer_net": ["0.24384115", "시험 정확도 / test accuracy: 0.9"],
    }[folder]:
        assert figure in printed


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("home", ["assignments", "solutions"])
def test_nothing_runs_on_import(folder: str, home: str) -> None:
    # Importing a file prints nothing and takes no time: demos wait for `python FILE`.
    path = next((ROOT / home / folder).glob(f"{folder.partition('_')[2]}.py"))
    done = run(
        path, "-c", f"import sys; sys.path.insert(0, {str(path.parent)!r}); import {path.stem}"
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
