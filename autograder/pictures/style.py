"""Fonts and colours of all pictures: Korean readable, right in grey and for the colour-blind."""

from collections.abc import Iterator
from contextlib import contextmanager

import matplotlib as mpl

# Okabe and Ito's palette (2008): distinct for every common kind of colour vision, and in grey.
BLUE, ORANGE, GREEN, VERMILION, SKY = "#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9"
INK, PALE = "#222222", "#BBBBBB"

_FONTS = ["Noto Sans CJK KR", "NanumGothic", "Malgun Gothic", "Apple SD Gothic Neo", "DejaVu Sans"]


@contextmanager
def style() -> Iterator[None]:
    """Draw inside this: the first Korean font that is installed, and quiet axes."""
    from matplotlib import font_manager

    installed = {font.name for font in font_manager.fontManager.ttflist}
    fonts = [name for name in _FONTS if name in installed]
    settings = {
        "font.family": fonts or ["sans-serif"],
        "axes.unicode_minus": False,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "svg.fonttype": "path",
        "figure.constrained_layout.use": True,
    }
    with mpl.rc_context(settings):  # type: ignore[arg-type]  # its stub wants literal keys
        yield
