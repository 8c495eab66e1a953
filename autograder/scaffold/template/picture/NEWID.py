"""NEWFOLDER: some numbers and their mean, from the student's own program."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from autograder.bilingual import Bilingual, Language
from autograder.checks import number
from autograder.pictures.panel import panel
from autograder.pictures.picture import Picture, told, with_words
from autograder.pictures.style import BLUE, VERMILION, style

X = np.array([1.0, 2.0, 6.0])
TITLE = Bilingual("수들과 그 평균", "Numbers and their mean")
SAID = Bilingual("1, 2, 6의 평균: {mean:.4g}.", "The mean of 1, 2 and 6: {mean:.4g}.")
NOTHING = Bilingual("아직 그릴 수 없어요.", "Nothing to draw yet.")


def draw(submission: Any, language: Language) -> Picture:
    """The numbers as dots, and a line where the student's mean lies."""
    with style(language) as shown:
        figure = Figure(figsize=(6, 2.5))
        axes = figure.subplots()
        said = panel(axes, shown, NOTHING, lambda: _mean(axes, submission))
        axes.set_title(TITLE.in_(shown))
    return with_words(figure, language, said)


def _mean(axes: Axes, submission: Any) -> Bilingual:
    mean = number(submission.mean(X))
    axes.plot(X, np.zeros_like(X), "o", color=BLUE)
    axes.axvline(mean, color=VERMILION, ls="--")
    axes.set(yticks=[])
    return told(SAID, mean=mean)
