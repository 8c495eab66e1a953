"""The demo's class: who hands in what, written as a folder of folders, one for each student."""

import itertools
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.demo.hostile import HOSTILE
from autograder.release import stub_of

STUDENTS = (
    "강나래", "고은별", "김도윤", "김서연", "남궁민", "류하은", "문지호", "박서준", "박지우", "배수아",
    "백현우", "서예린", "송민재", "신유진", "안태양", "오하늘", "유승현", "윤가람", "이도현", "이수빈",
    "임채원", "장우진", "정다은", "조민서", "차은우", "최건", "한소희", "황보라",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class HandIn:
    """One student's file, and when it came relative to the deadline."""

    data: bytes
    filename: str
    after_due: timedelta = timedelta(hours=-5)


def write_class(course: Course, assignment: Assignment, folder: Path) -> int:
    """Writes the hand-ins of a whole class for one assignment; gives their number.

    Which student hands in what turns with the assignment, so that everybody's page has variety.
    """
    turned = [*STUDENTS[assignment.number * 5 % 28 :], *STUDENTS[: assignment.number * 5 % 28]]
    hand_ins = list(itertools.islice(_hand_ins(course, assignment), len(STUDENTS) - 1))
    due = course.due.get(assignment.id, datetime.now(UTC))
    for student, hand_in in zip(turned, hand_ins, strict=False):
        home = folder / student
        home.mkdir(parents=True)
        (home / hand_in.filename).write_bytes(hand_in.data)
        stamp = (due + hand_in.after_due).astimezone(UTC)
        (home / "timestamp.txt").write_text(f"{stamp:%Y-%m-%d %H:%M:%S.%f} UTC\n", encoding="utf-8")
    left = turned[len(hand_ins) :]
    if left:  # the last student hands in a link instead of a file
        home = folder / left[0]
        home.mkdir()
        os.symlink("/etc/hostname", home / assignment.filename)
    return len(hand_ins) + bool(left)


def _hand_ins(course: Course, assignment: Assignment) -> Iterator[HandIn]:
    """Honest programs first, then odd, broken and hostile ones."""
    suite, name = course.suites / assignment.folder, assignment.filename
    solution = course.solutions / assignment.folder / name
    stub = stub_of(solution.read_text(encoding="utf-8"), name)
    right = [path.read_bytes() for path in sorted((suite / "right").glob("*.py"))]
    wrong = [path.read_bytes() for path in sorted((suite / "wrong").glob("*.py"))]
    for data in right[:6]:
        yield HandIn(data, name)
    for data in wrong[:8]:
        yield HandIn(data, name)
    yield HandIn(right[6], name, timedelta(hours=7))
    yield HandIn(wrong[8], name, timedelta(days=2))
    yield HandIn(stub.encode(), name)
    korean = "# -*- coding: cp949 -*-\n# 제 풀이예요\n" + right[7].decode()
    yield HandIn(korean.replace("\n", "\r\n").encode("cp949", "replace"), name)
    yield HandIn((stub + "\ndef broken(:\n    pass\n").encode(), name)
    yield HandIn((stub + "\nprint(1 / 0)\n").encode(), name)
    yield HandIn(b'{"cells": [', f"{assignment.id}.ipynb")
    turn = assignment.number % len(HOSTILE)
    first = next(task for task in assignment.tasks if not task.needs).covers[0]
    for snippet in [*HOSTILE.values()][turn:] + [*HOSTILE.values()][:turn]:
        yield HandIn((stub + snippet.format(name=first)).encode(), name)
