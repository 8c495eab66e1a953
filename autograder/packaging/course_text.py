"""The students' `course.toml`: what the course tells them, and nothing of how it is run."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from autograder.errors import CourseError
from autograder.release.toml_text import string

# What a student's commands read. Any other table (a gradebook's address …) stays at home.
_TOLD = ("title", "sandbox", "due", "late", "submit")
_PASSWORD = re.compile(r"://[^/@\s]*:[^/@\s]*@")
_HEAD = "# The course as `grade` reads it. / `grade` 명령이 읽는 과목 정보예요. 고치지 마세요.\n"


def course_toml(path: Path, ids: Iterable[str]) -> str:
    """What students may know of the course at `path`; deadlines of the assignments `ids` only.

    Raises CourseError where an address among it holds a password.
    """
    found = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    handed_out = set(ids)
    if "due" in found:
        found["due"] = {name: due for name, due in found["due"].items() if name in handed_out}
    for name in _TOLD:
        if _PASSWORD.search(str(found.get(name, ""))):
            raise CourseError("package_errors.secret", where=str(path), name=name)
    tables = [_table(name, found[name]) for name in _TOLD if found.get(name)]
    return "\n".join([f"{_HEAD}format_version = {found['format_version']}\n", *tables])


def _table(name: str, values: Mapping[str, object]) -> str:
    lines = [f"{_key(key)} = {_value(value)}\n" for key, value in values.items()]
    return f"[{name}]\n" + "".join(lines)


def _value(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return string(value)
        case datetime():
            return value.isoformat()
        case list():
            return f"[{', '.join(map(_value, value))}]"
        case dict():
            inner = (f"{_key(key)} = {_value(each)}" for key, each in value.items())
            return f"{{ {', '.join(inner)} }}"
    return str(value)  # numbers, and dates and times of day, as TOML writes them


def _key(key: str) -> str:
    bare = key.isascii() and key.replace("-", "_").isidentifier()
    return key if bare else string(key)
