"""A course and its assignments: each mistake in their files names the file, the line and itself."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.course import Course, GradebookSetting, find_course, read_course
from autograder.errors import CourseError
from autograder.late import LatePolicy

SMALL = Path(__file__).parent / "scenarios" / "course"
COURSE, ASSIGNMENT = "course.toml", "solutions/01_mini/assignment.toml"


def small_copy(folder: Path) -> Path:
    """A copy of the small course's files, to be spoilt."""
    for name in (COURSE, ASSIGNMENT):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SMALL / name, folder / name)
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small_copy(tmp_path)


def spoil(path: Path, old: str, new: str) -> int:
    """Replaces the first `old` in the file. Gives the line where it stood."""
    text = path.read_text(encoding="utf-8")
    before, found, after = text.partition(old)
    assert found
    path.write_text(before + new + after, encoding="utf-8")
    return before.count("\n") + 1


def read_all(root: Path) -> Course:
    course = read_course(root)
    assert course.assignments
    return course


def test_the_small_course_is_right(root):
    # Otherwise every refusal below could be for another reason.
    assert read_all(root).find("mini").max_score == 100


MISTAKES = {
    "missing key": (
        COURSE,
        ("format_version = 1\n", ""),
        None,
        ("빠졌어요", "`format_version` is missing"),
    ),
    "missing key of a task": (
        ASSIGNMENT,
        ("points = 60\n", ""),
        None,
        ("`tasks[0].points` 항목이 빠", "`tasks[0].points` is missing"),
    ),
    "unknown key": (COURSE, ("[sandbox]", "sandbix = 1\n[sandbox]"), 0, ("모르는", "unknown key")),
    "unknown key of the assignment": (
        ASSIGNMENT,
        ("[limits]\n", "[limits]\nsecond = 1\n"),
        1,
        ("`limits.second`", "unknown key"),
    ),
    "wrong type": (COURSE, ('ko = "작은 과목"', "ko = 1"), 0, ("str 형이어야", "of type str")),
    "wrong type of layers": (COURSE, ('"seccomp"', "1"), 0, ("문자열의 배열", "array of strings")),
    "broken TOML": (COURSE, ("[title]", "[title"), 0, ("TOML 문법", "not valid TOML")),
    "naive datetime": (COURSE, (":00+09:00", ":00"), 0, ("시간대가 없어요", "no time zone")),
    "a day is no moment": (COURSE, ("T23:59:00+09:00", ""), 0, ("datetime 형", "of type datetime")),
    "format of the course": (
        COURSE,
        ("version = 1", "version = 2"),
        0,
        ("숫자여야 해요: 1", "must be 1"),
    ),
    "format of the assignment": (
        ASSIGNMENT,
        ("version = 1", "version = 0"),
        0,
        ("숫자여야 해요: 1", "must be 1"),
    ),
    "wrong sum of points": (
        ASSIGNMENT,
        ("points = 60", "points = 59.5"),
        0,
        ("99.5점이에요", "sum to 99.5"),
    ),
    "two tasks of the same id": (
        ASSIGNMENT,
        ('id = "quadruple"', 'id = "double"'),
        "[[tasks]]",
        ("id가 같은 문항", "the same id"),
    ),
    "unknown need": (
        ASSIGNMENT,
        ('["double"]', '["duble"]'),
        0,
        ("없는 문항이 있어요: duble", "not there: duble"),
    ),
    "hints in one language": (
        ASSIGNMENT,
        ('en = ["Add."]', "en = []"),
        None,
        ("힌트의 개수", "as many hints"),
    ),
    "more than all points a day": (
        COURSE,
        ("[due]", "[late]\nper_day = 1.5\n[due]"),
        1,
        ("0에서 1 사이", "between 0 and 1"),
    ),
    "a grace before the deadline": (
        COURSE,
        ("[due]", "[late]\ngrace_minutes = -1\n[due]"),
        1,
        ("0에서 525600 사이", "between 0 and"),
    ),
    "a cap that is no number": (
        COURSE,
        ("[due]", "[late]\ncap = nan\n[due]"),
        1,
        ("0에서 1 사이", "between 0 and 1"),
    ),
    "an unknown word of the late policy": (
        COURSE,
        ("[due]", "[late]\nper_week = 0.1\n[due]"),
        1,
        ("`late.per_week`", "unknown key"),
    ),
    "neither latest nor best": (
        COURSE,
        ("[due]", '[gradebook]\ncount = "first"\n[due]'),
        1,
        ("latest, best", "one of: latest, best"),
    ),
    "a number of Canvas's as text": (
        COURSE,
        ("[due]", '[gradebook.canvas]\nmini = "17"\n[due]'),
        1,
        ("int 형", "of type int"),
    ),
    "another folder's id": (ASSIGNMENT, ('id = "mini"', 'id = "maxi"'), 0, ("NN_maxi", "NN_maxi")),
}


@pytest.mark.parametrize(("name", "change", "line", "said"), MISTAKES.values(), ids=MISTAKES)
def test_each_mistake_is_named_with_file_and_line(root, name, change, line, said):
    # An author mends a file by its line: counted from the change, or that of a text, or none.
    here = spoil(root / name, *change)
    if isinstance(line, str):
        text = (root / name).read_text(encoding="utf-8")
        line, here = 0, text[: text.index(line)].count("\n") + 1
    with pytest.raises(CourseError) as caught:
        read_all(root)
    assert caught.value.where == str(root / name) + ("" if line is None else f":{here + line}")
    assert said[0] in caught.value.said("ko")
    assert said[1] in caught.value.said("en")


def test_the_late_policy_and_the_gradebook(root):
    # Each setting arrives where it is used; whole numbers and a cut-off of 0 days are settings too.
    policy = """[late]
grace_minutes = 10
per_day = 0.1
cap = 0.5
cut_off_days = 0
[gradebook]
url = "grades.sqlite"
count = "best"
[gradebook.canvas]
mini = 17
[due]"""
    spoil(root / COURSE, "[due]", policy)
    course = read_course(root)
    assert course.late == LatePolicy(10.0, 0.1, 0.5, 0.0)
    assert course.gradebook == GradebookSetting("grades.sqlite", "best", {"mini": 17})


def test_a_missing_course_file(root):
    # Neither silence nor a traceback.
    (root / COURSE).unlink()
    with pytest.raises(CourseError) as caught:
        read_course(root)
    assert caught.value.said("ko") == f"{root / COURSE}: 파일이 없어요"
    assert caught.value.said("en") == f"{root / COURSE}: the file is missing"


def test_no_course_anywhere_above(tmp_path):
    # Somebody stands in the wrong folder: they are told what to do.
    with pytest.raises(CourseError) as caught:
        find_course(tmp_path)
    assert caught.value.where == str(tmp_path)
    assert "--course" in caught.value.said("ko")
    assert "--course" in caught.value.said("en")


def test_a_course_is_found_from_within(root):
    # `grade` works in every folder of the course.
    assert find_course(root / "solutions" / "01_mini").root == root.resolve()


@pytest.mark.parametrize("name", ["mini", "01_mini", "01_mini/", "1", "01"])
def test_an_assignment_is_found_by_each_of_its_names(small_course, name):
    # What a shell completes, and what people type.
    assert small_course.find(name).id == "mini"


@pytest.mark.parametrize("name", ["", "02", "mini2", "{names}", "../01_mini"])
def test_an_unknown_assignment_is_told_with_those_there_are(small_course, name):
    # The remedy is the list of names.
    with pytest.raises(CourseError) as caught:
        small_course.find(name)
    assert caught.value.said("ko") == f"이런 과제는 없어요: {name} → 다음 중 하나를 쓰세요: 01_mini"
    assert caught.value.said("en") == f"there is no assignment {name} → use one of: 01_mini"


PIECES = ["", "0", "-", "[", "]", '"', "'", "\n", "=", ".", "{", "}", ",", "[[", "nan", "true", "²"]


@given(
    st.sampled_from([COURSE, ASSIGNMENT]),
    st.sampled_from(PIECES),
    st.integers(0, 1000),
    st.integers(0, 12),
)
@settings(max_examples=100, deadline=None)
def test_any_slip_of_the_hand_is_read_or_refused(name, piece, begin, length):
    # One wrong key press in a right file: a course, or one line that names the file.
    with tempfile.TemporaryDirectory() as folder:
        root = small_copy(Path(folder))
        text = (root / name).read_text(encoding="utf-8")
        begin %= len(text)
        slip = text[:begin] + piece + text[begin + length :]
        (root / name).write_text(slip, encoding="utf-8")
        where = refused_at(root)
        assert where is None or where.startswith(str(root / name))


def refused_at(root: Path) -> str | None:
    """The file and line that a refusal names, or None where the course is read."""
    try:
        read_all(root)
    except CourseError as error:
        return str(error.where)
    return None
