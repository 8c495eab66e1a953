"""GitHub Actions: remarks on lines are commands in the log, the summary is a file that grows."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from autograder.ci.annotations import Annotation

_STEP_SUMMARY = "GITHUB_STEP_SUMMARY"
_IN_MESSAGES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES = _IN_MESSAGES | {":": "%3A", ",": "%2C"}


def commands(found: Sequence[Annotation]) -> list[str]:
    """`::error file=…,line=…,title=…::message`, one line each, whatever the texts hold."""
    return [_command(each) for each in found]


def is_step_summary(path: Path, environment: Mapping[str, str]) -> bool:
    """True for the file of the job's page, to which every step adds."""
    named = environment.get(_STEP_SUMMARY)
    return bool(named) and path.resolve() == Path(named or "").resolve()


def _command(each: Annotation) -> str:
    properties = {"file": each.path, "line": each.line, "title": each.title}
    said = ",".join(
        f"{name}={_escaped(str(value), _IN_PROPERTIES)}"
        for name, value in properties.items()
        if value is not None
    )
    return f"::{each.level} {said}::{_escaped(each.message, _IN_MESSAGES)}"


def _escaped(words: str, table: Mapping[str, str]) -> str:
    return "".join(table.get(sign, sign) for sign in words)
