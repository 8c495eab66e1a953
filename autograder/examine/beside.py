"""Plain `pytest` in a student's folder: the program beside the tests, on this machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from autograder.assignment import Assignment, read_assignment
from autograder.bilingual import preferred_language
from autograder.checks.facts import Mismatch
from autograder.checks.trace import Public, begin_trace
from autograder.examine.bench import Bench, Share, Source
from autograder.examine.loading import unloadable
from autograder.examine.program import Program, Unfinished
from autograder.examine.suite import seconds_of
from autograder.explain import message
from autograder.failure import Failure
from autograder.sandbox.channel import GuestEnded
from autograder.sandbox.portable import SLOW_MACHINE, PortableChannel
from autograder.sandbox.refusals import GuestRaised, GuestRefused

_benches: pytest.StashKey[dict[Path, Bench]] = pytest.StashKey()


@contextmanager
def program_beside(request: pytest.FixtureRequest) -> Iterator[Program]:
    """The program of the assignment whose folder holds the test."""
    folder = request.path.parent
    assignment = read_assignment(folder)
    bench = _bench(request.config, folder, assignment)
    marker = request.node.get_closest_marker("task")
    seconds = seconds_of(marker, assignment) if marker else assignment.limits.seconds
    begin_trace(Public(bench.source.text, Path(assignment.filename).stem))
    try:
        program = bench.program(SLOW_MACHINE * seconds)
    except (GuestRefused, GuestRaised, GuestEnded) as end:
        _, words, _ = unloadable(end, bench.source.text, assignment.limits)
        pytest.fail(words.in_(preferred_language()), pytrace=False)
    yield program
    if bench.ended:
        bench.clear()


def _bench(config: pytest.Config, folder: Path, assignment: Assignment) -> Bench:
    benches = config.stash.setdefault(_benches, {})
    if folder not in benches:
        path = folder / assignment.filename
        if not path.is_file():
            pytest.fail(f"{path.name}: no such file beside the tests", pytrace=False)
        source = Source(path.read_text(encoding="utf-8-sig"), path.name)
        output = assignment.limits.output_kb * 1024
        benches[folder] = Bench(lambda: PortableChannel(output), source, share=Share.ALL)
    return benches[folder]


def close_benches(config: pytest.Config) -> None:
    """Ends the programs, when pytest ends."""
    for bench in config.stash.get(_benches, {}).values():
        bench.close()


def explanation(error: BaseException) -> str | None:
    """What a failed public test says in the reader's language; None for any other error."""
    match error:
        case Mismatch():
            fact = error.fact
            failure = Failure(fact.outcome, fact.about, fact=fact, secret=fact.secret)
        case Unfinished():
            failure = error.failure
        case _:
            return None
    return message(failure, public=True).in_(preferred_language())
