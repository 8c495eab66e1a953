"""The language of a command, wherever it is asked for, and what click itself says in it."""

import sys

import pytest

from autograder.cli import main
from autograder.errors import asked_language


@pytest.fixture(autouse=True)
def _a_korean_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRADE_LANG", "ko")


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["grade", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (("list",), "ko"),
        (("--lang", "en", "list"), "en"),
        (("list", "--lang", "en"), "en"),
        (("list", "--lang=en"), "en"),
        (("--lang", "en", "list", "--lang", "ko"), "ko"),
        (("--lang", "fr"), "ko"),
        (("--lang",), "ko"),
    ],
)
def test_lang_counts_wherever_it_stands(
    monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], language: str
):
    # The last one, as for any option; nonsense is refused elsewhere.
    monkeypatch.setattr(sys, "argv", ["grade", *arguments])
    assert asked_language() == language


@pytest.mark.parametrize(
    ("arguments", "usage"),
    [
        (("--help",), "사용법:"),
        (("--help", "--lang", "en"), "Usage:"),
        (("--lang", "en", "--help"), "Usage:"),
        (("list", "--help"), "사용법:"),
        (("nbgrader", "--help", "--lang", "en"), "Usage:"),
        (("--lang", "en", "package", "--help"), "Usage:"),
        (("nbgrader", "init", "--help"), "사용법:"),
    ],
)
def test_help_pages_are_in_one_language(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    usage: str,
):
    # Of groups and of the command itself too, with click's own headings.
    assert run(monkeypatch, *arguments) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(usage)
    assert "--lang" in shown
    korean = usage == "사용법:"
    assert any("가" <= sign <= "힣" for sign in shown) == korean
    for heading in ("Options:", "Usage:", "Show this"):
        assert (heading in shown) != korean


@pytest.mark.parametrize(
    ("arguments", "korean", "english"),
    [
        (("lst",), "lst라는 명령은 없어요. 혹시 이건가요: list", "no command lst"),
        (("nbgrader", "ini"), "혹시 이건가요: init", "Did you mean: init"),
        (("check", "--jnit", "x"), "--jnit이라는 옵션은 없어요.", "no option --jnit"),
        (("run",), "ASSIGNMENT가 빠졌어요.", "ASSIGNMENT is missing"),
        (("run", "gates", "x", "--jobs", "many"), "--jobs에는 수를", "--jobs must be a number"),
        (("run", "gates", "x", "--jobs", "0"), "이 범위 안에", "in this range: 1<="),
        (("list", "x", "y"), "남은 말이 있어요: x y", "Nothing more was expected here: x y"),
        (("list", "--course", "no/such"), "파일이나 폴더가 없어요", "does not exist"),
        (("list", "--course", __file__), "파일이 아니라 폴더", "must be a folder"),
        (("check", "--json", "."), "폴더가 아니라 파일", "must be a file"),
        (("check", "--json"), "값이 있어야 해요", "needs a value"),
        (("check", "--all=3"), "값을 쓰지 않아요", "takes no value"),
        (("list", "--lang", "fr"), "'ko', 'en'", "must be one of 'ko', 'en'"),
    ],
)
def test_misuse_is_one_line_in_the_readers_language(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    korean: str,
    english: str,
):
    # What, where and what to do; click's own words are English and three lines long.
    for language, said in (("ko", korean), ("en", english)):
        monkeypatch.setenv("GRADE_LANG", language)
        assert run(monkeypatch, *arguments) == 2
        shown = capsys.readouterr().err
        assert said in shown
        assert shown.count("\n") == 1
        assert shown.startswith("grade")
        assert shown.rstrip().endswith("--help")
