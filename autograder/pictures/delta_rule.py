"""08: the line that turns towards the points and the falling cost, from the student's own fit."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from autograder.bilingual import Bilingual, Language
from autograder.checks import Library, array, claim, finite, sequence
from autograder.pictures.gradient_check import Gradient, above_and_below, gradient_check, slopes
from autograder.pictures.panel import panel
from autograder.pictures.picture import Picture, told, with_words
from autograder.pictures.style import BLUE, INK, ORANGE, PALE, SKY, VERMILION, style

Values = NDArray[np.float64]

# Eight points around 1 + 2x that do not lie on any line; the column of ones carries the bias.
POSITIONS = np.array([-1.0, -0.75, -0.4, -0.1, 0.2, 0.5, 0.8, 1.0])
HEIGHTS = np.array([-0.7, -1.0, 0.65, 0.4, 1.9, 1.75, 2.3, 3.3])
INPUTS = np.column_stack([np.ones(len(POSITIONS)), POSITIONS])
LEARNING_RATE, EPOCHS = 0.2, 60
LOOKS = {1: (SKY, ":", "o"), 5: (ORANGE, "--", "s"), EPOCHS: (BLUE, "-", "")}  # by steps
# Where the gradients are checked, and what the sigmoid neuron is to answer there.
AT = np.array([0.3, -0.8])
TARGETS = np.array([0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0])
LOGISTIC = Library("logistic")
TALLEST = 1e6  # what a wrong program returns may be any size; an axis may not

TITLE = Bilingual("뉴런 하나가 배우는 모습", "One neuron learning")
LINE = Bilingual("배운 직선: {line}", "The line it found: {line}")
STEPS = Bilingual("{count}걸음 뒤", "after {count} steps")
STEP = Bilingual("1걸음 뒤", "after 1 step")
COST = Bilingual("비용: {first:.4g} → {last:.4g}", "Cost: {first:.4g} → {last:.4g}")
HEIGHT = Bilingual("비용", "cost")
LOWEST = Bilingual("어떤 직선도 {cost:.3f}보다 낮지 않아요", "no line gets below {cost:.3f}")
EPOCH = Bilingual("걸음 (학습률 {rate})", "step (learning rate {rate})")
LEARNED = Bilingual(
    "내 fit이 {steps}걸음 만에 점 여덟 개에서 배운 직선: {line}.",
    "The line that my fit learned from eight points in {steps} steps: {line}.",
)
FALL = Bilingual(
    "비용은 처음 {first:.4g}, {steps}번째 걸음에서 {last:.4g}; {lowest}.",
    "The cost is {first:.4g} at first and {last:.4g} at step {steps}; {lowest}.",
)
NO_LINE = Bilingual(
    "아직 그릴 수 없어요.\nfit이 가중치 W를 돌려주면\n여기에 직선이 나타나요.",
    "Nothing to draw yet.\nOnce fit returns the weights W,\nthe line appears here.",
)
NO_COST = Bilingual(
    "아직 그릴 수 없어요.\nfit이 걸음마다의 비용을 돌려주면\n여기에 곡선이 나타나요.",
    "Nothing to draw yet.\nOnce fit returns the cost of each step,\nthe curve appears here.",
)


def draw(submission: Any, language: Language) -> Picture:
    """The points and the line after some steps; the cost; a check of both gradients."""
    with style(language) as shown:
        figure = Figure(figsize=(10, 7))
        figure.suptitle(TITLE.in_(shown), fontsize="x-large")
        top, bottom = above_and_below(figure, [4.6, 1.9])
        left, right = top.subplots(1, 2)
        said = [
            panel(left, shown, NO_LINE, lambda: _lines(left, submission, shown)),
            panel(right, shown, NO_COST, lambda: _costs(right, submission, shown)),
            gradient_check(bottom, shown, gradients(submission)),
        ]
    return with_words(figure, language, *said)


def gradients(submission: Any) -> list[Gradient]:
    """Both gradients, of the losses in their docstrings with the student's own predict in them."""

    def sums(W: Values) -> Values:  # noqa: N803  the lecture's name
        return array(submission.predict(INPUTS, W), HEIGHTS.shape, "predict").astype(float)

    def half_cost(W: Values) -> float:  # noqa: N803  likewise
        return float(((HEIGHTS - sums(W)) ** 2).sum()) / (2 * len(HEIGHTS))

    def neuron_loss(W: Values) -> float:  # noqa: N803  likewise
        return float(((TARGETS - LOGISTIC(sums(W))) ** 2).sum()) / 2

    return [
        Gradient(
            "cost_gradient", AT.shape,
            lambda: submission.cost_gradient(AT, INPUTS, HEIGHTS),
            lambda: slopes(half_cost, AT),
        ),
        Gradient(
            "neuron_gradient", AT.shape,
            lambda: submission.neuron_gradient(INPUTS, TARGETS, AT),
            lambda: slopes(neuron_loss, AT),
        ),
    ]  # fmt: skip


def _fitted(submission: Any, epochs: int) -> Any:
    """The two values that the student's fit returned, neither read yet."""
    found = submission.fit(INPUTS, HEIGHTS, LEARNING_RATE, epochs)
    claim(len(found) == 2, ko="값이 둘이어야 해요.", en="There must be two values.", about="fit")
    return found


def _lines(axes: Axes, submission: Any, language: Language) -> Bilingual:
    ends = np.array([-1.15, 1.15])
    for epochs, (colour, dashes, _) in LOOKS.items():
        bias, slope = _weights(_fitted(submission, epochs)[0])
        label = _after(epochs).in_(language)
        axes.plot(ends, bias + slope * ends, color=colour, ls=dashes, lw=2, label=label)
    axes.vlines(POSITIONS, HEIGHTS, bias + slope * POSITIONS, color=PALE, zorder=0)
    axes.plot(POSITIONS, HEIGHTS, "o", ms=7, color=INK)
    axes.set(xlim=ends, ylim=(HEIGHTS.min() - 1, HEIGHTS.max() + 1), xlabel="x", ylabel="y")
    line = f"y = {slope:.2f}·x {'−' if bias < 0 else '+'} {abs(bias):.2f}"
    axes.set_title(LINE.in_(language).format(line=line))
    axes.legend(loc="best", edgecolor="none")
    return told(LEARNED, steps=EPOCHS, line=line)


def _after(epochs: int) -> Bilingual:
    return STEP if epochs == 1 else told(STEPS, count=epochs)


def _weights(found: Any) -> Values:
    weights = array(found, (2,), "fit").astype(float)
    finite(weights, "fit")
    return weights.clip(-TALLEST, TALLEST)


def _costs(axes: Axes, submission: Any, language: Language) -> Bilingual:
    costs = sequence(_fitted(submission, EPOCHS)[1], EPOCHS, "fit")
    finite(costs, "fit")
    first, last = costs[0], costs[-1]
    costs = costs.clip(-TALLEST, TALLEST)
    axes.plot(np.arange(EPOCHS), costs, color=BLUE, lw=2)
    for epochs, (colour, _, marker) in LOOKS.items():
        if epochs < EPOCHS:
            look: dict[str, Any] = {"ms": 9, "mec": INK, "color": colour, "ls": ""}
            axes.plot(epochs, costs[epochs], marker, label=_after(epochs).in_(language), **look)
    axes.axhline(0, color=PALE, lw=0.8)
    _, (squares,), *_ = np.linalg.lstsq(INPUTS, HEIGHTS)
    lowest = squares / len(HEIGHTS)
    words = told(LOWEST, cost=lowest)
    line: dict[str, Any] = {"color": VERMILION, "lw": 1.5, "ls": "--"}
    axes.axhline(lowest, zorder=0, label=words.in_(language), **line)
    axes.legend(loc="best", edgecolor="none")
    axes.set(xlabel=EPOCH.in_(language).format(rate=LEARNING_RATE), ylabel=HEIGHT.in_(language))
    axes.set_title(COST.in_(language).format(first=first, last=last))
    return told(FALL, first=first, last=last, steps=EPOCHS, lowest=words)
