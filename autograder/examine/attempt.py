"""One test, run against one program: how it ended, what it saw, how long it took."""

import threading
import time
from dataclasses import dataclass, replace
from types import MappingProxyType, ModuleType
from typing import Any

import pytest

from autograder.checks.facts import Fact, FactKind, Mismatch, Secret
from autograder.checks.reading import type_word
from autograder.checks.trace import Call, Public, Trace, begin_trace
from autograder.errors import GraderError
from autograder.examine.bench import Bench
from autograder.examine.chance import generator
from autograder.examine.pace import Patience
from autograder.examine.program import Program, Unfinished
from autograder.examine.raising import raised_failure
from autograder.examine.suite import SuiteTest
from autograder.failure import Failure
from autograder.outcome import Outcome
from autograder.plugin import Examination, examining
from autograder.sandbox.channel import GuestEnded
from autograder.sandbox.refusals import Diverged, GuestRaised, GuestRefused


@dataclass(frozen=True, slots=True)
class Attempt:
    """How a test ended: `failure` is None where it passed. `problem` is the instructor's to read.

    `calls` are the requests and results in order, None where they were too large to be kept.
    `judged` are the values that its checks looked at and, where the test only looked on, `noted`
    the gists of what they found. `printed` is what the program printed so far.
    """

    test: SuiteTest
    failure: Failure | None
    seconds: float
    calls: tuple[Call, ...] | None = ()
    judged: tuple[Any, ...] = ()
    noted: tuple[str, ...] = ()
    printed: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """What all tests of a run share: the seed, and the module with the right answers.

    `module` is there where they are public: the name by which the student can import the program,
    "" where that cannot be done. None: nothing of a test may be shown. Tests that are
    `looking_on` go on where a comparison does not hold.
    """

    seed: int
    solution: ModuleType | None
    module: str | None = None
    looking_on: bool = False


# Ends to which the tests before may have added: memory or output that they used. (Not time: each
# test has its own.)
_WORTH_KEEPING = 8 * 2**20  # bytes of results, for each of many tests
_ADDED_UP = {Outcome.MEMORY, Outcome.OUTPUT, Outcome.CRASHED, Outcome.FORBIDDEN}
_ITS_OWN = {Outcome.GRADER_ERROR, Outcome.NOT_FILLED}  # which no other test brings about


def attempt(test: SuiteTest, bench: Bench, setting: Setting, patience: Patience) -> Attempt:
    """Runs the test. A failure that others may have caused counts only in a fresh guest."""
    found = _attempt(test, bench, setting, patience)
    patience.saw(found.failure)
    return found


def _attempt(test: SuiteTest, bench: Bench, setting: Setting, patience: Patience) -> Attempt:
    try:
        found = _once(test, bench, setting, patience, ahead=True)
    except Diverged:
        bench.diverged(test.id)
        found = _once(test, bench, setting, patience)
    if found.failure is None or not (bench.reused or bench.crowded):
        return found
    outcome = found.failure.outcome
    if outcome in _ITS_OWN or (bench.tidy and outcome not in _ADDED_UP):
        return found
    bench.clear()
    return _once(test, bench, setting, patience)


def _once(
    test: SuiteTest, bench: Bench, setting: Setting, patience: Patience, *, ahead: bool = False
) -> Attempt:
    start = time.perf_counter()
    shown = None if setting.module is None else Public(bench.source.text, setting.module)
    trace = begin_trace(shown, looking_on=setting.looking_on)
    problem = ""
    seconds = patience.seconds(test)
    try:
        failure = None
        program = bench.program(seconds, lambda: patience.fair(test))
        if ahead:
            bench.look_ahead(test.id)
        _run(test, program, setting)
        bench.passed(test.id)
    except (KeyboardInterrupt, SystemExit, GraderError, Diverged):
        raise  # nothing that this test or this program did
    except BaseException as error:  # pytest's own outcomes are not Exceptions
        failure = _called_value(error, trace) or _failure(error, bench.source.text)
        if failure.outcome is Outcome.GRADER_ERROR:
            problem = f"{type(error).__name__}: {error}"
        elif failure.outcome is Outcome.TIMEOUT:
            failure = replace(failure, limit=seconds, hurried=seconds < test.seconds)
    printed, small = bench.printed(), bench.received <= _WORTH_KEEPING
    if failure is not None:
        bench.failed()
    taken = time.perf_counter() - start
    calls = tuple(trace.calls) if small else None
    looked = tuple(trace.judged), tuple(trace.noted)
    return Attempt(test, failure, taken, calls, *looked, printed, problem)


def _run(test: SuiteTest, program: Program, setting: Setting) -> None:
    item = test.item
    given: dict[str, Any] = {"submission": program, "solution": setting.solution}
    if "rng" in item.fixturenames:
        given["rng"] = generator(setting.seed, test.id)
    if "callspec" in item.__dict__:
        given |= item.callspec.params
    if given.keys() >= set(item.fixturenames) - {"request"}:
        # Nothing but what we give: no need to set fixtures up and to tear them down again.
        item.obj(**{name: given[name] for name in item._fixtureinfo.argnames})
    else:
        with _fixtures:
            item.config.stash[examining] = Examination(program, given.get("rng"), setting.solution)
            _run_with_fixtures(item)


# Pytest has one set of fixtures at a time, whichever thread asks.
_fixtures = threading.Lock()


def _run_with_fixtures(item: pytest.Function) -> None:
    """As pytest itself would, for a test that has fixtures of its own."""
    state = item.session._setupstate
    item._initrequest()  # as pytest-rerunfailures does: the same item again, with new fixtures
    try:
        state.setup(item)
        item.runtest()
    finally:
        state.teardown_exact(None)


def _called_value(error: BaseException, trace: Trace) -> Failure | None:
    """Why a test ended that called what the program has in place of a function: `sigmoid = 3`.

    Python refuses the call in the suite, of a value that the program gave just before.
    """
    last = trace.calls[-1] if trace.calls else None
    if last is None or last.args is not None or not isinstance(error, TypeError):
        return None
    if not str(error).endswith("object is not callable"):
        return None
    words = MappingProxyType({"want": "function", "got": type_word(last.result)})
    kind = FactKind.NOT_FILLED if last.result is None else FactKind.WRONG_TYPE
    fact = Fact(kind, last.name, words)
    return Failure(fact.outcome, last.name, fact=fact)


def _failure(error: BaseException, source: str) -> Failure:
    match error:
        case Mismatch():
            fact = error.fact
            return Failure(fact.outcome, fact.about, fact=fact, secret=fact.secret)
        case Unfinished():
            return error.failure
        case GuestRaised():
            return raised_failure(error, source, "")
        case GuestEnded():
            return Failure(error.outcome)
        case GuestRefused():
            return Failure(Outcome.RAISED)
        case AssertionError():
            return Failure(Outcome.FAILED, secret=Secret(actual=str(error)))
        case _:
            return Failure(Outcome.GRADER_ERROR)
