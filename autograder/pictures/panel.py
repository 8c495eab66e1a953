"""One panel of a picture: filled, or with a kind word on why it is empty."""

from collections.abc import Callable

import numpy as np
from matplotlib.axes import Axes

from autograder.bilingual import Bilingual, Language
from autograder.pictures.style import INK


def panel(
    axes: Axes, language: Language, instead: Bilingual, fill: Callable[[], Bilingual]
) -> Bilingual:
    """What the panel shows, in words. Whatever goes wrong in `fill`, `instead` stands in it."""
    try:
        with np.errstate(all="ignore"):
            return fill()
    except Exception:  # a student's values may be wrong in any way
        say(axes, language, instead)
        return instead


def say(axes: Axes, language: Language, words: Bilingual) -> None:
    """Nothing but words in the middle of the panel."""
    axes.clear()
    axes.set_axis_off()
    axes.text(
        0.5, 0.5, words.in_(language), transform=axes.transAxes, color=INK,
        ha="center", va="center", linespacing=1.6,
    )  # fmt: skip
