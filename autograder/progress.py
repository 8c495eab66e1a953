"""Progress: what the last check of each assignment said, in the course's `.gradekit/progress.json`.

It is a convenience: where it cannot be read or written, nobody is told and nothing fails.
"""

import hashlib
import json
import os
import secrets
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.grades import Grade, TestResult
from autograder.outcome import Outcome

FORMAT_VERSION = 1
FOLDER = ".gradekit"  # what the kit remembers in a course's folder; never committed

_LOCKED_FOR = 0.2  # seconds; whoever holds the lock for longer was killed
_WAITING = (Outcome.NOT_FILLED, Outcome.SKIPPED)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the last check said: of which file, by its SHA-256, and how many checks passed.

    `failing` is the task to look at next, None where all public checks passed.
    """

    file: str
    digest: str
    passed: int
    total: int
    failing: str | None

    @property
    def finished(self) -> bool:
        """Whether all public checks passed."""
        return self.passed == self.total > 0


Progress = Mapping[str, Standing]  # by the assignment's folder


def first_failing(tests: Sequence[TestResult]) -> TestResult | None:
    """The check to look at next: a mistake before what was not begun; None where all passed."""
    failing = [test for test in tests if test.outcome is not Outcome.PASSED]
    mistakes = [test for test in failing if test.outcome not in _WAITING]
    return next(iter([*mistakes, *failing]), None)


def standing_of(grade: Grade, file: str) -> Standing:
    """What a grade of the public checks says."""
    passed = sum(test.outcome is Outcome.PASSED for test in grade.tests)
    next_one = first_failing(grade.tests)
    failing = next_one.task if next_one else None
    return Standing(file, grade.digest, passed, len(grade.tests), failing)


def read_progress(root: Path) -> dict[str, Standing]:
    """What is known of each assignment; nothing where the file is missing or damaged."""
    try:
        found = json.loads((root / FOLDER / "progress.json").read_bytes())
        assignments = found["assignments"] if found["format_version"] == FORMAT_VERSION else {}
        pairs = [(name, _standing(each)) for name, each in assignments.items()]
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {}
    return {name: standing for name, standing in pairs if standing is not None}


def record(course: Course, assignment: Assignment, path: Path, grade: Grade) -> None:
    """Remembers what the check of `path` said, where that is the assignment's own file."""
    if path.resolve().parent != (course.releases / assignment.folder).resolve():
        return
    standing = standing_of(grade, path.name)
    place = course.root / FOLDER / "progress.json"
    try:
        place.parent.mkdir(exist_ok=True)
        with _alone(place.with_name("progress.lock")):
            known = read_progress(course.root) | {assignment.folder: standing}
            assignments = {name: asdict(each) for name, each in sorted(known.items())}
            _write(place, {"format_version": FORMAT_VERSION, "assignments": assignments})
    except OSError:  # a folder that cannot be written to
        pass


def is_stale(course: Course, folder: str, standing: Standing) -> bool:
    """Whether the file is another one than the one that was checked."""
    try:
        data = (course.releases / folder / standing.file).read_bytes()
    except OSError:
        return True
    return hashlib.sha256(data).hexdigest() != standing.digest


def next_unfinished(
    assignments: Sequence[Assignment], progress: Progress, after: Assignment | None = None
) -> Assignment | None:
    """The first assignment, from the one behind `after` on and then around, with work left."""
    names = [each.folder for each in assignments]
    start = names.index(after.folder) + 1 if after and after.folder in names else 0
    for each in (*assignments[start:], *assignments[:start]):
        if not (each.folder in progress and progress[each.folder].finished) and each != after:
            return each
    return None


def _standing(plain: Any) -> Standing | None:
    match plain:
        case {
            "file": str() as file,
            "digest": str() as digest,
            "passed": int() as passed,
            "total": int() as total,
            "failing": str() | None as failing,
        } if 0 <= passed <= total and file == Path(file).name:
            return Standing(file, digest, passed, total, failing)
    return None


def _write(place: Path, content: dict[str, Any]) -> None:
    """In one step, so that a reader never meets half a file."""
    fresh = place.with_name(f".{place.name}.{secrets.token_hex(4)}.part")
    try:
        fresh.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
        fresh.replace(place)
    finally:
        fresh.unlink(missing_ok=True)


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Two checks that end at once must not forget each other's assignment."""
    until = time.monotonic() + _LOCKED_FOR
    while True:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            break
        except FileExistsError:
            if time.monotonic() > until:
                break
            time.sleep(0.005)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)
