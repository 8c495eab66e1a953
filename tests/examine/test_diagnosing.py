"""Which known mistake a program makes: told by its answers, kept between runs, never guessed."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from autograder.course import Course, read_course
from autograder.grades import Grade
from autograder.grading import Grader
from autograder.opening import Terms, open_grader
from autograder.submission import Submission
from autograder.validate import validate

FOUR = "def quadruple(x):\n    return 4 * x\n"
WRONG = {
    "added_two": ("double", "def double(x):\n    return x + 2\n\n\n" + FOUR),
    "halved": ("double", "def double(x):\n    return x / 2\n\n\n" + FOUR),
    "raises": ("double", "def double(x):\n    return x.double\n\n\n" + FOUR),
    "thrice": ("quadruple", "def double(x):\n    return 2 * x\n\n\ndef quadruple(x):\n"
               "    return double(double(double(x)))\n"),
}  # fmt: skip

Write = Callable[[dict[str, tuple[str, str]]], Course]


@pytest.fixture
def course(small_course: Course, tmp_path: Path) -> Write:
    """A copy of the small course with these programs in `wrong/`."""

    def write(wrong: dict[str, tuple[str, str]]) -> Course:
        root = tmp_path / "course"
        kept = shutil.ignore_patterns(".gradekit")
        shutil.copytree(small_course.root, root, dirs_exist_ok=True, ignore=kept)
        suite = root / "autograder" / "suites" / "01_mini"
        shutil.rmtree(suite / "wrong")
        (suite / "wrong").mkdir()
        tables = []
        for name, (task, text) in wrong.items():
            (suite / "wrong" / f"{name}.py").write_text(text)
            tables.append(f'[{name}]\ntask = "{task}"\nko = "{name}요."\nen = "{name}."\n')
        (suite / "diagnoses.toml").write_text("\n".join(tables))
        return read_course(root)

    return write


@contextmanager
def grading(course: Course) -> Iterator[Callable[[str], Grade]]:
    """Grades a program's text."""
    with open_grader(course, course.find("mini"), Terms(seed=3)) as grader:
        yield lambda text: graded(grader, text)


def graded(grader: Grader, text: str) -> Grade:
    """The grade of a program's text."""
    return grader.grade(Submission("kim", "mini.py", "mini.py", text, "0", None, (), None))


def named(grade: Grade) -> dict[str, str]:
    """The diagnosis of each task that has one."""
    return {test.task: test.diagnosis for test in grade.tests if test.diagnosis}


def test_told_by_answers_not_by_text(course: Write) -> None:
    # Another style of the same mistake is the same mistake; a right program makes none.
    with grading(course(WRONG)) as grade:
        found = grade("import numpy as np\nclass Two:\n    def add(self, x):\n        return "
                      "np.float64(x).__add__(2)\ndouble = Two().add\n" + FOUR)  # fmt: skip
        assert named(found) == {"double": "added_two"}
        assert named(grade("def double(x):\n    return sum([x, x])\n" + FOUR)) == {}


def test_one_answer_of_its_own_and_nothing_is_said(course: Write) -> None:
    # All tests of the task fail alike, but one probe tells that it is another mistake.
    with grading(course(WRONG)) as grade:
        text = "def double(x):\n    return x + 2 if x != 17.25 else x + 3\n" + FOUR
        assert named(grade(text)) == {}


def test_two_tasks_two_mistakes(course: Write) -> None:
    # The upper task is compared with programs that have the lower one's mistake, and told too.
    with grading(course(WRONG)) as grade:
        both = "def double(x):\n    return x / 2\n\n\ndef quadruple(x):\n    for _ in range(3):\n"
        both += "        x = double(x)\n    return x\n"
        found = grade(both)
        assert named(found) == {"double": "halved", "quadruple": "thrice"}
        assert {test.outcome.value for test in found.tests if test.task == "quadruple"} == {
            "failed"
        }


@pytest.mark.slow
def test_what_only_follows_is_no_second_mistake(course: Write) -> None:
    # `quadruple` is right and fails because of `double`: that is put down to `double`.
    with grading(course(WRONG)) as grade:
        text = (
            "def double(x):\n    return x / 2\n\n\ndef quadruple(x):\n    return double(double(x))"
        )
        found = grade(text)
        assert named(found) == {"double": "halved"}
        assert {test.outcome.value for test in found.tests if test.task == "quadruple"} == {
            "skipped"
        }


def test_any_attribute_error_is_not_a_known_one(course: Write) -> None:
    # Where every test raises, only the very same words are taken for the same mistake.
    with grading(course(WRONG)) as grade:
        assert named(grade("def double(x):\n    return x.twice\n" + FOUR)) == {}
        same = named(grade("def double(y):\n    z = y.double\n    return z\n" + FOUR))
        assert same == {"double": "raises"}


@pytest.mark.slow
def test_answers_are_kept_between_runs(course: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    # A second run asks no known program again; a changed one is asked.
    made = course(WRONG)
    text = WRONG["halved"][1]
    with grading(made) as grade:
        grade(text)
    asked: list[str] = []

    def forbidden(*arguments: object) -> list[object]:
        asked.append(str(arguments))
        return []

    with monkeypatch.context() as patched:
        patched.setattr("autograder.grading.Examiner.probe_text", forbidden)
        with grading(made) as grade:
            assert named(grade(text)) == {"double": "halved"}
    assert asked == []
    changed = WRONG | {"halved": ("double", "def double(x):\n    return x / 3\n" + FOUR)}
    with grading(course(changed)) as grade:
        assert named(grade(text)) == {}


@pytest.mark.slow
@pytest.mark.parametrize("damage", [b"", b"\x00" * 40, b"no table at all"])
def test_a_damaged_file_is_asked_anew(course: Write, damage: bytes) -> None:
    # What lies in the folder is only believed where it reads as answers.
    made = course(WRONG)
    for _ in range(2):
        with grading(made) as grade:
            assert named(grade(WRONG["halved"][1])) == {"double": "halved"}
        files = [path for path in (made.root / ".gradekit").rglob("*") if path.is_file()]
        assert files
        for path in files:
            path.write_bytes(damage)


@pytest.mark.slow
def test_where_nothing_can_be_written_it_only_takes_longer(course: Write) -> None:
    # A file stands where the folder should be.
    made = course(WRONG)
    (made.root / ".gradekit").write_text("in the way")
    with grading(made) as grade:
        assert named(grade(WRONG["halved"][1])) == {"double": "halved"}


@pytest.mark.slow
def test_twins_are_told_to_the_author(course: Write) -> None:
    # Two programs with the same answers, and one with those of the solution, are findings.
    twins = WRONG | {
        "plus_two": ("double", "def double(n):\n    return 1 + n + 1\n" + FOUR),
        "harmless": ("double", "def double(n):\n    return n + n\n" + FOUR),
    }
    made = course(twins)
    found = validate(made, made.find("mini"), [1]).findings
    said = {(each.program, each.key): each.detail for each in found}
    assert said["wrong/plus_two", "validate.alike"] == "added_two"
    assert said["wrong/added_two", "validate.alike"] == "plus_two"
    assert ("wrong/harmless", "validate.like_solution") in said


@pytest.mark.slow
def test_a_probe_tells_twins_apart_and_costs_no_points(course: Write) -> None:
    # A test that is marked as a probe is never graded, and tells what the graded ones cannot.
    near = "def double(x):\n    return 2 * x if x in (17.25, -4.5, 1.0) else x\n" + FOUR
    far = near.replace("else x\n", "else x if x < 100 else 0\n")
    made = course({"near": ("double", near), "far": ("double", far)})
    suite = made.suites / "01_mini" / "test_hidden_mini.py"
    with grading(made) as grade:
        before = grade(far)
        assert named(before) == {}
    suite.write_text(
        suite.read_text() + '\n\n@pytest.mark.probe\n@pytest.mark.task("double")\n'
        'def test_far(submission):\n    """멀리 | Far out"""\n'
        "    close(submission.double(1000.0), 2000.0)\n"
    )
    with grading(read_course(made.root)) as grade:
        after = grade(far)
    assert named(after) == {"double": "far"}
    assert [test.id for test in after.tests] == [test.id for test in before.tests]
    assert after.max_score == before.max_score
