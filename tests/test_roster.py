"""The roster, as spreadsheets and tired people write it: read whole, or refused with its line."""

import tempfile
import unicodedata
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.course import Course
from autograder.errors import CourseError
from autograder.roster import Student, course_roster, read_roster

SEOUL = timezone(timedelta(hours=9))
DUE = {
    "gates": datetime(2026, 9, 18, 23, 59, tzinfo=SEOUL),
    "losses": datetime(2026, 10, 16, 23, 59, tzinfo=SEOUL),
}
END = datetime(2026, 9, 21, 23, 59, 59, 999999, tzinfo=SEOUL)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "roster.csv"


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


PLAIN = "id,name,section,extension\n2026001,김서연,A,\n2026002,이민준,B,gates=2026-09-21\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_every_way_a_spreadsheet_saves(path: Path, encoding: str, ends: str) -> None:
    # A mark at the beginning belongs to no id, and Korean names survive Korean Windows.
    students = read_roster(written(path, PLAIN.replace("\n", ends), encoding), DUE)
    assert students == (
        Student("2026001", "김서연", "A", {}),
        Student("2026002", "이민준", "B", {"gates": END}),
    )


@pytest.mark.parametrize(
    "text",
    [
        "학번,이름,분반,연장\n1,김서연,A,gates=2026-09-21\n",
        "이름, 학번 ,메일,분반,연장\n김서연,1,a@b,A,gates=2026-09-21\n",
        "\n\nID;Name;Section;Extension\n\n1;김서연;A;gates=2026-09-21\n;;;\n",
        "id\tname\tsection\textension\n1\t 김서연\tA\tgates=2026-09-21\t\t\n",
        '"id","name","section","extension"\n"1","김서연","A","gates=2026-09-21"',
    ],
    ids=["Korean", "other order", "semicolons", "tabs", "quoted"],
)
def test_headers_orders_and_separators(path: Path, text: str) -> None:
    # What is a column for us is known by its name; others are the instructor's own.
    assert read_roster(written(path, text), DUE) == (Student("1", "김서연", "A", {"gates": END}),)


def test_only_ids_are_needed(path: Path) -> None:
    # A list of numbers is a roster; leading zeros and a name with a comma stay.
    students = read_roster(written(path, 'id,name\n007,"Bond, James"\n008\n'), DUE)
    assert students == (Student("007", "Bond, James", "", {}), Student("008", "", "", {}))


def test_ids_are_compared_composed(path: Path) -> None:
    # macOS spells 가 in two pieces: the same student.
    apart = unicodedata.normalize("NFD", "가영")
    with pytest.raises(CourseError) as caught:
        read_roster(written(path, f"id\n가영\n{apart} \n"), DUE)
    assert caught.value.where == f"{path}:3"
    assert "가영 (먼저 나온 곳은 2번째 줄)" in caught.value.said("ko")


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("gates=2026-09-21", {"gates": END}),
        (" gates = 2026-09-21 ; ", {"gates": END}),
        ("gates=2026-09-21T12:00:00+00:00", {"gates": datetime(2026, 9, 21, 21, tzinfo=SEOUL)}),
        ("gates=2026-09-21 12:00", {"gates": datetime(2026, 9, 21, 12, tzinfo=SEOUL)}),
        (
            "gates=2026-09-21;losses=2026-10-20T00:00Z",
            {"gates": END, "losses": datetime(2026, 10, 20, 9, tzinfo=SEOUL)},
        ),
    ],
)
def test_extensions(path: Path, cell: str, found: dict[str, datetime]) -> None:
    # A day means its end where the course is; a time says its own zone or has the course's.
    (student,) = read_roster(written(path, f"id,extension\n1,{cell}\n"), DUE)
    assert student.extensions == found


MISTAKES = {
    "nothing": ("", None, "empty"),
    "blank lines": ("\n\n , ,\n", None, "empty"),
    "no header": ("2026001,김서연\n", 1, "no column `id`"),
    "no id": ("id,name\n,김서연\n", 2, "no id"),
    "an id twice": ("id\n1\n2\n\n1\n", 5, "first in line 2"),
    "a column twice": ("id,학번\n1,2\n", 1, "twice"),
    "a comma too many": ("id,name\n1,Bond, James\n", 2, "more cells"),
    "an open quote": ('id,name\n1,"김\n2,이\n', 3, "not valid CSV"),
    "a path as an id": ("id\n../1\n", 2, "cannot be an id"),
    "an invisible id": ("id\na\u202eb\n", 2, "cannot be an id"),
    "no extension": ("id,extension\n1,gates\n", 2, "no extension: gates"),
    "no such assignment": ("id,extension\n1,gate=2026-09-21\n", 2, "gates, losses"),
    "no date": ("id,extension\n1,gates=tomorrow\n", 2, "no date: tomorrow"),
    "no such day": ("id,extension\n1,gates=2026-09-31\n", 2, "no date"),
    "the end of all calendars": ("id,extension\n1,gates=9999-12-31T23:59\n", 2, "no date"),
}


@pytest.mark.parametrize(("text", "line", "said"), MISTAKES.values(), ids=MISTAKES)
def test_each_mistake_is_named_with_its_line(
    path: Path, text: str, line: int | None, said: str
) -> None:
    # An instructor mends a class list of hundreds by the line.
    with pytest.raises(CourseError) as caught:
        read_roster(written(path, text), DUE)
    assert caught.value.where == (f"{path}:{line}" if line else str(path))
    assert said in caught.value.said("en")


@pytest.mark.parametrize("data", [b"id\n\xff\xfe\xfa", b"\xff\xfei", b"\x81" * 9])
def test_what_is_no_text(path: Path, data: bytes) -> None:
    # A workbook that was renamed, or half a file.
    path.write_bytes(data)
    with pytest.raises(CourseError, match="UTF-8"):
        read_roster(path, DUE)


def test_a_missing_file_and_a_folder(path: Path) -> None:
    # One line that names the place.
    with pytest.raises(CourseError, match="cannot be read"):
        read_roster(path, DUE)
    path.mkdir()
    with pytest.raises(CourseError, match="cannot be read"):
        read_roster(path, DUE)


def test_deadlines_come_from_the_course_beside_it(small_course: Course, tmp_path: Path) -> None:
    # Whoever has only the path gets the same as whoever has the course; no roster is no error.
    course = replace(small_course, root=tmp_path)
    assert course_roster(course) == ()
    written(tmp_path / "roster.csv", "id,extension\n1,mini=2026-09-21\n")
    text = (small_course.root / "course.toml").read_text(encoding="utf-8")
    written(tmp_path / "course.toml", text)
    assert course_roster(course) == read_roster(tmp_path / "roster.csv")
    assert course_roster(course)[0].extensions == {"mini": END}


PIECES = st.sampled_from(["id", "학번", "extension", "gates=", "2026-09-21", "1", "가", ",", ";"])
SIGNS = st.sampled_from(["\n", "\r", '"', "=", " ", "\0", "\t", "\ufeff", "²", "/", "-31"])


@given(st.lists(PIECES | SIGNS | st.characters(codec="utf-8"), max_size=30).map("".join))
@settings(max_examples=60)
def test_any_text_is_read_or_refused(text: str) -> None:
    # Never a traceback; what is read has distinct ids that are fit for a folder's name.
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder) / "roster.csv", text)
        students, where = read_or_refused(path)
        assert where is None or where.startswith(str(path))
    ids = [student.id for student in students]
    assert len(set(ids)) == len(ids)
    assert all(each.isprintable() and "/" not in each and each.strip() for each in ids)


def read_or_refused(path: Path) -> tuple[tuple[Student, ...], str | None]:
    """The students, or the place that the refusal names."""
    try:
        return read_roster(path, DUE), None
    except CourseError as error:
        return (), str(error.where)
