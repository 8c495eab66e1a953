"""Fonts and colours of all pictures: Korean readable, right in grey and for the colour-blind."""

from collections.abc import Iterator
from contextlib import contextmanager

import matplotlib as mpl

from autograder.bilingual import Language
from autograder.pictures.fonts import korean_font

# Okabe and Ito's palette (2008): distinct for every common kind of colour vision. Not in grey, so
# what must be told apart also differs in its line, its marker, its hatch or its label.
BLUE, ORANGE, GREEN, VERMILION, SKY = "#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9"
INK, PALE = "#222222", "#BBBBBB"
TINT, HATCH = "#C4E3F5", "//"  # the side of the 1s


@contextmanager
def style(language: Language) -> Iterator[Language]:
    """Draw inside this. Gives the labels' language: English where no font can write Korean."""
    font = korean_font()
    settings = {
        "font.family": [font, "DejaVu Sans"] if font else ["DejaVu Sans"],
        "axes.unicode_minus": False,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "hatch.color": "#8FC1E0",
        "hatch.linewidth": 0.6,
        "figure.constrained_layout.use": True,
    }
    with mpl.rc_context(settings):  # type: ignore[arg-type]  # its stub wants literal keys
        yield language if font else "en"
