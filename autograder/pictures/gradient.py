"""06: downhill arrows of x0² + x1², and three descents on it, all asked of the student's own."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch
from numpy.typing import NDArray

from autograder.bilingual import Bilingual, Language
from autograder.checks import Library, array, claim, finite
from autograder.pictures.gradient_check import Gradient, above_and_below, gradient_check, slopes
from autograder.pictures.panel import panel
from autograder.pictures.picture import Picture, joined, told, with_words
from autograder.pictures.style import BLUE, INK, ORANGE, PALE, VERMILION, style

Values = NDArray[np.float64]

SUM_OF_SQUARES = Library("sum_of_squares")
START = np.array([-3.0, 4.0])  # the lecture's
STEPS = 100
RATES = (0.1, 10.0, 1e-10)
COLOURS = dict(zip(RATES, (BLUE, VERMILION, ORANGE), strict=True))
DASHES = dict(zip(RATES, ("-", "--", ":"), strict=True))  # apart in grey as well
MARKERS = dict(zip(RATES, ("o", "s", "D"), strict=True))
AT = np.linspace(-1.5, 2.0, 12).reshape(3, 4)  # where the gradient is checked
TICKS = np.linspace(-2.0, 2.0, 9)
EDGE = 5.0
NEAREST, FARTHEST = 1e-12, 1e18  # what a wrong program returns may be any size; an axis may not

TITLE = Bilingual("기울기를 거슬러 내려가기: x0² + x1²", "Down against the gradient: x0² + x1²")
ARROWS = Bilingual(
    "기울기의 반대쪽(−기울기)\n화살표가 길수록 가파른 곳",
    "Against the gradient (−gradient)\nthe longer the arrow, the steeper",
)
PATHS = Bilingual(
    "지나온 자리 (history)\n등고선 위에서", "The places passed (history)\non the contours"
)
DISTANCES = Bilingual(
    "가장 낮은 곳까지의 거리\n세로축은 로그", "Distance from the minimum\nlog scale"
)
STEP = Bilingual("걸음", "step")
RATE = Bilingual("학습률 {rate:g}", "learning rate {rate:g}")
START_HERE = Bilingual("출발점", "start")
MINIMUM = Bilingual("가장 낮은 곳", "minimum")
FLIES_OUT = Bilingual("한 걸음에\n그림 밖으로", "out of the picture\nin one step")
INWARDS = Bilingual(
    "x0² + x1²의 화살표 {count}개 중 {inwards}개가 가장 낮은 곳을 향해요.",
    "Of {count} arrows of x0² + x1², {inwards} point towards the minimum.",
)
END = Bilingual("학습률 {rate:g}이면 {far:.2g}", "{far:.2g} at learning rate {rate:g}")
ENDS = Bilingual(
    "{steps}걸음 뒤 가장 낮은 곳까지의 거리: {ends}.",
    "The distance from the minimum after {steps} steps: {ends}.",
)
NO_ARROWS = Bilingual(
    "아직 그릴 수 없어요.\nnumerical_gradient가\n기울기를 돌려주면\n여기에 화살표가 나타나요.",
    "Nothing to draw yet.\nOnce numerical_gradient\nreturns a gradient,\nits arrows appear here.",
)
NO_PATHS = Bilingual(
    "아직 그릴 수 없어요.\ngradient_descent가\nx와 history를 돌려주면\n여기에 길이 나타나요.",
    "Nothing to draw yet.\nOnce gradient_descent\nreturns x and history,\nthe paths appear here.",
)


def draw(submission: Any, language: Language) -> Picture:
    """Arrows; the three paths on contours; how far they are from the minimum; a gradient check."""
    with style(language) as shown:
        figure = Figure(figsize=(13, 8))
        figure.suptitle(TITLE.in_(shown), fontsize="x-large")
        top, bottom = above_and_below(figure, [5, 2.6])
        left, middle, right = top.subplots(1, 3)
        arrows = panel(left, shown, NO_ARROWS, lambda: _arrows(left, submission, shown))
        histories = _histories(submission)
        paths = panel(middle, shown, NO_PATHS, lambda: _paths(middle, histories, shown))
        panel(right, shown, NO_PATHS, lambda: _distances(right, histories, shown))
        if histories:
            handles = [_handle(rate, shown) for rate in histories]
            top.legend(handles=handles, loc="outside lower center", ncols=3)
        checked = gradient_check(bottom, shown, [_checked(submission)])
    return with_words(figure, language, arrows, paths, checked)


def _checked(submission: Any) -> Gradient:
    """numerical_gradient of a function in which no element stands alone, on a matrix."""

    def f(x: Values) -> float:
        x = array(x, AT.shape, "numerical_gradient").astype(float)
        return float(np.sin(x).sum() + x.sum() ** 2 / 10)

    return Gradient(
        "grad", AT.shape, lambda: submission.numerical_gradient(f, AT), lambda: slopes(f, AT)
    )


def _histories(submission: Any) -> dict[float, Values]:
    """The places that each of the three descents passed; a rate that fails is left out."""
    found = {}
    for rate in RATES:
        try:
            result = submission.gradient_descent(SUM_OF_SQUARES, START, lr=rate, step_num=STEPS)
            history = array(result[1], (STEPS + 1, 2), "gradient_descent").astype(float)
            finite(history, "gradient_descent")
        except Exception:  # values may be wrong in any way
            continue
        found[rate] = history.clip(-FARTHEST, FARTHEST)
    return found


def _arrows(axes: Axes, submission: Any, language: Language) -> Bilingual:
    points = np.array([[x0, x1] for x0 in TICKS for x1 in TICKS])
    downhill = np.array([-_gradient(submission, point) for point in points])
    longest = float(np.hypot(*downhill.T).max())
    claim(longest > 0, ko="기울기가 모두 0이에요.", en="Every gradient is 0.")
    # The longest arrow reaches over its own cell; a wrong gradient of any size fits the panel too.
    lengths = downhill / longest * 0.9
    axes.quiver(
        *points.T, *lengths.T, angles="xy", scale_units="xy", scale=1, color=BLUE, width=0.006
    )
    axes.plot([0], [0], "*", ms=14, color=INK)
    axes.set(xlim=(-2.6, 2.6), ylim=(-2.6, 2.6), aspect="equal", xlabel="x0", ylabel="x1")
    axes.set_title(ARROWS.in_(language))
    inwards = int((downhill * points <= 0).all(axis=1).sum())
    return told(INWARDS, inwards=inwards, count=len(points))


def _gradient(submission: Any, point: Values) -> Values:
    found = submission.numerical_gradient(SUM_OF_SQUARES, point)
    values = array(found, (2,), "numerical_gradient").astype(float)
    finite(values, "numerical_gradient")
    return values.clip(-FARTHEST, FARTHEST)


def _paths(axes: Axes, histories: Mapping[float, Values], language: Language) -> Bilingual:
    claim(histories, ko="history가 없어요.", en="There is no history.")
    ticks = np.linspace(-EDGE, EDGE, 101)
    heights = ticks[:, None] ** 2 + ticks[None, :] ** 2
    axes.contour(ticks, ticks, heights, levels=np.array([1, 2, 3, 4, 5, 6]) ** 2, colors=PALE)
    for rate, history in histories.items():
        _path(axes, history, rate, language)
    axes.plot(*START, "o", ms=12, mfc="none", mec=INK, mew=1.5)
    _label(axes, START_HERE.in_(language), START, INK)
    axes.plot([0], [0], "*", ms=14, color=INK)
    _label(axes, MINIMUM.in_(language), np.array([-0.2, -0.2]), INK)
    axes.set(xlim=(-EDGE, EDGE), ylim=(-EDGE, EDGE), aspect="equal", xlabel="x0", ylabel="x1")
    axes.set_title(PATHS.in_(language))
    ends = [told(END, rate=rate, far=_far(places[-1:])[0]) for rate, places in histories.items()]
    return told(ENDS, steps=STEPS, ends=joined(*ends, by=", "))


def _path(axes: Axes, history: Values, rate: float, language: Language) -> None:
    """The places inside the panel; an arrow to the edge where the next one lies outside."""
    outside = np.abs(history).max(axis=1) > EDGE
    inside = int(np.argmax(outside)) if outside.any() else len(history)
    colour = COLOURS[rate]
    axes.plot(*history[:inside].T, ls=DASHES[rate], marker=MARKERS[rate], ms=4, color=colour)
    if 0 < inside < len(history):
        here, there = history[inside - 1], history[inside]
        way = (there - here) / float(np.hypot(*(there - here)))
        # Far enough to be seen, and still inside the panel.
        ahead = np.where(way > 0, EDGE - here, -EDGE - here)
        reach = float(np.min(ahead[way != 0] / way[way != 0])) * 0.97
        tip = here + way * reach
        arrow = FancyArrowPatch(
            tuple(here),
            tuple(tip),
            arrowstyle="-|>",
            mutation_scale=18,
            ls="--",
            lw=1.8,
            color=colour,
        )
        axes.add_patch(arrow)
        if inside == 1:
            _label(axes, FLIES_OUT.in_(language), tip, colour)


def _label(axes: Axes, words: str, place: Values, colour: str) -> None:
    """Words beside a place, towards the upright axis where the place is at the right or left."""
    right, low = place[0] > 0, place[1] < 0
    inwards = right or place[0] > -EDGE / 2
    axes.annotate(
        words,
        (float(place[0]), float(place[1])),
        xytext=(-14 if inwards else 14, 8 if low and right else -10),
        textcoords="offset points",
        ha="right" if inwards else "left",
        va="center",
        color=colour,
        bbox={"fc": "white", "ec": "none", "pad": 1.5, "alpha": 0.9},  # over the contours
    )


def _distances(axes: Axes, histories: Mapping[float, Values], language: Language) -> Bilingual:
    claim(histories, ko="history가 없어요.", en="There is no history.")
    for rate, history in histories.items():
        far = _far(history)
        axes.semilogy(np.arange(len(far)), far, color=COLOURS[rate], ls=DASHES[rate], lw=2.5)
    axes.set(xlabel=STEP.in_(language), ylabel="√(x0² + x1²)", xlim=(0, STEPS))
    axes.set_title(DISTANCES.in_(language))
    axes.grid(color=PALE, lw=0.5)
    return DISTANCES


def _far(history: Values) -> Values:
    """How far each place is from the minimum."""
    far: Values = np.hypot(*history.T).clip(NEAREST, FARTHEST)
    return far


def _handle(rate: float, language: Language) -> Line2D:
    words = RATE.in_(language).format(rate=rate)
    marker, colour = MARKERS[rate], COLOURS[rate]
    return Line2D([], [], color=colour, ls=DASHES[rate], lw=2.5, marker=marker, ms=4, label=words)
