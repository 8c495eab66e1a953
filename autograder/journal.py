"""The journal of a run: every finished grade, kept as it comes, so that a killed run loses none."""

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

from autograder import __version__
from autograder.bilingual import Bilingual
from autograder.errors import GradeError
from autograder.grades import Grade, TaskScore, TestResult
from autograder.outcome import Outcome, Verdict
from autograder.submission import Submission

FORMAT_VERSION = 1


class Journal:
    """One JSON line a grade, in a file of its own. A line that a kill cut short is dropped.

    A journal belongs to one state of the suite and of the kit; with any other it begins anew.
    `seed` is the first run's, so that a run that was cut in two asks all students the same.
    """

    def __init__(self, path: Path, suite_digest: str, seed: int) -> None:
        self.path, self.seed = path, seed
        self._head = {"format_version": FORMAT_VERSION, "kit": __version__, "suite": suite_digest}
        self._found: dict[tuple[str, str, str], Grade] = {}
        lines = self._read()
        try:
            self._file = self._renewed(lines)
        except OSError as problem:
            raise GradeError(
                "errors.cannot_write", where=str(path), reason=problem.strerror or "–"
            ) from None

    def _renewed(self, lines: list[dict[str, Any]]) -> TextIO:
        """The journal's file, open at its end, with what is still worth keeping."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        # Written anew beside the old one, then put in its place: a kill here loses nothing either.
        fresh = self.path.with_name(f"{self.path.name}.new")
        file = fresh.open("w", encoding="utf-8")
        for line in [self._head | {"seed": self.seed}, *lines]:
            file.write(_line(line))
        file.flush()
        fresh.replace(self.path)
        return file

    def find(self, submission: Submission) -> Grade | None:
        """The grade of that very submission, if an earlier run finished it."""
        return self._found.get((submission.student, submission.path, submission.digest))

    def add(self, grade: Grade) -> None:
        """Keeps a grade, at once. What the grader itself failed in is graded again next time."""
        if grade.verdict is not Verdict.GRADER_ERROR:
            self._write(asdict(grade))

    def finish(self) -> None:
        """The run is complete and its results are written: the journal is not needed any more."""
        self._file.close()
        self.path.unlink(missing_ok=True)

    def __enter__(self) -> "Journal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def _write(self, line: dict[str, Any]) -> None:
        self._file.write(_line(line))
        self._file.flush()

    def _read(self) -> list[dict[str, Any]]:
        """The finished grades' lines of an earlier run, where it was one of the same suite."""
        if not self.path.is_file():
            return []
        lines = [_parsed(line) for line in self.path.read_bytes().splitlines()]
        if not lines or lines[0] is None or not self._head.items() <= lines[0].items():
            return []
        self.seed = int(lines[0].get("seed", self.seed))
        found = [line for line in lines[1:] if line is not None]
        for line in found:
            grade = _grade(line)
            self._found[grade.student, grade.path, grade.digest] = grade
        return found


def _line(line: dict[str, Any]) -> str:
    return json.dumps(line, default=_plain) + "\n"


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _parsed(line: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _grade(line: dict[str, Any]) -> Grade:
    submitted, refusal = line["submitted"], line["refusal"]
    changed = {
        "verdict": Verdict(line["verdict"]),
        "tasks": tuple(TaskScore(**task) for task in line["tasks"]),
        "tests": tuple(_test(test) for test in line["tests"]),
        "refusal": Bilingual(**refusal) if refusal else None,
        "submitted": datetime.fromisoformat(submitted) if submitted else None,
        "notes": tuple(Bilingual(**note) for note in line["notes"]),
    }
    return Grade(**(line | changed))


def _test(line: dict[str, Any]) -> TestResult:
    changed = {
        "outcome": Outcome(line["outcome"]),
        "title": Bilingual(**line["title"]),
        "message": Bilingual(**line["message"]),
    }
    return TestResult(**(line | changed))
