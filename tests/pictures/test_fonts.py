"""Machines without a Korean font: English labels instead of boxes, the alt text still Korean."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from matplotlib import font_manager
from matplotlib.text import Text

from autograder.pictures import delta_rule, fonts, style


def hangul(words: str) -> bool:
    return any("가" <= sign <= "힣" for sign in words)


def test_labels_are_english_where_no_font_can_write_korean(
    solution: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Boxes tell nobody anything.
    monkeypatch.setattr(style, "korean_font", lambda: None)
    picture = delta_rule.draw(solution("delta_rule"), "ko")
    words = " ".join(text.get_text() for text in picture.figure.findobj(Text))
    assert "learning rate" in words
    assert not hangul(words)
    assert hangul(picture.alt)


@pytest.fixture
def no_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Matplotlib's list holds none that we know."""
    monkeypatch.setattr(font_manager.fontManager, "ttflist", [])
    fonts.korean_font.cache_clear()


@pytest.mark.usefixtures("no_fonts")
def test_a_broken_font_file_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # What lies in a folder of fonts need not be one.
    broken = tmp_path / "malgun.ttf"
    broken.write_bytes(b"no font")
    monkeypatch.setattr(font_manager, "findSystemFonts", lambda: [str(broken)])
    assert fonts.korean_font() is None
    fonts.korean_font.cache_clear()


@pytest.mark.usefixtures("no_fonts")
def test_a_font_installed_after_the_list_was_made_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Matplotlib keeps its list for good; who follows our advice must see it help.
    added: list[str] = []
    monkeypatch.setattr(
        font_manager, "findSystemFonts", lambda: ["/f/NanumGothic.ttf", "/f/Other.ttf"]
    )
    monkeypatch.setattr(font_manager.fontManager, "addfont", added.append)
    monkeypatch.setattr(fonts, "_first_known", lambda: "NanumGothic" if added else None)
    assert fonts.korean_font() == "NanumGothic"
    assert added == ["/f/NanumGothic.ttf"]
    fonts.korean_font.cache_clear()
