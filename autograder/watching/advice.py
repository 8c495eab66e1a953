"""What keys are answered with: the next hint, what is left to do."""

from collections.abc import Sequence

from autograder.assignment import Assignment
from autograder.bilingual import Language
from autograder.catalogue import text
from autograder.course import Course
from autograder.errors import GradeError
from autograder.grades import Grade
from autograder.hints import next_hint
from autograder.outcome import Outcome
from autograder.progress import first_failing

Lines = tuple[str, ...]


def hint_lines(
    course: Course, assignment: Assignment, grade: Grade | None, language: Language
) -> Lines:
    """The next hint for the task to look at next."""
    failing = first_failing(grade.tests) if grade is not None else None
    if failing is None:
        return (text("watch.no_hint", language),)
    task = assignment.task(failing.task)
    try:
        hint = next_hint(course.root, assignment, task)
    except GradeError as problem:
        return (problem.said(language),)
    head = text("hint.step", language, task=task.title, step=hint.step, steps=hint.steps)
    more = text("watch.last_hint" if hint.is_last else "watch.more_hints", language)
    return (head, *hint.text.in_(language).splitlines(), more)


def left_lines(assignment: Assignment, grade: Grade | None, language: Language) -> Lines:
    """The tasks that are not done, and which key goes on all the same."""
    tests: Sequence[tuple[str, Outcome]] = (
        [(t.task, t.outcome) for t in grade.tests] if grade else []
    )
    failing = {task for task, outcome in tests if outcome is not Outcome.PASSED}
    titles = [task.title.in_(language) for task in assignment.tasks if task.id in failing]
    left = text("watch.left", language, tasks=", ".join(titles) or "–")
    return (left, text("watch.n_again", language))
