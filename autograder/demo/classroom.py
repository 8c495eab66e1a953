"""The demo's class: who hands in what, written as a folder of folders, one for each student."""

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.demo.hostile import HOSTILE
from autograder.release import stub_of

STUDENTS = (
    "강나래", "고은별", "김도윤", "김서연", "남궁민", "류하은", "문지호",
    "박서준", "박지우", "배수아", "백현우", "서예린", "송민재", "신유진",
    "안태양", "오하늘", "유승현", "윤가람", "이도현", "이수빈", "임채원",
    "장우진", "정다은", "조민서", "차은우", "최건", "한소희", "황보라",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class HandIn:
    """One student's file (None: a link instead), and when it came relative to the deadline."""

    data: bytes | None
    filename: str
    after_due: timedelta = timedelta(hours=-5)


def write_class(course: Course, assignment: Assignment, folder: Path, missing: int) -> None:
    """Writes a class's hand-ins for one assignment; `missing` students hand in nothing.

    Which student hands in what turns with the assignment, so that everybody's page has variety.
    """
    turn = assignment.number * 5 % len(STUDENTS)
    students = [*STUDENTS[turn:], *STUDENTS[:turn]][: len(STUDENTS) - missing]
    due = course.due.get(assignment.id, datetime.now(UTC))
    kinds = [iter(kind) for kind in _kinds(course, assignment)]
    for student, kind in zip(students, itertools.cycle(kinds), strict=False):
        hand_in = next(itertools.chain(kind, kinds[0]))
        home = folder / student
        home.mkdir(parents=True)
        if hand_in.data is None:
            (home / hand_in.filename).symlink_to("/etc/hostname")
        else:
            (home / hand_in.filename).write_bytes(hand_in.data)
        stamp = (due + hand_in.after_due).astimezone(UTC)
        (home / "timestamp.txt").write_text(f"{stamp:%Y-%m-%d %H:%M:%S.%f} UTC\n", encoding="utf-8")


def _kinds(course: Course, assignment: Assignment) -> tuple[Iterable[HandIn], ...]:
    """Right, wrong, odd or broken, and hostile programs: the class takes of each in turn."""
    suite, name = course.suites / assignment.folder, assignment.filename
    stub = stub_of((course.solutions / assignment.folder / name).read_text(encoding="utf-8"), name)
    right = [path.read_bytes() for path in sorted((suite / "right").glob("*.py"))]
    wrong = [path.read_bytes() for path in sorted((suite / "wrong").glob("*.py"))]
    late = [timedelta(hours=-5), timedelta(hours=7), timedelta(hours=-50), timedelta(days=2)]
    return (
        [
            HandIn(data, name, when)
            for data, when in zip(right * 3, itertools.cycle(late), strict=False)
        ],
        [
            HandIn(data, name, when)
            for data, when in zip(wrong * 2, itertools.cycle(late[2:]), strict=False)
        ],
        list(_odd(assignment, stub, right[0].decode())),
        [HandIn((stub + each).encode(), name) for each in _hostile(assignment)],
    )


def _odd(assignment: Assignment, stub: str, right: str) -> Iterator[HandIn]:
    """Untouched, broken, and right ones in an odd form."""
    name = assignment.filename
    korean = "# -*- coding: cp949 -*-\n# 제 풀이예요\n" + right
    yield HandIn(stub.encode(), name)
    yield HandIn((stub + "\ndef broken(:\n    pass\n").encode(), name)
    yield HandIn(korean.replace("\n", "\r\n").encode("cp949", "replace"), name)
    yield HandIn((stub + "\nprint(1 / 0)\n").encode(), name)
    yield HandIn(b'{"cells": [', f"{assignment.id}.ipynb")
    yield HandIn(None, name)


def _hostile(assignment: Assignment) -> list[str]:
    """The attacks on one function, another one first in each assignment."""
    needed = {need for task in assignment.tasks for need in task.needs}
    free = [task for task in assignment.tasks if task.id not in needed]
    tests: Counter[str] = Counter()
    for check in assignment.hidden:
        tests[check.task] += check.count
    target = min(free, key=lambda task: tests[task.id]).covers[0]
    attacks = [attack.format(name=target) for attack in HOSTILE.values()]
    turn = assignment.number % len(attacks)
    return attacks[turn:] + attacks[:turn]
