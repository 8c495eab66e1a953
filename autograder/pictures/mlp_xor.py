"""02: the plane of inputs and the hidden space, both from the student's own weights of XOR."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from numpy.typing import NDArray

from autograder.bilingual import Bilingual, Language
from autograder.checks import array, claim, finite
from autograder.pictures.panel import panel
from autograder.pictures.picture import Picture, joined, told, with_words
from autograder.pictures.style import BLUE, HATCH, INK, PALE, TINT, VERMILION, style

Values = NDArray[np.float64]

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
TARGETS = (0, 1, 1, 0)
LOW, HIGH, CELLS = -0.5, 1.5, 160
MOST_LINES, MOST_CODES = 8, 6  # more hidden neurons than that have no room for their own marks

BESIDE: dict[str, Any] = {"textcoords": "offset points", "ha": "right", "color": INK}
BELOW: dict[str, Any] = {"textcoords": "offset points", "ha": "center", "color": INK}

TITLE = Bilingual("XOR: 은닉층이 네 점을 옮기는 곳", "XOR: where the hidden layer sends the points")
INPUTS = Bilingual("입력 공간: 네 점 중 {right}개가 맞아요", "Input space: right at {right} of 4")
HIDDEN = Bilingual("은닉 공간 (은닉 뉴런의 수 h = {h})", "Hidden space (number of neurons h = {h})")
FIRST = Bilingual("은닉 뉴런 1의 출력", "output of hidden neuron 1")
SECOND = Bilingual("은닉 뉴런 2의 출력", "output of hidden neuron 2")
SUM = Bilingual("둘째 층의 합 (0보다 크면 1)", "sum of the second layer (above 0 it gives 1)")
SAID = Bilingual("입력 공간과 은닉 공간을 나란히 그렸어요.", "Input space and hidden space.")
RIGHT = Bilingual(
    "내 신경망은 네 점 중 {right}개가 맞아요.", "My network is right at {right} of 4 points."
)
DIFFERS = Bilingual("정답과 다른 점: {places}.", "It differs from the answer at {places}.")
MOVES = Bilingual(
    "은닉 뉴런 {h}개가 점을 옮긴 곳: {moves}.",
    "Where the hidden layer (h = {h}) sends the points: {moves}.",
)
MANY = Bilingual("은닉 뉴런은 {h}개예요.", "The hidden layer has h = {h}.")
LEGEND = (
    Bilingual("신경망이 1을 내는 쪽", "where the network gives 1"),
    Bilingual("경계 (화살표 쪽에서 켜져요)", "border (fires towards the arrow)"),
    Bilingual("정답 1", "answer 1"),
    Bilingual("정답 0", "answer 0"),
    Bilingual("정답과 다른 점", "differs from the answer"),
)
NOTHING = Bilingual(
    "아직 그릴 수 없어요.\nforward가 0과 1을 돌려주고\n"
    "XOR의 가중치가 채워지면\n여기에 그림이 나타나요.",
    "Nothing to draw yet.\nOnce forward returns zeros and ones\n"
    "and the weights of XOR are there,\nthe picture appears here.",
)


@dataclass(frozen=True, slots=True)
class Network:
    """The student's weights, and what the student's forward says of points."""

    W_layer_1: Values
    W_layer_2: Values
    ask: Callable[[Values], tuple[Values, Values]]

    @property
    def h(self) -> int:
        """The number of hidden neurons."""
        return len(self.W_layer_2)


def draw(submission: Any, language: Language) -> Picture:
    """Left, the plane with the border of every hidden neuron; right, the points' hidden codes."""
    with style(language) as shown:
        figure = Figure(figsize=(11, 5.6))
        left, right = figure.subplots(1, 2)
        said = [
            panel(left, shown, NOTHING, lambda: _inputs(left, _network(submission), shown)),
            panel(right, shown, NOTHING, lambda: _hidden(right, _network(submission), shown)),
        ]
        figure.suptitle(TITLE.in_(shown), fontsize="x-large")
        figure.legend(handles=_handles(shown), loc="outside lower center", ncols=5)
    return with_words(figure, language, SAID, *said)


def _network(submission: Any) -> Network:
    """The network as the student has it. Raises where its weights are not there or do not fit."""
    W_layer_1 = array(submission.W_layer_1, about="W_layer_1")  # noqa: N806  the lecture's name
    h = W_layer_1.size // 2
    array(W_layer_1, (2, max(h, 1)), "W_layer_1")
    W_layer_2 = array(submission.W_layer_2, (h, 1), "W_layer_2")  # noqa: N806  likewise
    finite(W_layer_1, "W_layer_1")
    finite(W_layer_2, "W_layer_2")

    def ask(points: Values) -> tuple[Values, Values]:
        found = submission.forward(points, W_layer_1, W_layer_2)
        claim(len(found) == 2, ko="값이 둘이어야 해요.", en="There must be two values.")
        codes, outputs = (np.asarray(each) * 1 for each in found)  # bools count as 0 and 1
        array(codes, (len(points), h), "forward")
        array(outputs, (len(points), 1), "forward")
        for layer in (codes, outputs):
            claim(np.isin(layer, (0, 1)).all(), ko="0과 1이어야 해요.", en="Zeros and ones.")
        return codes.astype(float), outputs[:, 0].astype(float)

    return Network(W_layer_1.astype(float), W_layer_2.astype(float), ask)


def _inputs(axes: Axes, network: Network, language: Language) -> Bilingual:
    codes, outputs = network.ask(X.astype(float))
    edges = np.linspace(LOW, HIGH, CELLS + 1)
    ticks = (edges[1:] + edges[:-1]) / 2  # cells' middles: none of them lies on an axis
    x1, x2 = np.meshgrid(ticks, ticks)
    _, plane = network.ask(np.column_stack([x1.ravel(), x2.ravel()]))
    _tint(axes, plane.reshape(CELLS, CELLS))
    if network.h <= MOST_LINES:
        for number, weights in enumerate(network.W_layer_1.T, 1):
            _border(axes, weights, str(number))
    for point, code in zip(X, codes, strict=True):
        if network.h <= MOST_CODES:
            _label(axes, f"({point[0]}, {point[1]}) → {_code(code)}", point)
    _points(axes, X.astype(float), outputs)
    axes.set(xlim=(LOW, HIGH), ylim=(LOW, HIGH), xticks=[0, 1], yticks=[0, 1])
    axes.set(xlabel="x1", ylabel="x2", aspect="equal")
    axes.set_title(INPUTS.in_(language).format(right=_right(outputs)))
    wrong = [f"({one}, {two})" for (one, two), out, target in zip(X, outputs, TARGETS, strict=True)
             if out != target]  # fmt: skip
    words = told(RIGHT, right=_right(outputs))
    return joined(words, told(DIFFERS, places=", ".join(wrong))) if wrong else words


def _border(axes: Axes, weights: Values, name: str) -> None:
    """The line through the origin where a hidden neuron's sum is 0, and the side that fires."""
    size = float(np.abs(weights).max())
    if size == 0:
        return  # it never fires: there is no border
    across = weights / size / np.hypot(*(weights / size))
    along = np.array([-across[1], across[0]])
    axes.axline((0, 0), tuple(along), color=INK, lw=1)
    foot = 0.4 * (along if along.sum() < 0 else -along)  # below the origin, where there is room
    arrow = {"arrowstyle": "->", "color": INK, "shrinkA": 0}
    axes.annotate("", _place(foot + 0.13 * across), _place(foot), arrowprops=arrow)
    axes.text(*_place(foot + 0.19 * across), name, ha="center", va="center", color=INK)


def _hidden(axes: Axes, network: Network, language: Language) -> Bilingual:
    codes, outputs = network.ask(X.astype(float))
    if network.h == 2:
        _plane(axes, network, codes, outputs)
        axes.set(xlabel=FIRST.in_(language), ylabel=SECOND.in_(language))
    else:
        _axis(axes, network, codes, outputs)
        axes.set_xlabel(SUM.in_(language))
    axes.set_title(HIDDEN.in_(language).format(h=network.h))
    if network.h > MOST_CODES:
        return told(MANY, h=network.h)
    moves = [f"({one}, {two}) → ({_code(code)})" for (one, two), code in zip(X, codes, strict=True)]
    return told(MOVES, h=network.h, moves=", ".join(moves))


def _plane(axes: Axes, network: Network, codes: Values, outputs: Values) -> None:
    """Two hidden neurons: the corners of a square, and the second layer's line."""
    ticks = np.linspace(LOW, HIGH, CELLS)
    x1, x2 = np.meshgrid(ticks, ticks)
    weights = network.W_layer_2[:, 0]
    _tint(axes, (x1 * weights[0] + x2 * weights[1] > 0).astype(float))
    _border(axes, weights, "")
    for code in np.unique(codes, axis=0):
        here = (codes == code).all(axis=1)
        words = ", ".join(f"({one}, {two})" for one, two in X[here])
        _label(axes, words, code)
    _points(axes, codes, outputs)
    axes.set(xlim=(LOW, HIGH), ylim=(LOW, HIGH), xticks=[0, 1], yticks=[0, 1], aspect="equal")


def _axis(axes: Axes, network: Network, codes: Values, outputs: Values) -> None:
    """Any number of hidden neurons: the points seen along the second layer's border, edge on."""
    sums = (codes * network.W_layer_2[:, 0]).sum(axis=1)
    finite(sums)
    # Places from -1 to 1 with the sums written beside them: weights may be of any size.
    places = sums / (float(np.abs(sums).max()) or 1.0)
    rows = np.arange(4)[::-1]
    axes.axvspan(0, 1.4, fc=TINT, lw=0, hatch=HATCH)
    axes.axvline(0, color=INK, lw=1)
    _points(axes, np.column_stack([places, rows]), outputs)
    for value, place, row in zip(sums, places, rows, strict=True):
        axes.annotate(f"{value:.3g}", (place, row), (-13, 0), va="center", **BESIDE)
    shown = [f" → {_code(code)}" if network.h <= MOST_CODES else "" for code in codes]
    names = [f"({one}, {two}){code}" for (one, two), code in zip(X, shown, strict=True)]
    axes.set_yticks(rows, names)
    axes.tick_params(axis="y", length=0)
    axes.set(xlim=(-1.4, 1.4), ylim=(-0.6, 3.6), xticks=[0])


def _place(point: Values) -> tuple[float, float]:
    return float(point[0]), float(point[1])


def _label(axes: Axes, words: str, place: Values) -> None:
    """Words below a point, readable where a border passes behind them."""
    box = {"facecolor": "white", "alpha": 0.7, "lw": 0, "pad": 1}
    axes.annotate(words, _place(place), (0, -11), bbox=box, va="top", **BELOW)


def _tint(axes: Axes, answers: Values) -> None:
    """Colours the cells whose answer is 1."""
    extent = (LOW, HIGH, LOW, HIGH)
    shades = np.where((answers > 0.5)[..., None], _rgb(TINT), 1.0)
    axes.imshow(shades, origin="lower", extent=extent, interpolation="nearest")
    if answers.max() > 0.5:
        levels, hatches = [0.5, 1.5], [HATCH]
        axes.contourf(
            answers, levels, extent=extent, origin="lower", colors="none", hatches=hatches
        )


def _rgb(colour: str) -> Values:
    return np.array([int(colour[start : start + 2], 16) for start in (1, 3, 5)]) / 255


def _points(axes: Axes, places: Values, outputs: Values) -> None:
    for (one, two), target, output in zip(places, TARGETS, outputs, strict=True):
        axes.plot(one, two, "o", ms=13, mec=BLUE, mew=2, mfc=BLUE if target else "white")
        if output != target:
            axes.plot(one, two, "x", ms=24, mec=VERMILION, mew=3)


def _right(outputs: Values) -> int:
    return sum(bool(one == other) for one, other in zip(outputs, TARGETS, strict=True))


def _code(code: Values) -> str:
    return " ".join(f"{value:g}" for value in code)


def _handles(language: Language) -> list[Any]:
    one, border, answer_one, answer_zero, wrong = (text.in_(language) for text in LEGEND)
    return [
        Patch(facecolor=TINT, edgecolor=PALE, hatch=HATCH, label=one),
        Line2D([], [], color=INK, lw=1, label=border),
        Line2D([], [], ls="", marker="o", ms=10, mec=BLUE, mfc=BLUE, label=answer_one),
        Line2D([], [], ls="", marker="o", ms=10, mec=BLUE, mfc="white", label=answer_zero),
        Line2D([], [], ls="", marker="x", ms=10, mec=VERMILION, mew=3, label=wrong),
    ]
