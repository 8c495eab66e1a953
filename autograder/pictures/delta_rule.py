"""08: the line that turns towards the points and the falling cost, from the student's own fit."""

from collections.abc import Callable
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from autograder.bilingual import Bilingual, Language
from autograder.checks import array, claim, finite, sequence
from autograder.pictures.style import BLUE, INK, ORANGE, PALE, SKY, VERMILION, style

Values = NDArray[np.float64]

# Eight points around 1 + 2x that do not lie on any line; the column of ones carries the bias.
POSITIONS = np.array([-1.0, -0.75, -0.4, -0.1, 0.2, 0.5, 0.8, 1.0])
HEIGHTS = np.array([-0.7, -1.0, 0.65, 0.4, 1.9, 1.75, 2.3, 3.3])
INPUTS = np.column_stack([np.ones(len(POSITIONS)), POSITIONS])
LEARNING_RATE, EPOCHS = 0.2, 60
LOOKS = {1: (SKY, ":"), 5: (ORANGE, "--"), EPOCHS: (BLUE, "-")}  # the line after so many steps
TALLEST = 1e6  # what a wrong program returns may be any size; an axis may not

TITLE = Bilingual("뉴런 하나가 배우는 모습", "One neuron learning")
LINE = Bilingual("배운 직선: {line}", "The line it found: {line}")
STEPS = Bilingual("{count}걸음 뒤", "after {count} steps")
STEP = Bilingual("1걸음 뒤", "after 1 step")
COST = Bilingual("비용: {first:.3f} → {last:.3f}", "Cost: {first:.3f} → {last:.3f}")
HEIGHT = Bilingual("비용", "cost")
LOWEST = Bilingual("어떤 직선도 {cost:.3f}보다 낮지 않아요", "no line gets below {cost:.3f}")
EPOCH = Bilingual("걸음 (학습률 {rate})", "step (learning rate {rate})")
NO_LINE = Bilingual(
    "아직 그릴 수 없어요.\nfit이 가중치 W를 돌려주면\n여기에 직선이 나타나요.",
    "Nothing to draw yet.\nOnce fit returns the weights W,\nthe line appears here.",
)
NO_COST = Bilingual(
    "아직 그릴 수 없어요.\nfit이 걸음마다의 비용을 돌려주면\n여기에 곡선이 나타나요.",
    "Nothing to draw yet.\nOnce fit returns the cost of each step,\nthe curve appears here.",
)


def draw(submission: Any, language: Language) -> Figure:
    """Left, the points and the line after a few steps and after all; right, the cost."""
    with style():
        figure = Figure(figsize=(10, 4.8))
        figure.suptitle(TITLE.in_(language), fontsize="x-large")
        left, right = figure.subplots(1, 2)
        _panel(left, NO_LINE.in_(language), lambda: _lines(left, submission, language))
        _panel(right, NO_COST.in_(language), lambda: _costs(right, submission, language))
    return figure


def _panel(axes: Axes, instead: str, fill: Callable[[], None]) -> None:
    """Fills a panel, or says in it why it is empty."""
    try:
        fill()
    except Exception:  # whatever goes wrong in a student's program, a panel says so kindly
        axes.clear()
        axes.set_axis_off()
        axes.text(0.5, 0.5, instead, ha="center", va="center", color=INK, transform=axes.transAxes)


def _fitted(submission: Any, epochs: int) -> Any:
    """The two values that the student's fit returned, neither read yet."""
    found = submission.fit(INPUTS, HEIGHTS, LEARNING_RATE, epochs)
    claim(len(found) == 2, ko="값이 둘이어야 해요.", en="There must be two values.", about="fit")
    return found


def _lines(axes: Axes, submission: Any, language: Language) -> None:
    ends = np.array([-1.15, 1.15])
    for epochs, (colour, dashes) in LOOKS.items():
        bias, slope = _weights(_fitted(submission, epochs)[0])
        words = STEP if epochs == 1 else STEPS
        label = words.in_(language).format(count=epochs)
        axes.plot(ends, bias + slope * ends, color=colour, ls=dashes, lw=2, label=label)
    axes.vlines(POSITIONS, HEIGHTS, bias + slope * POSITIONS, color=PALE, zorder=0)
    axes.plot(POSITIONS, HEIGHTS, "o", ms=7, color=INK)
    axes.set(xlim=ends, ylim=(HEIGHTS.min() - 1, HEIGHTS.max() + 1), xlabel="x", ylabel="y")
    line = f"y = {slope:.2f}·x {'−' if bias < 0 else '+'} {abs(bias):.2f}"
    axes.set_title(LINE.in_(language).format(line=line))
    axes.legend(loc="upper left", edgecolor="none")


def _weights(found: Any) -> Values:
    weights = array(found, (2,), "fit").astype(float)
    finite(weights, "fit")
    return weights.clip(-TALLEST, TALLEST)


def _costs(axes: Axes, submission: Any, language: Language) -> None:
    costs = sequence(_fitted(submission, EPOCHS)[1], EPOCHS, "fit")
    finite(costs, "fit")
    costs = costs.clip(-TALLEST, TALLEST)
    axes.plot(np.arange(EPOCHS), costs, color=BLUE, lw=2)
    for epochs, (colour, _) in LOOKS.items():
        if epochs < EPOCHS:
            axes.plot(epochs, costs[epochs], "o", ms=9, mec=INK, color=colour)
    axes.axhline(0, color=PALE, lw=0.8)
    _, (squares,), *_ = np.linalg.lstsq(INPUTS, HEIGHTS)
    lowest = squares / len(HEIGHTS)
    words = LOWEST.in_(language).format(cost=lowest)
    axes.axhline(lowest, color=VERMILION, lw=1.5, ls="--", zorder=0, label=words)
    axes.legend(loc="upper right", edgecolor="none")
    axes.set(xlabel=EPOCH.in_(language).format(rate=LEARNING_RATE), ylabel=HEIGHT.in_(language))
    axes.set_title(COST.in_(language).format(first=costs[0], last=costs[-1]))
