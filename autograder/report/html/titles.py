"""Titles of assignments and tasks in the page's language; a folder or id where none is known."""

from collections.abc import Sequence

from autograder.assignment import Assignment
from autograder.bilingual import Language


class Titles:
    """What the assignments and their tasks are called."""

    def __init__(self, assignments: Sequence[Assignment], language: Language) -> None:
        self._assignments = {each.folder: each for each in assignments}
        self.language = language

    def assignment(self, folder: str) -> str:
        """`퍼셉트론 게이트` for `01_gates`."""
        known = self._assignments.get(folder)
        return known.title.in_(self.language) if known else folder

    def number(self, folder: str) -> str:
        """`01` for `01_gates`."""
        known = self._assignments.get(folder)
        return f"{known.number:02d}" if known else ""

    def short(self, folder: str) -> str:
        """`01` for `01_gates`; the folder's name where nothing is known of it."""
        return self.number(folder) or folder

    def whole(self, folder: str) -> str:
        """`01 퍼셉트론 게이트` for `01_gates`."""
        return f"{self.number(folder)} {self.assignment(folder)}".strip()

    def task(self, folder: str, task: str) -> str:
        """`AND 게이트` for `AND` in `01_gates`."""
        known = self._assignments.get(folder)
        found = next((each for each in known.tasks if each.id == task), None) if known else None
        return found.title.in_(self.language) if found else task
