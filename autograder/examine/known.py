"""What known mistakes answer to the probes of their task: asked once, kept between runs."""

import hashlib
import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from autograder.examine.agreement import ByTest
from autograder.examine.answers import Answer, Answers, Ended, answers_of
from autograder.examine.attempt import Attempt
from autograder.examine.suite import SuiteTest
from autograder.sandbox.kept import from_bytes, to_bytes

Ask = Callable[[str, Sequence[SuiteTest]], Sequence[Attempt]]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where answers lie between runs: a folder of the course, in it one for each `digest`.

    The digest changes with all that an answer depends on. Without a folder nothing is kept.
    """

    folder: Path | None
    digest: str

    def file(self, key: Sequence[str]) -> Path | None:
        """The file for that key."""
        if self.folder is None:
            return None
        name = hashlib.sha256("\0".join(key).encode()).hexdigest()
        return self.folder / self.digest[:16] / name[:32]

    def keep(self, key: Sequence[str], content: bytes) -> None:
        """Writes the file. A folder that cannot be written to only costs time."""
        file = self.file(key)
        if file is None or self.folder is None:
            return
        try:
            if not file.parent.is_dir():  # answers of an earlier state are of no more use
                shutil.rmtree(self.folder, ignore_errors=True)
                file.parent.mkdir(parents=True, exist_ok=True)
            part = file.with_name(f"{file.name}.{os.getpid()}.part")
            part.write_bytes(content)
            part.replace(file)
        except OSError:
            pass


class KnownAnswers:
    """Answers of programs that are ours, by name. `ask` runs a program's text on tests."""

    def __init__(self, ask: Ask, shelf: Shelf) -> None:
        self._ask, self._shelf = ask, shelf
        self._found: dict[tuple[str, ...], dict[str, ByTest]] = {}

    def of(
        self,
        key: tuple[str, ...],
        programs: Callable[[], Mapping[str, str]],
        tests: Sequence[SuiteTest],
    ) -> Mapping[str, ByTest]:
        """The answers of the programs (their texts by name), which are asked once for each key."""
        if key not in self._found:
            self._found[key] = self._kept(key) or self._asked(key, programs(), tests)
        return self._found[key]

    def _asked(
        self, key: tuple[str, ...], programs: Mapping[str, str], tests: Sequence[SuiteTest]
    ) -> dict[str, ByTest]:
        found: dict[str, ByTest] = {
            name: {each.test.id: answers_of(each) for each in self._ask(text, tests)}
            for name, text in programs.items()
        }
        with suppress(ValueError):  # too much of it: asked again in the next run
            self._shelf.keep(key, to_bytes({name: _said(one) for name, one in found.items()}))
        return found

    def _kept(self, key: tuple[str, ...]) -> dict[str, ByTest] | None:
        file = self._shelf.file(key)
        try:
            if file is None or not file.is_file():
                return None
            return {name: _heard(one) for name, one in from_bytes(file.read_bytes()).items()}
        except (OSError, AttributeError, TypeError, ValueError, KeyError):
            return None  # damaged: asked anew, and written over


def _said(answers: ByTest) -> dict[str, Any]:
    return {
        test: one and ([_in_words(each) for each in one.given], one.judged, list(one.found))
        for test, one in answers.items()
    }


def _in_words(answer: Answer) -> tuple[Any, ...]:
    end = answer.value
    ended = isinstance(end, Ended)
    value = (end.outcome, end.kind, end.text) if isinstance(end, Ended) else end
    return answer.name, list(answer.changed), ended, value


def _heard(tests: Mapping[str, Any]) -> ByTest:
    return {
        test: one and Answers(tuple(_answer(*each) for each in one[0]), one[1], tuple(one[2]))
        for test, one in tests.items()
    }


def _answer(name: str, changed: Sequence[int | str], ended: bool, value: Any) -> Answer:
    return Answer(name, tuple(changed), Ended(*value) if ended else value)


@cache
def engine_digest() -> str:
    """Changes with our own code and NumPy's version, on which answers depend too."""
    home = Path(__file__).parents[1]
    digest = hashlib.sha256(np.__version__.encode())
    for room in ("checks", "examine", "sandbox"):
        for path in sorted((home / room).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()
