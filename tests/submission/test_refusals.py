import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from autograder.bilingual import Bilingual
from autograder.submission import oddities, refusals

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
