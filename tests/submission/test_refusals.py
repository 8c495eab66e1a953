import inspect
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.bilingual import LANGUAGES, Bilingual
from autograder.submission import oddities, refusals

ROOM = Path(refusals.__file__).parent
HOSTILE = "a\x1b[31m\n<b>\u202e.py"
SAMPLES = {
    "most": 2**20,
    "count": 3,
    "line": 4,
    "found": [HOSTILE] * 9,
    "names": [HOSTILE] * 9,
    # Our own words, or made harmless before.
    "wanted": "gates.py",
    "likely": "cp949",
    "student": "kim",
}


def lines() -> Iterator[tuple[str, Callable[..., Bilingual]]]:
    for module in (refusals, oddities):
        for name, value in vars(module).items():
            own = getattr(value, "__module__", "") == module.__name__
            if own and inspect.isfunction(value) and not name.startswith("_"):
                yield f"{module.__name__}.{name}", value


def said(line: Callable[..., Any]) -> Bilingual:
    words = {name: SAMPLES.get(name, HOSTILE) for name in inspect.signature(line).parameters}
    return line(**words)


@pytest.mark.parametrize("line", [pytest.param(line, id=name) for name, line in lines()])
def test_every_line_is_one_line_in_both_languages(line: Callable[..., Bilingual]):
    # Whatever a stranger's name holds, a report keeps its form.
    text = said(line)
    assert re.search("[가-힣]", text.ko)
    assert not re.search("[가-힣]", text.en)
    for each in (text.ko, text.en):
        assert each.isprintable()
        assert "\x1b" not in each


def test_there_are_lines_to_look_at():
    # The test above must not pass for want of any.
    assert len(list(lines())) > 30


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_says_where_first(language: str):
    # In a list of a whole class, a line that does not begin with its file helps nobody.
    file = ROOM.parent / "locale" / f"{language}.toml"
    refused = tomllib.loads(file.read_text(encoding="utf-8"))["refused"]
    assert not [
        key for key, text in refused.items() if not re.match(r"\{name\}(:\{line\})?: ", text)
    ]


def test_no_text_is_written_at_its_place():
    # A sentence outside the catalogue escapes its rules for particles and for both languages.
    pattern = "[가-힣]"  # decoding.py has it too, to guess an encoding
    sources = {path.name: path.read_text(encoding="utf-8") for path in ROOM.glob("*.py")}
    assert "refusals.py" in sources
    assert not [
        n for n, source in sources.items() if re.search(pattern, source.replace(pattern, ""))
    ]


@pytest.mark.parametrize(
    ("likely", "said"), [("cp949", "It looks like cp949."), ("", "UTF-8. Save")]
)
def test_a_guess_at_the_encoding_is_told_only_where_there_is_one(likely: str, said: str):
    # `It looks like .` would puzzle everyone.
    assert said in refusals.undecodable("a.py", 3, likely).en


def test_an_empty_folder_is_not_asked_to_rename_anything():
    # There is nothing to list as found, so another remedy holds.
    assert "empty" in refusals.missing("gates.py", []).en
    assert "b.py" in refusals.missing("gates.py", ["b.py"]).en
