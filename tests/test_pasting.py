"""The commands that public tests show, pasted into a shell in the assignment's folder."""

import re
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from autograder.assignment import Assignment
from autograder.checking import PUBLIC_SEED, open_public_suite
from autograder.checks.facts import Secret
from autograder.course import Course, read_course
from autograder.examine.attempt import Attempt, Setting
from autograder.examine.bench import Share
from autograder.explain import COMMAND, message
from autograder.grading import Examiner
from autograder.outcome import Outcome
from autograder.sandbox.portable import Ahead

pytestmark = pytest.mark.slow  # each starts a shell and a Python in it

ROOT = Path(__file__).parents[1]
ASSIGNMENTS = [assignment.folder for assignment in read_course(ROOT).assignments]
# Programs that fail in a telling way: a value, an exception, an object used step by step, a
# function passed, an argument changed.
PROGRAMS = {
    "01_gates": ("and_is_or", "lists_not_accepted"),
    "02_mlp_xor": ("fires_on_the_line",),
    "03_activations": ("softmax_without_exp", "relu_changes_its_input"),
    "04_three_layer": ("activation_twice",),
    "05_losses": ("averaged_over_all_elements",),
    "06_gradient": ("descent_one_step_too_many",),
    "07_graph": ("add_backward_like_mul", "affine_W_not_transposed"),
    "08_delta_rule": ("classify_swapped",),
    "09_backprop_xor": ("derivative_of_the_input",),
    "10_digits": ("axis_one_only",),
    "11_two_layer_net": ("accuracy_over_samples",),
}
NUMBER = re.compile(r"-?(?:\d+\.?\d*(?:e[+-]?\d+)?|inf|nan)")


def numbers(text: str) -> list[float]:
    """All numbers of a printed value, without the names of types around them."""
    return [float(each) for each in NUMBER.findall(re.sub(r"np\.\w+\(|array\(", "", text))]


def failing(course: Course, assignment: Assignment, source: str) -> list[Attempt]:
    """The public tests that the program fails, each with another command."""
    with (
        open_public_suite(course, assignment) as suite,
        closing(Ahead(assignment.limits.output_kb * 2**10)) as guests,
    ):
        module = Path(assignment.filename).stem
        examiner = Examiner(assignment, lambda _: guests, Setting(PUBLIC_SEED, None, module))
        examiner.share = Share.ALL
        found = examiner.examine(source, suite.tests)
    return [each for each in found if each.failure is not None]


def secret_of(attempt: Attempt) -> Secret:
    """What the message is made from."""
    assert attempt.failure is not None
    fact = attempt.failure.fact
    return fact.secret if fact is not None else attempt.failure.secret


@pytest.mark.parametrize("folder", ASSIGNMENTS)
def test_a_pasted_command_does_what_the_test_did(
    real_course: Course, folder: str, tmp_path: Path
) -> None:
    # The same numbers, or the same exception; else a student looks for a mistake that is not there.
    assignment = real_course.find(folder)
    for name in PROGRAMS[folder]:
        path = real_course.suites / folder / "wrong" / f"{name}.py"
        source = path.read_text(encoding="utf-8")
        (tmp_path / assignment.filename).write_text(source, encoding="utf-8")
        pasted = [each for each in failing(real_course, assignment, source) if each.failure][:2]
        assert pasted
        for attempt in pasted:
            check(attempt, tmp_path)


def check(attempt: Attempt, folder: Path) -> None:
    """The command as it stands in the message, run by a shell."""
    failure, secret = attempt.failure, secret_of(attempt)
    assert failure is not None
    shown = [line for line in message(failure, public=True).en.split("\n") if COMMAND in line]
    assert shown == [secret.command]
    here = shown[0].replace("python", f"'{sys.executable}'", 1)
    done = subprocess.run(
        ["sh", "-c", here], cwd=folder, capture_output=True, text=True, timeout=60, check=False
    )
    if failure.outcome is Outcome.RAISED:
        assert failure.raised is not None
        assert failure.raised.text.strip() in done.stderr
        return
    assert done.returncode == 0, done.stderr
    printed, came = numbers(done.stdout), numbers(secret.actual)
    assert came
    # The value, or the item of it that the check is about, stands in what is printed.
    length = len(came)
    windows = [printed[at : at + length] for at in range(len(printed) - length + 1)]
    close = [np.allclose(window, came, rtol=1e-4, atol=1e-7, equal_nan=True) for window in windows]
    assert any(close), (secret.command, done.stdout, secret.actual)
