"""03: the curves of the five activation functions, each asked of the student's own program."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from autograder.bilingual import Bilingual, Language
from autograder.checks import array, finite
from autograder.pictures.panel import panel
from autograder.pictures.picture import Picture, joined, told, with_words
from autograder.pictures.style import BLUE, INK, ORANGE, PALE, VERMILION, style

Values = NDArray[np.float64]

X = np.arange(-100, 101) / 20  # from −5 to 5, exactly 0 in the middle
LECTURE_SCORES = np.array([0.3, 2.9, 4.0])
STILL_SCORES = (0.0, 1.0)  # of the two classes whose scores stay while the first one moves
LOOKS = ((BLUE, "-", 2.5), (ORANGE, "--", 2.0), (VERMILION, ":", 2.5))
TALLEST = 1e6  # what a wrong program returns may be any size; an axis may not

TITLE = Bilingual("내 활성화 함수로 그린 그림", "Drawn with my own activation functions")
NAMES = {
    "step_function": Bilingual("계단 함수", "Step function"),
    "sigmoid": Bilingual("시그모이드", "Sigmoid"),
    "relu": Bilingual("ReLU", "ReLU"),
    "identity": Bilingual("항등 함수", "Identity"),
}
AT_ZERO = Bilingual("x = 0에서 {y:.4g}", "{y:.4g} at x = 0")
MOVING = Bilingual("소프트맥스: 점수 하나를 움직이면", "Softmax: one score moves")
SCORE = Bilingual("클래스 1의 점수", "score of class 1")
CLASS = Bilingual("클래스 {number}", "class {number}")
BARS = Bilingual("소프트맥스: 강의의 점수", "Softmax: the lecture's scores")
SUM = Bilingual(
    "클래스의 점수 (확률을 모두 더하면 {total:.4g})",
    "score of the class (all probabilities together: {total:.4g})",
)
PROBABILITY = Bilingual("확률", "probability")
SENTENCE = Bilingual("{words}.", "{words}.")
CURVE = Bilingual(
    "{name} {low:.4g}, {middle:.4g}, {high:.4g}",
    "{name} {low:.4g}, {middle:.4g}, {high:.4g}",
)
CURVES = Bilingual("x = −5, 0, 5에서의 값: {curves}", "At x = −5, 0, 5: {curves}")
PROBABILITIES = Bilingual(
    "강의의 점수 [0.3, 2.9, 4.0]의 소프트맥스: {values} (합 {total:.4g})",
    "Softmax of the lecture's scores [0.3, 2.9, 4.0]: {values} (sum {total:.4g})",
)
MISSING = Bilingual("아직 그릴 수 없는 함수: {names}", "Nothing to draw yet for: {names}")
NO_ANSWER = Bilingual(
    "아직 그릴 수 없어요.\n{name} 함수가\n받은 모양 그대로\n수의 배열을 돌려주면\n여기에 나타나요.",
    "Nothing to draw yet.\nOnce {name}\nreturns an array of numbers\n"
    "of the shape that came in,\nit appears here.",
)


def draw(submission: Any, language: Language) -> Picture:
    """Six panels: four curves, softmax while one score moves, and the lecture's softmax."""
    with style(language) as shown:
        figure = Figure(figsize=(12, 7))
        figure.suptitle(TITLE.in_(shown), fontsize="x-large")
        panels = figure.subplots(2, 3).flat
        curves = [_panel(next(panels), submission, shown, name, _curve) for name in NAMES]
        _panel(next(panels), submission, shown, "softmax", _moving)
        bars = _panel(next(panels), submission, shown, "softmax", _bars)
    missing = [
        name for name, each in zip((*NAMES, "softmax"), (*curves, bars), strict=True) if not each
    ]
    drawn = [each for each in curves if each is not None]
    said = [told(CURVES, curves=joined(*drawn, by="; "))] if drawn else []
    if bars is not None:
        said.append(bars)
    if missing:
        said.append(told(MISSING, names=", ".join(missing)))
    return with_words(figure, language, *(told(SENTENCE, words=each) for each in (TITLE, *said)))


Fill = Callable[[Axes, Any, Language, str], Bilingual]


def _panel(
    axes: Axes, submission: Any, language: Language, name: str, fill: Fill
) -> Bilingual | None:
    """What the panel shows; None where it is empty."""
    instead = told(NO_ANSWER, name=name)
    said = panel(
        axes, language, instead, lambda: fill(axes, getattr(submission, name), language, name)
    )
    if said is not instead:
        return said
    axes.set_title(name)
    return None


def _curve(axes: Axes, function: Any, language: Language, name: str) -> Bilingual:
    y = _asked(function, X, name)
    # A jump is no steep slope: the line is broken where one function leaps between neighbours.
    parts = np.split(np.arange(X.size), np.flatnonzero(np.abs(np.diff(y)) > 0.5) + 1)
    axes.axhline(0, color=PALE, linewidth=0.8)
    axes.axvline(0, color=PALE, linewidth=0.8)
    for part in parts if len(parts) <= 3 else [np.arange(X.size)]:
        axes.plot(X[part], y[part], color=BLUE, linewidth=2.5)
    middle = float(y[X.size // 2])
    label = AT_ZERO.in_(language).format(y=middle)
    axes.plot([0], [middle], "o", color=VERMILION, label=label)
    axes.legend(loc="upper left", frameon=False)
    axes.margins(y=0.12)
    if y.min() >= 0 and y.max() <= 1:
        axes.set(ylim=(-0.1, 1.3), yticks=[0, 0.5, 1])
    axes.set(title=NAMES[name].in_(language), xlabel="x")
    low, high = float(y[0]), float(y[-1])
    return told(CURVE, name=NAMES[name], low=low, middle=middle, high=high)


def _moving(axes: Axes, function: Any, language: Language, name: str) -> Bilingual:
    batch = np.column_stack([X, *(np.full(X.size, score) for score in STILL_SCORES)])
    y = _asked(function, batch, name)
    axes.axhline(0, color=PALE, linewidth=0.8)
    for k, (color, line, width) in enumerate(LOOKS):
        label = CLASS.in_(language).format(number=k + 1)
        axes.plot(X, y[:, k], color=color, linestyle=line, linewidth=width, label=label)
    axes.legend(loc="upper center", ncols=3, frameon=False, handlelength=1.8, columnspacing=1)
    if y.min() >= 0 and y.max() <= 1:
        axes.set(ylim=(-0.1, 1.3), yticks=[0, 0.5, 1])
    axes.set(title=MOVING.in_(language), xlabel=SCORE.in_(language))
    axes.set_ylabel(PROBABILITY.in_(language))
    return MOVING


def _bars(axes: Axes, function: Any, language: Language, name: str) -> Bilingual:
    y = _asked(function, LECTURE_SCORES, name)
    bars = axes.bar([f"{score}" for score in LECTURE_SCORES], y, color=BLUE, width=0.6)
    axes.bar_label(bars, labels=[f"{value:.4g}" for value in y], padding=3, color=INK)
    axes.axhline(0, color=PALE, linewidth=0.8)
    axes.margins(y=0.15)
    if y.min() >= 0 and y.max() <= 1:
        axes.set(ylim=(0, 1.1), yticks=[0, 0.5, 1])
    axes.set(title=BARS.in_(language), ylabel=PROBABILITY.in_(language))
    axes.set_xlabel(SUM.in_(language).format(total=y.sum()))
    return told(PROBABILITIES, values=", ".join(f"{value:.4g}" for value in y), total=y.sum())


def _asked(function: Any, x: Values, name: str) -> Values:
    """What the submission answers, as floats of a size that an axis can show."""
    found = array(function(x), x.shape, name)
    finite(found, name)
    return found.astype(float).clip(-TALLEST, TALLEST)
