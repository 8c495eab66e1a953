"""05: the valley of cost(W) with its lowest point, and −log y, both asked of the student's own."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from autograder.bilingual import Bilingual, Language
from autograder.checks import finite, number
from autograder.pictures.panel import panel
from autograder.pictures.picture import Picture, told, with_words
from autograder.pictures.style import BLUE, INK, PALE, VERMILION, style

Values = NDArray[np.float64]

DATA = np.array([1.0, 2.0, 3.0])  # the lecture's x and y
SLOPES = np.linspace(-1.0, 3.0, 33)  # holds 0, 1 and 2
PROBABILITIES = np.linspace(0.1, 1.0, 46) ** 2  # from 0.01 to 1, closer where it is steep
LECTURE_GUESSES = (0.6, 0.1)
TALLEST = 1e6  # what a wrong program returns may be any size; an axis may not

TITLE = Bilingual("내 손실 함수로 그린 그림", "Drawn with my own loss functions")
COST = Bilingual("직선의 비용 cost(W), 데이터 [1, 2, 3]", "The cost of a line, data [1, 2, 3]")
SLOPE = Bilingual("기울기 W", "slope W")
LOWEST = Bilingual(
    "가장 낮은 곳\nW = {W:.2f}, 비용 {cost:.2f}", "lowest point\nW = {W:.2f}, cost {cost:.2f}"
)
ENTROPY = Bilingual("교차 엔트로피 오차: −log y", "Cross-entropy error: −log y")
PROBABILITY = Bilingual("정답 자리의 확률 y", "probability y of the right class")
LOSS = Bilingual("손실", "loss")
AT_ZERO = Bilingual("y = 0이면 손실 {loss:.4g}", "at y = 0 the loss is {loss:.4g}")
NO_LIMIT = Bilingual("y = 0이면 손실이 유한하지 않아요", "at y = 0 the loss is not finite")
SAID = Bilingual("{title}이에요.", "{title}.")
VALLEY = Bilingual(
    "cost(W)의 가장 낮은 곳은 W = {W:.2f}이고 그곳의 비용은 {cost:.4g}, "
    "W = −1에서는 {left:.4g}, W = 3에서는 {right:.4g}.",
    "cost(W) is lowest at W = {W:.2f}, where it is {cost:.4g}; it is {left:.4g} at W = −1 "
    "and {right:.4g} at W = 3.",
)
FALL = Bilingual(
    "교차 엔트로피는 정답의 확률이 0.6일 때 {right:.4g}, 0.1일 때 {wrong:.4g}; {zero}.",
    "The cross entropy is {right:.4g} where the right class has probability 0.6, "
    "{wrong:.4g} at 0.1; {zero}.",
)
NO_ANSWER = Bilingual(
    "아직 그릴 수 없어요.\n{name} 함수가 수를 돌려주면\n여기에 곡선이 나타나요.",
    "Nothing to draw yet.\nOnce {name} returns a number,\nits curve appears here.",
)


def draw(submission: Any, language: Language) -> Picture:
    """Two panels: cost(W) around its minimum, and the cross entropy against the probability."""
    with style(language) as shown:
        figure = Figure(figsize=(10, 4.6))
        figure.suptitle(TITLE.in_(shown), fontsize="x-large")
        left, right = figure.subplots(1, 2)
        no_cost, no_entropy = (
            told(NO_ANSWER, name=name) for name in ("cost", "cross_entropy_error")
        )
        said = [
            panel(left, shown, no_cost, lambda: _cost(left, submission, shown)),
            panel(right, shown, no_entropy, lambda: _entropy(right, submission, shown)),
        ]
    return with_words(figure, language, told(SAID, title=TITLE), *said)


def _cost(axes: Axes, submission: Any, language: Language) -> Bilingual:
    costs = _asked(lambda slope: submission.cost(slope, DATA, DATA), SLOPES)
    finite(costs)
    lowest = int(np.argmin(costs))
    slope, cost = float(SLOPES[lowest]), float(costs[lowest])
    axes.plot(SLOPES, costs, color=BLUE)
    axes.plot([slope], [cost], "o", color=VERMILION)
    axes.annotate(
        LOWEST.in_(language).format(W=slope, cost=cost),
        (slope, cost),
        xytext=(0, 40),
        textcoords="offset points",
        ha="center",
        color=INK,
        arrowprops={"arrowstyle": "->", "color": INK},
        bbox={"fc": "white", "ec": "none", "alpha": 0.85, "pad": 2},
    )
    axes.set(title=COST.in_(language), xlabel=SLOPE.in_(language), ylabel="cost(W)")
    return told(VALLEY, W=slope, cost=cost, left=costs[0], right=costs[-1])


def _entropy(axes: Axes, submission: Any, language: Language) -> Bilingual:
    def loss(y: float) -> Any:
        return submission.cross_entropy_error(np.array([y, 1.0 - y]), 0)

    losses = _asked(loss, PROBABILITIES)
    finite(losses)
    axes.plot(PROBABILITIES, losses, color=BLUE)
    guesses = _asked(loss, LECTURE_GUESSES)
    for y, value in zip(LECTURE_GUESSES, guesses, strict=True):
        axes.plot([y], [value], "o", color=VERMILION)
        axes.annotate(
            f"y = {y}: {value:.2f}",
            (y, value),
            xytext=(8, 6),
            textcoords="offset points",
            color=INK,
        )
    axes.axhline(0, color=PALE, linewidth=0.8)
    at_zero = number(loss(0.0))
    words = told(AT_ZERO if np.isfinite(at_zero) else NO_LIMIT, loss=at_zero)
    axes.text(
        0.98,
        0.94,
        words.in_(language),
        transform=axes.transAxes,
        ha="right",
        color=INK,
    )
    axes.set(title=ENTROPY.in_(language), xlabel=PROBABILITY.in_(language))
    axes.set_ylabel(LOSS.in_(language))
    return told(FALL, right=guesses[0], wrong=guesses[1], zero=words)


def _asked(ask: Callable[[float], Any], points: Any) -> Values:
    """What the submission answers at each point, as floats of a size that an axis can show."""
    values = [number(ask(float(point))) for point in points]
    return np.array(values).clip(-TALLEST, TALLEST)
