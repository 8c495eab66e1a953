"""The same course where our step is off: nbgrader's own `Execute`, in a kernel, no boundary."""

import re

import pytest

from autograder.course import Course
from tests.nbgrader_course.conftest import NAME, RIGHT, Nbgrader, filled, shown

pytestmark = pytest.mark.slow


@pytest.fixture
def plain(own: Nbgrader) -> Nbgrader:
    """nbgrader's folder without the lines that put our step in."""
    config = own.folder / "nbgrader_config.py"
    lines = re.compile(r"^c\.Autograde\.autograde_preprocessors = \[.*?^\]\n", re.M | re.S)
    text, count = lines.subn("", config.read_text("utf-8"))
    assert count == 1
    config.write_text(text, "utf-8")
    return own


def test_plain_nbgrader_grades_too(plain: Nbgrader, course: Course) -> None:
    # Full points for what is right, none for a stub, part for a part; a warning costs nothing.
    # Then the suite goes away: the run has to fail, for in a cell an error would be 0 points.
    warning = "np.log(np.zeros(1)); print('!', file=sys.stderr); return 2 * x"
    plain.hand_in("right", filled(RIGHT | {"double": warning}))
    plain.hand_in("stub", lambda _: None)
    plain.hand_in("partly", filled(RIGHT | {"quadruple": "return x"}))
    plain.run("autograde", NAME)
    for student, points in {"right": (60, 40), "stub": (0, 0), "partly": (60, 0)}.items():
        found = [plain.points(student, f"check-{task}")[0] for task in ("double", "quadruple")]
        assert found == [*points]
    assert "✗ 네 배" in shown(plain.autograded("partly"), "quadruple")[0]

    suite = course.suites / NAME / "test_hidden_mini.py"
    suite.rename(suite.with_suffix(".away"))
    said = plain.run("autograde", NAME, "--student", "stub", "--force", expected=1)
    suite.with_suffix(".away").rename(suite)
    assert "DeadKernelError" in said
    assert not (plain.folder / "autograded" / "stub" / NAME).exists()


def test_validate_tells_a_stub_from_a_solution(plain: Nbgrader) -> None:
    # nbgrader 1908: it exits 0 whatever it finds. To a cell that only printed it says 'Success'.
    book = plain.folder / "release" / NAME / "mini.ipynb"
    said = plain.run("validate", str(book))
    assert "VALIDATION FAILED" in said
    assert 'check("mini", "double")' in said
