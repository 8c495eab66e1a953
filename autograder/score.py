"""Outcomes become points: pure functions, from how tests ended to task scores and a total."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from autograder.assignment import Assignment
from autograder.failure import Failure
from autograder.grades import TaskScore, TestResult
from autograder.outcome import Outcome, Verdict

_MAY_BE_SKIPPED = frozenset({Outcome.FAILED, Outcome.RAISED, Outcome.WRONG_TYPE})


def earned(points: float, outcome: Outcome) -> float:
    """The points of one test. A grader error is never the student's fault and costs nothing."""
    return points if outcome in (Outcome.PASSED, Outcome.GRADER_ERROR) else 0.0


def skipped_for_needs(
    failures: Mapping[str, Failure | None],
    tasks: Mapping[str, str],
    assignment: Assignment,
    own: Collection[str] = (),
) -> dict[str, Failure | None]:
    """Failures by test id, with those put down to a task below that failed itself.

    `tasks` gives each test's task. A test that a blank of its own function ended stays
    'not filled in'; one that a blank further down ended is skipped, as is a plain failure. Tasks
    that are known to have a mistake of their `own` are put down to nothing.
    """
    broken = {tasks[test] for test, failure in failures.items() if failure is not None}
    return {
        test: failure if tasks[test] in own else _put_down(failure, tasks[test], broken, assignment)
        for test, failure in failures.items()
    }


def _put_down(
    failure: Failure | None, task: str, broken: set[str], assignment: Assignment
) -> Failure | None:
    if failure is None:
        return None
    below = [need for need in assignment.below(task) if need in broken]
    if not below:
        return failure
    own = assignment.task(task).covers
    blank_below = failure.outcome is Outcome.NOT_FILLED and failure.about.split(".")[0] not in own
    if failure.outcome in _MAY_BE_SKIPPED or blank_below:
        return replace(failure, outcome=Outcome.SKIPPED, task=below[0])
    return failure


def task_scores(results: Sequence[TestResult], assignment: Assignment) -> tuple[TaskScore, ...]:
    """The points of each task, in the assignment's order."""
    return tuple(
        TaskScore(
            task.id, task.points, round(sum(r.earned for r in results if r.task == task.id), 6)
        )
        for task in assignment.tasks
    )


def verdict(results: Sequence[TestResult]) -> Verdict:
    """Graded, unless the grader itself failed in some test."""
    failed = any(result.outcome is Outcome.GRADER_ERROR for result in results)
    return Verdict.GRADER_ERROR if failed else Verdict.GRADED
