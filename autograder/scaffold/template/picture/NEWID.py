"""NEWFOLDER: some numbers and their mean, from the student's own program."""

from typing import Any

import numpy as np
from matplotlib.figure import Figure

from autograder.bilingual import Bilingual, Language
from autograder.checks import number
from autograder.pictures.style import BLUE, INK, VERMILION, style

X = np.array([1.0, 2.0, 6.0])
TITLE = Bilingual("수들과 그 평균", "Numbers and their mean")
NOTHING = Bilingual("아직 그릴 수 없어요.", "Nothing to draw yet.")


def draw(submission: Any, language: Language) -> Figure:
    """The numbers as dots, and a line where the student's mean lies."""
    with style():
        figure = Figure(figsize=(6, 2.5))
        axes = figure.subplots()
        axes.plot(X, np.zeros_like(X), "o", color=BLUE)
        axes.set(yticks=[], title=TITLE.in_(language))
        try:
            axes.axvline(number(submission.mean(X)), color=VERMILION)
        except Exception:  # whatever goes wrong in a student's program is said kindly
            axes.set_xlabel(NOTHING.in_(language), color=INK)
    return figure
