"""One assignment as its `assignment.toml` describes it, read once into frozen records."""

from dataclasses import dataclass
from pathlib import Path

from autograder.bilingual import Bilingual
from autograder.outcome import Outcome
from autograder.toml_table import Table

FORMAT_VERSION = 1
LOAD_SECONDS = 2.0  # at least: limits of tests are tight, and a program may import and prepare


@dataclass(frozen=True, slots=True)
class Limits:
    """What one test may use: wall-clock seconds, memory beyond the start in MiB, output in KiB."""

    seconds: float
    memory_mb: int
    output_kb: int

    def of(self, outcome: Outcome) -> float | None:
        """The limit that this outcome ran into, in its own unit; None where it is no limit."""
        found = {
            Outcome.TIMEOUT: self.seconds,
            Outcome.MEMORY: float(self.memory_mb),
            Outcome.OUTPUT: float(self.output_kb),
        }
        return found.get(outcome)


@dataclass(frozen=True, slots=True)
class Task:
    """One function, class, blank, or pair of blanks judged together.

    `covers` are the names in the student's file; `needs` the tasks it builds on; `hints` go from a
    nudge to nearly the line.
    """

    id: str
    title: Bilingual
    points: float
    covers: tuple[str, ...]
    needs: tuple[str, ...]
    hints: tuple[Bilingual, ...]
    seconds: float | None


@dataclass(frozen=True, slots=True)
class HiddenCheck:
    """What a student is told of the hidden suite: a title, and how many tests stand behind it."""

    task: str
    title: Bilingual
    count: int


@dataclass(frozen=True, slots=True)
class Assignment:
    """One assignment: `folder` is `01_gates`, `id` is `gates`, the student's file is `gates.py`."""

    folder: str
    id: str
    title: Bilingual
    lecture: Bilingual
    summary: Bilingual
    question: Bilingual
    tasks: tuple[Task, ...]
    limits: Limits
    preload: tuple[str, ...]
    hidden: tuple[HiddenCheck, ...] = ()

    @property
    def filename(self) -> str:
        """The name of the file a student hands in."""
        return f"{self.id}.py"

    @property
    def number(self) -> int:
        """The assignment's number in lecture order."""
        return int(self.folder.partition("_")[0])

    @property
    def max_score(self) -> float:
        """The points of all tasks together (100)."""
        return sum(task.points for task in self.tasks)

    def below(self, task: str) -> list[str]:
        """The ids of the tasks that `task` builds on, the deepest first."""
        found: list[str] = []
        for need in self.task(task).needs:
            found += [deep for deep in self.below(need) if deep not in found]
            if need not in found:
                found.append(need)
        return found

    def task(self, task_id: str) -> Task:
        """The task named `task_id`. Raises KeyError where there is none."""
        return {task.id: task for task in self.tasks}[task_id]

    def seconds_for(self, task_id: str) -> float:
        """The time limit of one test of that task, in seconds."""
        return self.task(task_id).seconds or self.limits.seconds


def read_assignment(folder: Path) -> Assignment:
    """The assignment in `folder` (`solutions/NN_id`). Raises CourseError that names the line."""
    table = Table.read(folder / "assignment.toml")
    if table.take("format_version", int) != FORMAT_VERSION:
        raise table.error("course_errors.format_version", "format_version", version=FORMAT_VERSION)
    assignment = Assignment(
        folder=folder.name,
        id=table.take("id", str),
        title=table.bilingual("title"),
        lecture=table.bilingual("lecture"),
        summary=table.bilingual("summary"),
        question=table.bilingual("question"),
        limits=_limits(table.table("limits")),
        preload=table.strings("preload", ["numpy"]),
        tasks=tuple(_task(each) for each in table.tables("tasks")),
        hidden=tuple(_hidden(each) for each in table.tables("hidden")),
    )
    table.close()
    _check(assignment, table)
    return assignment


def _limits(table: Table) -> Limits:
    limits = Limits(
        seconds=table.take("seconds", float, 2.0),
        memory_mb=table.take("memory_mb", int, 512),
        output_kb=table.take("output_kb", int, 64),
    )
    table.close()
    return limits


def _task(table: Table) -> Task:
    name = table.take("id", str)
    task = Task(
        id=name,
        title=table.bilingual("title"),
        points=table.take("points", float),
        covers=table.strings("covers", [name]),
        needs=table.strings("needs", []),
        hints=_hints(table.table("hints")),
        seconds=table.take("seconds", float, 0.0) or None,
    )
    table.close()
    return task


def _hidden(table: Table) -> HiddenCheck:
    check = HiddenCheck(
        task=table.take("task", str),
        title=table.bilingual("title"),
        count=table.take("count", int),
    )
    table.close()
    return check


def _hints(table: Table) -> tuple[Bilingual, ...]:
    korean, english = table.strings("ko"), table.strings("en")
    table.close()
    if len(korean) != len(english):
        raise table.error("course_errors.hints_differ")
    return tuple(Bilingual(ko, en) for ko, en in zip(korean, english, strict=True))


def _check(assignment: Assignment, table: Table) -> None:
    number, _, name = assignment.folder.partition("_")
    if not (number.isdigit() and name == assignment.id):
        raise table.error("course_errors.folder_name", "id", id=assignment.id)
    known = [task.id for task in assignment.tasks]
    if len(set(known)) != len(known):
        raise table.error("course_errors.same_id", "tasks")
    for task in assignment.tasks:
        for need in task.needs:
            if need not in known:
                raise table.error("course_errors.unknown_need", "needs", task=task.id, need=need)
    if assignment.max_score != 100:
        points = f"{assignment.max_score:g}"
        raise table.error("course_errors.points_sum", "points", points=points)
