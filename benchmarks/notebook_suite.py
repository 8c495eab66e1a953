"""A hidden suite in a notebook's own kernel: what the cells of nbgrader's tests call.

The kernel imports no pytest, which an instructor's cells would not need either.
"""

import importlib
import pickle
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from in_process import Program, call


class _Marks:
    """Stands for `pytest.mark`: marks nothing."""

    def __getattr__(self, name: str) -> Any:
        return lambda *_, **__: lambda function: function


def _without_pytest() -> ModuleType:
    stand_in = ModuleType("pytest")
    vars(stand_in).update(mark=_Marks(), param=lambda *_, **__: None)
    return stand_in


class NotebookSuite:
    """The suite in `folder`: its files, the right answers, and its cases by their ids."""

    def __init__(self, folder: str) -> None:
        sys.modules["pytest"] = _without_pytest()
        sys.path.insert(0, folder)
        self._cases = pickle.loads((Path(folder) / "cases.pickle").read_bytes())
        self._solution = importlib.import_module("right_answers")

    def check(self, test: str) -> None:
        """Asks the notebook's own program what the test asks. Raises where it fails."""
        file, function, params = self._cases[test]
        module = importlib.import_module(file)
        call(getattr(module, function), params, Program(sys.modules["__main__"]), self._solution)
