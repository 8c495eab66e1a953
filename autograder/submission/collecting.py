"""A class's hand-ins become submissions, one for each student, in an order that never changes."""

import os
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual
from autograder.errors import GradeError
from autograder.submission import oddities
from autograder.submission.layout import hand_ins
from autograder.submission.names import harmless, student_name
from autograder.submission.reading import submission_of
from autograder.submission.record import Submission


def collect(
    paths: Sequence[Path], assignment: Assignment, student: str | None = None
) -> list[Submission]:
    """Everything handed in at `paths`, read and not run, sorted by student.

    Each path is a program, a notebook, a zip, one student's folder, or a folder of such. Of a
    student's several submissions the last counts where the time of each is known; where not, each
    stays, as `kim`, `kim (2)`. `student` is the name where there is one submission only. Whatever
    is wrong with what was handed in becomes a refusal; raises GradeError where a path does not
    exist, or where `student` would name several.
    """
    # The same path twice is one path. Not resolve(): that would follow links.
    distinct = {os.path.abspath(path): path for path in paths}  # noqa: PTH100 - see above
    found = [
        submission_of(hand_in, assignment)
        for path in distinct.values()
        for hand_in in hand_ins(path, assignment)
    ]
    settled = _one_each(found)
    return settled if student is None else _named(settled, student)


def _named(settled: list[Submission], student: str) -> list[Submission]:
    if len(settled) > 1:
        raise GradeError("collect_errors.one_name", where=f"--student {harmless(student)}")
    if not student.strip():
        raise GradeError("collect_errors.no_name", where="--student")
    return [replace(each, student=student_name(student)) for each in settled]


def _one_each(found: list[Submission]) -> list[Submission]:
    by_student: defaultdict[str, list[Submission]] = defaultdict(list)
    for each in sorted(found, key=lambda each: (each.student, each.path)):
        by_student[each.student].append(each)
    taken = set(by_student)
    settled = [one for same in by_student.values() for one in _settled(same, taken)]
    return sorted(settled, key=lambda each: (each.student, each.path))


def _settled(same: list[Submission], taken: set[str]) -> list[Submission]:
    """One student's submissions: the last, or all under names of their own."""
    if len(same) == 1:
        return same
    dated = [(each.submitted, number) for number, each in enumerate(same) if each.submitted]
    if len(dated) == len(same):
        last = same[max(dated)[1]]
        return [_noted(last, oddities.earlier_set_aside(len(same) - 1))]
    different = _different(same)
    if len(different) == 1:
        return [_noted(different[0], oddities.same_again(len(same) - 1))]
    names = [different[0].student]
    while len(names) < len(different):
        names.append(_free(different[0].student, taken))
    note = oddities.renamed(different[0].student)
    return [
        _noted(replace(each, student=name), note)
        for each, name in zip(different, names, strict=True)
    ]


def _different(same: list[Submission]) -> list[Submission]:
    """Without those whose bytes another has; a readable one stands for a refused one."""
    kept: dict[str, Submission] = {}
    for each in sorted(same, key=lambda each: each.refusal is not None):
        kept.setdefault(each.digest or each.path, each)
    return sorted(kept.values(), key=lambda each: each.path)


def _free(student: str, taken: set[str]) -> str:
    number = 2
    while (name := f"{student} ({number})") in taken:
        number += 1
    taken.add(name)
    return name


def _noted(submission: Submission, note: Bilingual) -> Submission:
    return replace(submission, notes=(*submission.notes, note))
