"""Grades a class with one worker in this process, or with several in processes of their own."""

import os
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from autograder.errors import GraderError
from autograder.grades import Grade
from autograder.overlap import Overlap
from autograder.submission import Submission
from autograder.worker import Order, Worker

_END_SECONDS = 5.0


def grade_all(
    order: Order, submissions: Sequence[Submission], jobs: int
) -> Iterator[tuple[int, Grade]]:
    """Grades as they come, each with the position of its submission."""
    if jobs > 1 and len(submissions) > 1:
        yield from _grade_in_processes(order, submissions, min(jobs, len(submissions)))
        return
    with closing(Worker(order)) as worker:
        overlap = Overlap(worker)
        for position, submission in enumerate(submissions):
            yield from overlap.grade(position, submission)
        yield from overlap.rest()


def _grade_in_processes(
    order: Order, submissions: Sequence[Submission], jobs: int
) -> Iterator[tuple[int, Grade]]:
    waiting = deque(enumerate(submissions))
    with _processes(order, jobs) as lines:
        busy = list(lines)
        while busy:
            for line in wait(busy):
                assert isinstance(line, Connection)
                match _heard(line):
                    case "more":
                        line.send(waiting.popleft() if waiting else None)
                    case "end":
                        busy.remove(line)
                    case position, grade:
                        yield position, grade


@contextmanager
def _processes(order: Order, jobs: int) -> Iterator[list[Connection]]:
    """The lines to that many workers. They end when their lines are let go."""
    # Workers are forked from one process that has imported everything, and has no threads.
    context = get_context("forkserver")
    context.set_forkserver_preload(["autograder.overlap"])
    with ExitStack() as stack:
        stack.enter_context(_no_imports_from_here())
        lines = []
        for core in _cores(jobs):
            ours, theirs = context.Pipe()
            process = context.Process(target=_work, args=(order, theirs, core), daemon=True)
            process.start()
            theirs.close()
            stack.callback(_end, process)
            lines.append(ours)
        try:
            yield lines
        finally:
            for line in lines:
                line.close()


@contextmanager
def _no_imports_from_here() -> Iterator[None]:
    """A `numpy.py` that lies in the current folder, handed in perhaps, is not imported.

    The process that workers are forked from is a `python -c`, which would look there first.
    """
    before = os.environ.get("PYTHONSAFEPATH")
    os.environ["PYTHONSAFEPATH"] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ["PYTHONSAFEPATH"]


def _end(process: BaseProcess) -> None:
    process.join(_END_SECONDS)
    process.kill()


def _heard(line: Connection) -> Any:
    """What a worker says. Raises what it met, and GraderError where it is gone."""
    try:
        said = line.recv()
    except (EOFError, OSError):
        raise GraderError("errors.worker_gone") from None
    if isinstance(said, BaseException):
        raise said
    return said


def _cores(jobs: int) -> Sequence[int | None]:
    """Where each worker stays, with its guests, when there is no core to spare.

    A worker and its guest take turns at every test; on two cores each turn would wake the other.
    """
    if not hasattr(os, "sched_getaffinity"):  # not Linux
        return [None] * jobs
    cores = sorted(os.sched_getaffinity(0))
    if jobs < len(cores):
        return [None] * jobs
    return [cores[number % len(cores)] for number in range(jobs)]


def _work(order: Order, line: Connection, core: int | None) -> None:
    """A worker's process: asks for "more", says each grade with its position, and "end"."""
    if core is not None:
        os.sched_setaffinity(0, {core})
    # Whoever interrupts the main process ends this one by letting go of the line.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with closing(Worker(order)) as worker:
            overlap = Overlap(worker)
            line.send("more")
            while (task := line.recv()) is not None:
                for done in overlap.grade(*task):
                    line.send(done)
                line.send("more")
            for done in overlap.rest():
                line.send(done)
        line.send("end")
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
    except Exception as error:
        line.send(error)
