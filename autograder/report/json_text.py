"""The results as JSON: the contract, version 1, that other programs read."""

import json
from collections.abc import Sequence
from pathlib import Path

from autograder.bilingual import Bilingual
from autograder.grades import Grade, Gradings, TaskScore, TestResult
from autograder.report.writing import write_text

FORMAT_VERSION = 1


def gradings_json(gradings: Gradings) -> dict[str, object]:
    """The contract's object for one assignment. Never holds what `reveal` holds."""
    return {
        "format_version": FORMAT_VERSION,
        "assignment": gradings.assignment,
        "suite_digest": gradings.suite_digest,
        "results": [_grade(grade) for grade in gradings.grades],
    }


def write_results(path: Path, gradings: Sequence[Gradings]) -> None:
    """Writes one assignment's object, or several under `assignments`, to `path`."""
    found = [gradings_json(each) for each in gradings]
    several = {"format_version": FORMAT_VERSION, "assignments": found}
    content = found[0] if len(found) == 1 else several
    write_text(path, json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def _grade(grade: Grade) -> dict[str, object]:
    return {
        "student": grade.student,
        "path": grade.path,
        "digest": grade.digest,
        "outcome": grade.verdict.value,
        "score": grade.score,
        "max_score": grade.max_score,
        "seconds": grade.seconds,
        "tasks": [_task(task) for task in grade.tasks],
        "tests": [_test(test) for test in grade.tests],
    }


def _task(task: TaskScore) -> dict[str, object]:
    return {"id": task.id, "points": task.points, "earned": task.earned}


def _test(test: TestResult) -> dict[str, object]:
    return {
        "id": test.id,
        "task": test.task,
        "points": test.points,
        "earned": test.earned,
        "outcome": test.outcome.value,
        "visibility": test.visibility,
        "message": _bilingual(test.message),
        "diagnosis": test.diagnosis,
        "seconds": test.seconds,
    }


def _bilingual(text: Bilingual) -> dict[str, str]:
    return {"ko": text.ko, "en": text.en}
