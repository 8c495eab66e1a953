"""A program in the suite's own process, as plain pytest and nbgrader have it. No boundary at all.

The peers' own processes import this too, so it takes nothing from the grader but the checks.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from copy import deepcopy
from types import ModuleType
from typing import TYPE_CHECKING, Any

import numpy as np

from autograder.checks.trace import Call, begin_trace, current_trace

if TYPE_CHECKING:
    from autograder.examine.suite import SuiteTest


class Program:
    """A module whose calls are noted as the suite's checks expect, and get copies of what is given.

    Without the note the checks of unchanged arguments could not be made; it costs microseconds.
    """

    def __init__(self, module: ModuleType) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._module, name)
        if not callable(value):
            return value
        return lambda *args, **kwargs: _noted_call(name, value, args, kwargs)


def _noted_call(name: str, function: Any, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Any:
    given = deepcopy(args)
    result = function(*given, **kwargs)
    pairs = enumerate(zip(args, given, strict=True))
    after: dict[int | str, Any] = {
        place: now for place, (before, now) in pairs if not np.array_equal(before, now)
    }
    current_trace().calls.append(Call(name, args, kwargs, result, after))
    return result


def load(source: str) -> ModuleType:
    """The program as a module of this process."""
    module = ModuleType("submission")
    exec(compile(source, "submission.py", "exec"), module.__dict__)
    return module


def run_tests(tests: "Sequence[SuiteTest]", program: Program, solution: ModuleType) -> None:
    """Asks a program everything that the suite asks. Which tests pass is not noted."""
    for test in tests:
        params = test.item.callspec.params if hasattr(test.item, "callspec") else {}
        # A wrong program's failures, and what NumPy has to say of them.
        with suppress(Exception), np.errstate(all="ignore"):
            call(test.item.obj, params, program, solution)


def call(test: Any, params: Mapping[str, Any], program: Program, solution: ModuleType) -> None:
    """One test function of a suite, with what it asks for. Raises what it raises."""
    begin_trace()
    given = {"submission": program, "rng": np.random.default_rng(1), "solution": solution}
    given |= params
    wanted = test.__code__.co_varnames[: test.__code__.co_argcount]
    test(**{name: given[name] for name in wanted})
