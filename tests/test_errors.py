"""Errors speak both languages, from the catalogue alone, and survive the way out of a worker."""

import ast
import pickle
import string
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import autograder
from autograder.bilingual import Bilingual
from autograder.catalogue import keys
from autograder.errors import (
    CourseError,
    GradeError,
    GraderError,
    SandboxMissing,
    SubmissionRefused,
    asked_language,
)

PACKAGE = Path(autograder.__file__).parent
TREE = [GradeError, CourseError, SubmissionRefused, SandboxMissing, GraderError]
# What makes an error: the tree itself, and `Table.error`.
MAKERS = {*(kind.__name__ for kind in TREE), "error"}


def sites() -> Iterator[tuple[str, ast.Call]]:
    """Every call in the package that makes an error, with its place."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = getattr(node.func, "id", None) or getattr(node.func, "attr", "")
                if name in MAKERS:
                    yield f"{path.relative_to(PACKAGE)}:{node.lineno}", node


def words_of(key: str) -> set[str]:
    """The {words} of a text and of its remedy, read beside the code under test."""
    table, _, name = key.partition(".")
    texts = tomllib.loads((PACKAGE / "locale" / "en.toml").read_text(encoding="utf-8"))
    both = texts[table].get(name, "") + texts[table].get(f"{name}_remedy", "")
    return {word for _, word, _, _ in string.Formatter().parse(both) if word is not None}


@pytest.mark.slow
def test_every_error_is_made_from_a_key():
    # A text written at its place would be in one language only, and a KeyError now.
    plain = {
        place
        for place, call in sites()
        if isinstance(call.args[0], ast.JoinedStr)
        or (isinstance(call.args[0], ast.Constant) and call.args[0].value not in keys())
    }
    assert plain == set()


@pytest.mark.slow
def test_every_error_gets_the_words_its_text_asks_for():
    # A word forgotten at a place no test reaches would be a traceback for the user.
    lacking = {}
    for place, call in sites():
        key = getattr(call.args[0], "value", None)
        if key in keys():
            missing = words_of(key) - {keyword.arg for keyword in call.keywords}
            lacking |= {place: missing} if missing else {}
    assert lacking == {}


@pytest.mark.parametrize("key", sorted(key for key in keys() if key.endswith("_remedy")))
def test_a_remedy_belongs_to_an_error(key):
    # A remedy of a text that was renamed would never be shown.
    assert key.removesuffix("_remedy") in keys()


@pytest.mark.slow
def test_no_word_is_named_like_a_parameter():
    # `{key}` or `{where}` would meet the constructor's own and be a TypeError.
    taken = {"key", "language", "what", "where"}
    assert not [key for key in keys() if "_errors." in key and words_of(key) & taken]


def test_where_what_and_what_to_do_in_both_languages():
    # The one line that stands between a mistake and its mending.
    error = GradeError("errors.no_task", where="01_gates", name="NOR", names="AND, OR")
    assert error.said("ko") == "01_gates: 이런 문항은 없어요: NOR → 다음 중 하나를 쓰세요: AND, OR"
    assert error.said("en") == "01_gates: there is no task NOR → use one of: AND, OR"
    assert str(error) == error.said("en")


def test_without_place_or_remedy_nothing_dangles():
    # No `None: …` and no arrow to nowhere.
    assert GradeError("suite_errors.no_suite").said("en") == "there is no hidden suite"


def test_a_text_that_is_ready_is_taken_as_it_is():
    # A refusal is written elsewhere; `{line}` in it is a student's.
    error = GradeError(Bilingual("{line} 못 읽어요", "cannot read {line}"), where="a.py")
    assert error.said("ko") == "a.py: {line} 못 읽어요"
    assert error.remedy is None


def test_an_unknown_key_or_a_missing_word_is_loud():
    # Silence would print a key, or half a sentence.
    with pytest.raises(KeyError):
        GradeError("there is no such file")
    with pytest.raises(KeyError):
        GradeError("errors.no_task", name="NOR")


@pytest.mark.parametrize(
    ("line", "environment", "language"),
    [
        (["list", "--lang", "en"], "ko", "en"),
        (["--lang=ko", "list"], "en", "ko"),
        (["list", "--lang"], "en", "en"),
        (["list", "--lang", "fr"], "en", "en"),
        ([], "ko", "ko"),
    ],
)
def test_the_language_asked_for(line, environment, language, monkeypatch):
    # An error before the command line is read still follows `--lang`.
    monkeypatch.setattr("sys.argv", ["grade", *line])
    monkeypatch.setenv("GRADE_LANG", environment)
    assert asked_language() == language
    error = GradeError("errors.no_file")
    assert error.format_message() == error.said(language)


@pytest.mark.parametrize("kind", TREE)
def test_an_error_crosses_processes_whole(kind):
    # An error that cannot be unpickled breaks the pool of workers and hides itself.
    error = kind("errors.no_task", where="01_gates", name="{x}", names="AND")
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is kind
    assert (copy.said("ko"), copy.said("en")) == (error.said("ko"), error.said("en"))
    assert str(copy) == str(error)


def test_exit_codes():
    # Scripts tell a user's mistake from the grader's.
    assert {kind.exit_code for kind in TREE if kind is not GraderError} == {2}
    assert GraderError.exit_code == 3
