"""Reading TOML at the door: an unknown or missing key or a wrong type names the file and line."""

import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from autograder.bilingual import Bilingual
from autograder.catalogue import Word
from autograder.errors import CourseError

T = TypeVar("T")


class Table:
    """One table of a TOML file. Take what you know, then `close()`: what is left is an error."""

    def __init__(self, path: Path, text: str, values: Mapping[str, Any], name: str = "") -> None:
        self._path, self._text, self._name = path, text, name
        self._left = dict(values)

    @classmethod
    def read(cls, path: Path) -> "Table":
        """The root table of `path`. Raises CourseError where the file is missing or broken."""
        try:
            text = path.read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            raise CourseError("course_errors.file_missing", where=str(path)) from None
        except (OSError, UnicodeDecodeError) as problem:
            raise CourseError(
                "course_errors.unreadable", where=str(path), problem=str(problem)
            ) from None
        try:
            return cls(path, text, tomllib.loads(text))
        except (ValueError, RecursionError) as problem:  # also numbers and nesting without end
            line = re.search(r"at line (\d+)", str(problem))
            where = f"{path}:{line[1]}" if line else str(path)
            raise CourseError("course_errors.not_toml", where=where, problem=str(problem)) from None

    def take(self, key: str, kind: type[T], default: T | None = None) -> T:
        """The value of `key`, which must be of type `kind`; required where there is no default."""
        if key not in self._left:
            if default is None:
                raise self.error("course_errors.key_missing", name=self._label(key))
            return default
        value = self._left.pop(key)
        if kind is float and type(value) is int and abs(value) <= sys.float_info.max:
            value = float(value)
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            label = self._label(key)
            raise self.error("course_errors.wrong_type", key, name=label, kind=kind.__name__)
        return value

    def table(self, key: str) -> "Table":
        """The table under `key`; an empty one where it is not given."""
        values = self.take(key, dict, {})
        return Table(self._path, self._text, values, self._label(key))

    def tables(self, key: str) -> list["Table"]:
        """The array of tables under `key`."""
        found = self.take(key, list, [])
        if not all(isinstance(item, dict) for item in found):
            raise self.error("course_errors.not_tables", key, name=self._label(key))
        return [
            Table(self._path, self._text, item, f"{self._label(key)}[{number}]")
            for number, item in enumerate(found)
        ]

    def strings(self, key: str, default: list[str] | None = None) -> tuple[str, ...]:
        """The list of strings under `key`."""
        found = self.take(key, list, default)
        if not all(isinstance(item, str) for item in found):
            raise self.error("course_errors.not_strings", key, name=self._label(key))
        return tuple(found)

    def bilingual(self, key: str) -> Bilingual:
        """The text under `key`: a table with exactly `ko` and `en`."""
        inner = self.table(key)
        text = Bilingual(ko=inner.take("ko", str), en=inner.take("en", str))
        inner.close()
        return text

    def names(self) -> Iterator[str]:
        """The keys not yet taken, for tables whose keys are names."""
        yield from tuple(self._left)

    def close(self) -> None:
        """Raises CourseError where a key is left that nobody knows."""
        for key in self._left:
            raise self.error("course_errors.unknown_key", key, name=self._label(key))

    def error(self, what: str, at: str | None = None, /, **words: Word) -> CourseError:
        """A CourseError with the catalogue's text `what` that names this file.

        It names the line too, where the key `at` is found in it.
        """
        return CourseError(what, where=f"{self._path}{self._line_of(at)}", **words)

    def _label(self, key: str) -> str:
        return f"{self._name}.{key}" if self._name else key

    def _line_of(self, key: str | None) -> str:
        if key is None:
            return ""
        mark = re.compile(
            rf"^\s*(\[+.*\b)?[\"']?{re.escape(key)}[\"']?\s*[\]=]|[{{,]\s*{re.escape(key)}\s*="
        )
        lines = self._text.splitlines()
        first = next((n for n, line in enumerate(lines, 1) if mark.search(line)), None)
        return f":{first}" if first else ""
