"""Hints, one step at a time: which one comes next is remembered in the course's `.gradekit`."""

import difflib
import json
from dataclasses import dataclass
from pathlib import Path

from autograder.assignment import Assignment, Task
from autograder.bilingual import Bilingual
from autograder.errors import GradeError
from autograder.progress import FOLDER


@dataclass(frozen=True, slots=True)
class Hint:
    """One step, counted from 1, of a task's hints."""

    task: Task
    step: int
    text: Bilingual

    @property
    def steps(self) -> int:
        """How many steps the task's hints have."""
        return len(self.task.hints)

    @property
    def is_last(self) -> bool:
        """Whether there is no further one."""
        return self.step == self.steps


def next_hint(root: Path, assignment: Assignment, task: Task, *, again: bool = False) -> Hint:
    """The next hint for the task, and remembers that it was shown. The last one stays.

    Raises GradeError where the task has no hints.
    """
    if not task.hints:
        raise GradeError("errors.no_hints", where=assignment.folder, name=task.id)
    place, key = root / FOLDER / "hints.json", f"{assignment.id}.{task.id}"
    seen = 0 if again else _steps(place).get(key, 0)
    step = min(seen, len(task.hints) - 1)
    _remember(place, key, step + 1)
    return Hint(task, step + 1, task.hints[step])


def find_task(assignment: Assignment, name: str) -> Task:
    """The task of that name, in any case, or that covers it. Raises GradeError with the nearest."""
    known: dict[str, Task] = {}
    for task in assignment.tasks:
        for each in (task.id, *task.covers):
            known.setdefault(each.casefold(), task)
    exact = [task for task in assignment.tasks if name in (task.id, *task.covers)]
    if exact or name.casefold() in known:
        return exact[0] if exact else known[name.casefold()]
    near = difflib.get_close_matches(name.casefold(), known, n=1)
    names = ", ".join(task.id for task in assignment.tasks)
    if near:
        wanted = known[near[0]].id
        raise GradeError("errors.task_meant", where=assignment.folder, name=name, near=wanted)
    raise GradeError("errors.no_task", where=assignment.folder, name=name, names=names)


def _steps(memory: Path) -> dict[str, int]:
    """How many hints of each task were shown; nothing where the file is missing or damaged."""
    try:
        found = json.loads(memory.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(key): step for key, step in found.items() if isinstance(step, int) and step >= 0}


def _remember(memory: Path, key: str, step: int) -> None:
    steps = _steps(memory) | {key: step}
    try:
        memory.parent.mkdir(exist_ok=True)
        memory.write_text(json.dumps(steps), encoding="utf-8")
    except OSError:  # a folder that cannot be written to only means that steps start anew
        pass
