"""Workers: one in this process, or several processes, each with its own suite and sandbox."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing import get_context, util
from pathlib import Path

from autograder.course import read_course
from autograder.errors import GraderError
from autograder.grades import Grade
from autograder.grading import Grader, Terms, open_grader
from autograder.submission import Submission


@dataclass(frozen=True, slots=True)
class Order:
    """What a worker needs to open its grader, in a process of its own too."""

    root: Path
    assignment: str
    terms: Terms


class Worker:
    """A grader that is opened again where its sandbox failed."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._stack = ExitStack()
        self._grader = self._open()

    def grade(self, submission: Submission) -> Grade:
        """The grade. Whatever fails in the grader is tried once more, then told as its own error.

        One submission that finds a mistake of ours must not cost the rest of a class their grades.
        """
        try:
            return self._grader.grade(submission)
        except Exception:
            self.close()
            self._grader = self._open()
        try:
            return self._grader.grade(submission)
        except Exception as error:
            said = error.format_message() if isinstance(error, GraderError) else repr(error)
            return self._grader.marker.not_graded(submission, said)

    def close(self) -> None:
        """Ends the sandbox and the suite."""
        self._stack.close()

    def _open(self) -> Grader:
        course = read_course(self._order.root)
        assignment = course.find(self._order.assignment)
        return self._stack.enter_context(open_grader(course, assignment, self._order.terms))


def grade_all(
    order: Order, submissions: Sequence[Submission], jobs: int
) -> Iterator[tuple[int, Grade]]:
    """Grades as they come, each with the position of its submission."""
    if jobs <= 1 or len(submissions) <= 1:
        worker = Worker(order)
        try:
            for position, submission in enumerate(submissions):
                yield position, worker.grade(submission)
        finally:
            worker.close()
        return
    # Workers are forked from one process that has imported everything, and has no threads.
    context = get_context("forkserver")
    context.set_forkserver_preload(["autograder.grading"])
    with ProcessPoolExecutor(min(jobs, len(submissions)), context, _start, (order,)) as pool:
        waiting = {pool.submit(_grade, each): at for at, each in enumerate(submissions)}
        try:
            for done in as_completed(waiting):
                yield waiting[done], done.result()
        finally:
            pool.shutdown(cancel_futures=True)


_workers: list[Worker] = []


def _start(order: Order) -> None:
    worker = Worker(order)
    _workers.append(worker)
    # A pool's process leaves without running `atexit`.
    util.Finalize(None, worker.close, exitpriority=10)


def _grade(submission: Submission) -> Grade:
    return _workers[0].grade(submission)
