"""`nbgrader autograde` with our step: nbgrader's own commands, from the release to the feedback."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.course import Course
from tests.nbgrader_course.conftest import (
    NAME,
    RIGHT,
    SCENARIOS,
    Nbgrader,
    Notebook,
    cell_of,
    copied,
    filled,
    shown,
)

pytestmark = pytest.mark.slow  # each command of nbgrader's takes seconds to start

STDERR = "np.log(np.zeros(1)); print('!', file=sys.stderr); return 2 * x"
HIDDEN_INPUTS = ("17.25", "-4.5", "34.5")


def deleted(notebook: Notebook) -> None:
    filled(RIGHT)(notebook)
    gone = {"check-double", "answer"}
    notebook["cells"] = [cell for cell in notebook["cells"] if cell["id"] not in gone]


def forged(notebook: Notebook) -> None:
    """Points raised and a value written into the grade cell by the student."""
    cell = cell_of(notebook, "check-double")
    cell["metadata"]["nbgrader"]["points"] = 6000
    cell["source"] = "60"
    value = {"output_type": "execute_result", "data": {"text/plain": "60"}, "metadata": {}}
    cell["outputs"] = [value | {"execution_count": 1}]


def answered(notebook: Notebook) -> None:
    filled(RIGHT)(notebook)
    cell_of(notebook, "answer")["source"] = "두 배의 두 배라서요."


def syntax(notebook: Notebook) -> None:
    cell_of(notebook, "code-double")["source"] = "def double(x:\n"


CLASS = {
    "right": filled(RIGHT),
    "answered": answered,
    "stub": lambda _: None,
    "warns": filled(RIGHT | {"double": STDERR}),
    "partly": filled(RIGHT | {"double": "return x + 2"}),
    "syntax": syntax,
    "deleted": deleted,
    "forged": forged,
    "endless": filled(RIGHT | {"double": "while True: pass"}),
}


@pytest.fixture(scope="module")
def graded(nbgrader: Nbgrader) -> Iterator[Nbgrader]:
    """The class, graded, and the feedback of one of them."""
    with copied(nbgrader, "graded") as own:
        _grade(own)
        yield own


def _grade(nbgrader: Nbgrader) -> None:
    for student, change in CLASS.items():
        place = nbgrader.hand_in(student, change)
        (place / "mini.py").write_text("mine = True\n")
    theirs = nbgrader.folder / "source" / NAME / "mini.py"
    theirs.write_text("theirs = True\n")
    nbgrader.run("autograde", NAME)
    theirs.unlink()
    nbgrader.run("generate_feedback", NAME, "--student", "partly")


def test_the_released_notebook_is_ours_without_answers(nbgrader: Nbgrader) -> None:
    # Same stub text as `grade release`, and nothing hidden.
    text = (nbgrader.folder / "release" / NAME / "mini.ipynb").read_text("utf-8")
    assert "y = ...  # TODO" in text
    assert not [word for word in ("SOLUTION", "HIDDEN", "x + x", "NotImpl") if word in text]
    assert cell_of(nbgrader.released(), "check-double")["source"] == ['check("mini", "double")']


def test_points_in_nbgraders_own_export(graded: Nbgrader) -> None:
    # Partial credit; warnings and deleted grade cells cost nothing, forged ones earn nothing.
    assert graded.grades() == {
        "20261": 0,
        "20262": 0,
        "right": 100,
        "answered": 100,
        "stub": 0,
        "warns": 100,
        "partly": 40,
        "syntax": 0,
        "deleted": 100,
        "forged": 0,
        "endless": 40,
    }


def test_the_question_is_left_to_a_person(graded: Nbgrader) -> None:
    # An answer waits for points by hand; where nothing was written nbgrader itself gives none.
    assert graded.points("answered", "answer") == (None, True)
    assert graded.points("right", "answer") == (0, False)


def test_each_grade_cell_says_why(graded: Nbgrader) -> None:
    # The known mistake, the reason of an ungradable program, the limit of a loop.
    words, points = shown(graded.autograded("partly"), "double")
    assert points == "0"
    assert words.startswith("✗ 두 배")
    assert "문법" in shown(graded.autograded("syntax"), "quadruple")[0]
    assert "시간 초과" in shown(graded.autograded("endless"), "double")[0]
    assert shown(graded.autograded("right"), "double")[1] == "60"


def test_feedback_holds_no_hidden_input(graded: Nbgrader) -> None:
    # nbgrader 917: its feedback shows the source of grade cells, hidden tests and all.
    page = (graded.folder / "feedback" / "partly" / NAME / "mini.html").read_text("utf-8")
    assert "두 배" in page
    assert not [secret for secret in HIDDEN_INPUTS if secret in page]
    assert str(graded.folder) not in page


def test_a_students_own_file_is_not_overwritten(graded: Nbgrader) -> None:
    # nbgrader 940: autograde puts the instructor's file of that name in its place.
    kept = graded.folder / "autograded" / "right" / NAME / "mini.py"
    assert kept.read_text() == "mine = True\n"


def test_a_grader_error_is_no_score(graded: Nbgrader, course: Course) -> None:
    # The command fails and names the student, and formgrader asks for a person: never a silent 0.
    # Once the suite is mended, the same command gives the points.
    program = (SCENARIOS / "grader_error" / "mini.py").read_text("utf-8")
    bodies = {"double": "return 'six'", "quadruple": "return 4 * x"}
    assert all(body in program for body in bodies.values())
    graded.hand_in("unlucky", filled(bodies))
    said = graded.run("autograde", NAME, expected=1)
    assert "test_careless" in said
    assert "'unlucky'" in said
    assert graded.points("unlucky", "check-double") == (None, True)
    assert not (graded.folder / "autograded" / "unlucky" / NAME).exists()

    suite: Path = course.suites / NAME / "test_hidden_mini.py"
    careless = suite.read_text("utf-8")
    suite.write_text(careless.replace("value + 1 if isinstance(value, str) else value", "value"))
    graded.run("autograde", NAME)
    suite.write_text(careless)
    assert graded.points("unlucky", "check-double") == (0, False)
    assert graded.points("unlucky", "check-quadruple") == (40, False)
