"""The roster: who is in the class, in which section, and whose deadline was moved."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from autograder.course import Course, read_course
from autograder.errors import CourseError

FILENAME = "roster.csv"

_COLUMNS = {
    "id": ("id", "학번", "student id", "student_id", "아이디"),
    "name": ("name", "이름", "성명"),
    "section": ("section", "분반", "반"),
    "extension": ("extension", "extensions", "연장"),
}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_END_OF_DAY = time(23, 59, 59, 999999)


@dataclass(frozen=True, slots=True)
class Student:
    """One student. `extensions` gives a later deadline for the assignments of those ids."""

    id: str
    name: str
    section: str
    extensions: dict[str, datetime]


def course_roster(course: Course) -> tuple[Student, ...]:
    """The roster beside `course.toml`; nobody where there is no such file."""
    path = course.root / FILENAME
    return read_roster(path, course.due) if path.exists() else ()


def read_roster(path: Path, due: Mapping[str, datetime] | None = None) -> tuple[Student, ...]:
    """The students in a CSV file, ids and names in NFC. Raises CourseError that names the line.

    `due` are the deadlines that extensions move; without it, those of the `course.toml` beside it.
    """
    if due is None:
        due = read_course(path.parent).due if (path.parent / "course.toml").is_file() else {}
    known: dict[str, int] = {}
    students = []
    for line, cells in _records(path):
        where = f"{path}:{line}"
        student = _student(cells, due, where)
        if student.id in known:
            first = known[student.id]
            raise CourseError("roster_errors.double", where=where, id=student.id, line=first)
        known[student.id] = line
        students.append(student)
    return tuple(students)


def same_id(text: str) -> str:
    """The form in which ids are compared: macOS spells Korean in pieces, people add spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _records(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row that holds something, by column, with the line it ends on."""
    text = _text(path)
    header = text.lstrip("\r\n").partition("\n")[0]
    delimiter = max(",\t;", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    columns: dict[str, int] | None = None
    width = 0
    try:
        for row in reader:
            cells = [same_id(cell) for cell in row]
            if not any(cells):
                continue
            where = f"{path}:{reader.line_num}"
            if columns is None:
                columns, width = _header(cells, where), len(cells)
                continue
            if any(cells[width:]):
                raise CourseError("roster_errors.too_many_cells", where=where)
            cells += [""] * (width - len(cells))
            yield reader.line_num, {name: cells[at] for name, at in columns.items()}
    except csv.Error as problem:
        where = f"{path}:{reader.line_num}"
        raise CourseError("roster_errors.not_csv", where=where, problem=str(problem)) from None
    if columns is None:
        raise CourseError("roster_errors.empty", where=str(path))


def _text(path: Path) -> str:
    """The file's text. Spreadsheets write UTF-8 with a mark, UTF-16, and on Korean Windows cp949.

    Raises CourseError where it is none of these.
    """
    try:
        data = path.read_bytes()
    except OSError as problem:
        reason = problem.strerror or "–"
        raise CourseError("roster_errors.unreadable", where=str(path), problem=reason) from None
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp949"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CourseError("roster_errors.encoding", where=str(path))


def _header(cells: list[str], where: str) -> dict[str, int]:
    """Where each column is that we know; others are the instructor's own."""
    found: dict[str, int] = {}
    for at, cell in enumerate(cells):
        for name, spellings in _COLUMNS.items():
            if cell.casefold() in spellings and name in found:
                raise CourseError("roster_errors.same_column", where=where, column=cell)
            if cell.casefold() in spellings:
                found[name] = at
    if "id" not in found:
        raise CourseError("roster_errors.no_id_column", where=where)
    return found


def _student(cells: Mapping[str, str], due: Mapping[str, datetime], where: str) -> Student:
    name = cells["id"]
    if not name:
        raise CourseError("roster_errors.no_id", where=where)
    if not name.isprintable() or name in (".", "..") or set(name) & set("/\\"):
        raise CourseError("roster_errors.odd_id", where=where, id=repr(name))
    return Student(
        id=name,
        name=cells.get("name", ""),
        section=cells.get("section", ""),
        extensions=dict(_extensions(cells.get("extension", ""), due, where)),
    )


def _extensions(
    cell: str, due: Mapping[str, datetime], where: str
) -> Iterator[tuple[str, datetime]]:
    """`gates=2026-09-20;losses=2026-10-20T18:00:00+09:00`, part by part."""
    for part in filter(None, map(str.strip, cell.split(";"))):
        assignment, found, moment = (side.strip() for side in part.partition("="))
        if not found:
            raise CourseError("roster_errors.not_an_extension", where=where, text=part)
        if assignment not in due:
            names = ", ".join(due) or "–"
            raise CourseError(
                "roster_errors.no_due", where=where, assignment=assignment, names=names
            )
        try:
            yield assignment, _moment(moment, due[assignment])
        except ValueError:
            raise CourseError("roster_errors.not_a_date", where=where, text=moment) from None


def _moment(text: str, due: datetime) -> datetime:
    """A day means its end; what names no zone is in the zone of the deadline it moves."""
    if _DAY.fullmatch(text):
        return datetime.combine(date.fromisoformat(text), _END_OF_DAY, due.tzinfo)
    found = datetime.fromisoformat(text)
    found = found if found.tzinfo else found.replace(tzinfo=due.tzinfo)
    if not 1970 <= found.year < 3000:  # at the calendar's edge no other zone can be reckoned
        raise ValueError(text)
    return found
