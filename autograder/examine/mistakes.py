"""Known mistakes: the programs in `wrong/`, each with the words for its author."""

from dataclasses import dataclass
from pathlib import Path

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual
from autograder.errors import CourseError
from autograder.toml_table import Table


@dataclass(frozen=True, slots=True)
class Mistake:
    """A program with one known mistake, the task it loses points on, and the diagnosis."""

    id: str
    task: str
    text: Bilingual
    path: Path

    def program(self) -> str:
        """The program's text."""
        return self.path.read_text(encoding="utf-8")


def read_mistakes(folder: Path, assignment: Assignment) -> tuple[Mistake, ...]:
    """The mistakes of a suite's folder. Raises CourseError where files and diagnoses differ."""
    table = Table.read(folder / "diagnoses.toml")
    files = {path.stem: path for path in sorted((folder / "wrong").glob("*.py"))}
    found = []
    for name in table.names():
        entry = table.table(name)
        if name not in files:
            raise table.error("suite_errors.no_program", name, name=name)
        task = entry.take("task", str)
        if task not in {each.id for each in assignment.tasks}:
            raise table.error("suite_errors.unknown_task", name, name=name, task=task)
        text = Bilingual(entry.take("ko", str), entry.take("en", str))
        entry.close()
        found.append(Mistake(name, task, text, files.pop(name)))
    for name in files:
        raise CourseError(
            "suite_errors.no_diagnosis", where=str(folder / "diagnoses.toml"), name=name
        )
    return tuple(found)
