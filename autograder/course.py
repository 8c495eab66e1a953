"""The course: where its folders are, what its policy is, which assignments it has."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path

from autograder.assignment import FORMAT_VERSION, Assignment, read_assignment
from autograder.bilingual import Bilingual
from autograder.destination import Destination, read_destination
from autograder.errors import CourseError
from autograder.late import LatePolicy
from autograder.toml_table import Table

COUNTS = ("latest", "best")
_YEAR_IN_MINUTES = 525_600


@dataclass(frozen=True, slots=True)
class GradebookSetting:
    """`[gradebook]`: where it is (None: in the course), and which of several submissions counts.

    `canvas` are Canvas's own numbers of the assignments, by id.
    """

    url: str | None = None
    count: str = "latest"
    canvas: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Course:
    """A course as `course.toml` describes it. `require` names the layers that must be on.

    `destination` is where students send their work, where the course says so.
    """

    root: Path
    title: Bilingual
    require: frozenset[str]
    due: dict[str, datetime]
    late: LatePolicy = field(default_factory=LatePolicy)
    gradebook: GradebookSetting = field(default_factory=GradebookSetting)
    destination: Destination | None = None

    @cached_property
    def assignments(self) -> tuple[Assignment, ...]:
        """All assignments, in lecture order; from the released folders in a student's kit."""
        return tuple(map(self._read, self._folders()))

    def _folders(self) -> list[Path]:
        home = self.solutions if self.solutions.is_dir() else self.releases
        return sorted(path.parent for path in home.glob("*/assignment.toml"))

    def _read(self, folder: Path) -> Assignment:
        """The assignment with what its release tells of the hidden checks."""
        assignment = read_assignment(folder)
        release = self.releases / assignment.folder
        if assignment.hidden or not (release / "assignment.toml").is_file():
            return assignment
        return replace(assignment, hidden=read_assignment(release).hidden)

    @property
    def solutions(self) -> Path:
        """The single source: full solutions, handouts, public tests."""
        return self.root / "solutions"

    @property
    def releases(self) -> Path:
        """What students get, generated."""
        return self.root / "assignments"

    @property
    def suites(self) -> Path:
        """The hidden suites. Not there in a student's kit."""
        return self.root / "autograder" / "suites"

    @property
    def data(self) -> Path:
        """The data a student's program may read."""
        return self.root / "course_data"

    def find(self, name: str) -> Assignment:
        """The assignment of that folder, id or number. Raises CourseError with what there is."""
        wanted = name.strip("/")
        # The likely ones first: a course has many, and a student waits.
        for folder in sorted(self._folders(), key=lambda each: wanted not in each.name):
            assignment = self._read(folder)
            known = (assignment.folder, assignment.id, str(assignment.number))
            if wanted in known or name == f"{assignment.number:02d}":
                return assignment
        names = ", ".join(assignment.folder for assignment in self.assignments)
        raise CourseError("errors.no_assignment", name=name, names=names)


def find_course(start: Path) -> Course:
    """The course whose `course.toml` is in `start` or the nearest folder above it."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / "course.toml").is_file():
            return read_course(folder)
    raise CourseError("errors.no_course", where=str(start))


def read_course(root: Path) -> Course:
    """The course in `root`. Raises CourseError that names the file and line of a mistake."""
    table = Table.read(root / "course.toml")
    if table.take("format_version", int) != FORMAT_VERSION:
        raise table.error("course_errors.format_version", "format_version", version=FORMAT_VERSION)
    title = table.bilingual("title")
    sandbox = table.table("sandbox")
    require = frozenset(sandbox.strings("require", []))
    sandbox.close()
    deadlines = table.table("due")
    due = {name: deadlines.take(name, datetime) for name in deadlines.names()}
    for name, moment in due.items():
        if moment.tzinfo is None:
            raise deadlines.error("course_errors.no_time_zone", name, name=name)
    late, gradebook = _late(table.table("late")), _gradebook(table.table("gradebook"))
    destination = read_destination(table.table("submit"), root)
    table.close()
    return Course(root, title, require, due, late, gradebook, destination)


def _late(table: Table) -> LatePolicy:
    asked = tuple(table.names())
    late = LatePolicy(
        grace_minutes=table.take("grace_minutes", float, 0.0),
        per_day=table.take("per_day", float, 0.0),
        cap=table.take("cap", float, 1.0),
        cut_off_days=table.take("cut_off_days", float, 0.0) if "cut_off_days" in asked else None,
    )
    table.close()
    most = {"grace_minutes": _YEAR_IN_MINUTES, "per_day": 1, "cap": 1, "cut_off_days": 3650}
    for name in asked:
        if not 0 <= getattr(late, name) <= most[name]:
            raise table.error("course_errors.out_of_range", name, name=name, most=most[name])
    return late


def _gradebook(table: Table) -> GradebookSetting:
    numbers = table.table("canvas")
    setting = GradebookSetting(
        url=table.take("url", str, "") or None,
        count=table.take("count", str, "latest"),
        canvas={name: numbers.take(name, int) for name in numbers.names()},
    )
    table.close()
    if setting.count not in COUNTS:
        counts = ", ".join(COUNTS)
        raise table.error("course_errors.unknown_count", "count", names=counts)
    return setting
