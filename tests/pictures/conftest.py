"""Programs that a picture asks in this very process: no guest to start."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from autograder.course import read_course
from autograder.opening import load_solution

ROOT = Path(__file__).parents[2]


class Direct:
    """What a picture sees of a program, without the boundary between."""

    def __init__(self, module: ModuleType) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Any:
        return getattr(self._module, name)

    def ask(self, target: Any, label: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """The result of a call to a library function."""
        return target(*args, **kwargs)


@pytest.fixture(scope="session")
def solution() -> Callable[[str], Direct]:
    """The solution of an assignment."""
    course = read_course(ROOT)
    return lambda name: Direct(load_solution(course, course.find(name)))


@pytest.fixture
def program() -> Callable[[str], Direct]:
    """A program of that text."""

    def made(text: str) -> Direct:
        module = ModuleType("program")
        exec(compile(text, "program.py", "exec"), module.__dict__)
        return Direct(module)

    return made
