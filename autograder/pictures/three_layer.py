"""04: the lecture's network with every number on it, computed by the student's own functions."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle
from numpy.typing import NDArray

from autograder.bilingual import Bilingual, Language
from autograder.checks import Library, array
from autograder.pictures.panel import panel
from autograder.pictures.picture import Picture, joined, told, with_words
from autograder.pictures.style import BLUE, GREEN, INK, VERMILION, style

Values = NDArray[Any]

INPUT = np.array([1.0, 0.5])  # the lecture's x
SIZES = (2, 3, 2, 2)
COLUMNS = (0.0, 3.8, 7.6, 11.4)
SPACING, RADIUS = 2.6, 0.66
# Where along its line a weight stands: near its start the lines lie apart.
PLACE = 0.27
COLOURS = (BLUE, VERMILION, GREEN)  # one for each neuron that lines start from

TITLE = Bilingual(
    "내 함수로 계산한 강의의 신경망", "The lecture's network, computed by my own functions"
)
LAYERS = (
    Bilingual("입력층", "input layer"),
    Bilingual("1층 (시그모이드)", "layer 1 (sigmoid)"),
    Bilingual("2층 (시그모이드)", "layer 2 (sigmoid)"),
    Bilingual("출력층 (항등 함수)", "output layer (identity)"),
)
LEGEND = Bilingual(
    "선 위: 가중치   ·   b: 편향   ·   A: 가중합 + 편향   ·   Z: 활성화 함수를 지난 값   ·   "
    "y: forward의 출력",
    "on the lines: weights   ·   b: bias   ·   A: weighted sum + bias   ·   "
    "Z: after the activation   ·   y: what forward gives",
)
UNKNOWN = Bilingual(
    "?가 있는 값은 아직 계산하지 못했어요. 먼저 볼 함수: {name}",
    "A ? stands where there is no value yet. Look first at: {name}",
)
SAID = Bilingual("{title}이에요.", "{title}.")
VALUES = Bilingual(
    "입력 1.0, 0.5에서 1층 Z = ({Z1}), 2층 Z = ({Z2}), 출력 y = ({y}).",
    "From the input 1.0, 0.5: layer 1 Z = ({Z1}), layer 2 Z = ({Z2}), output y = ({y}).",
)
NO_NETWORK = Bilingual(
    "아직 그릴 수 없어요.\ninit_network가 docstring의 모양대로\n"
    "배열 여섯 개를 돌려주면 여기에 신경망이 나타나요.",
    "Nothing to draw yet.\nOnce init_network returns its six arrays\n"
    "in the docstring's shapes, the network appears here.",
)


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer's numbers; A and Z are None where the student's program gives none yet."""

    W: Values
    b: Values
    A: Values | None
    Z: Values | None


def draw(submission: Any, language: Language) -> Picture:
    """Neurons with A and Z in them, weights on the lines between, biases below."""
    with style(language) as shown:
        figure = Figure(figsize=(10.8, 7.2))
        figure.suptitle(TITLE.in_(shown), fontsize="x-large")
        axes = figure.subplots()
        said = panel(axes, shown, NO_NETWORK, lambda: _network(axes, submission, shown))
    return with_words(figure, language, told(SAID, title=TITLE), said)


def _layers(submission: Any) -> list[Layer]:
    """The student's network, and what the student's layer and forward make of the input."""
    found = submission.init_network()
    network = {}
    for k, (before, after) in enumerate(pairwise(SIZES), start=1):
        network[f"W{k}"] = array(found[f"W{k}"], (before, after))
        network[f"b{k}"] = array(found[f"b{k}"], (after,))
    layers: list[Layer] = []
    x: Values | None = INPUT
    for k in (1, 2, 3):
        W, b = network[f"W{k}"], network[f"b{k}"]  # noqa: N806  the lecture's names
        A = _asked(submission, "layer", (x, W, b, Library("identity")), b.shape)  # noqa: N806  likewise
        if k < 3:
            x = _asked(submission, "layer", (x, W, b, Library("logistic")), b.shape)
        else:
            x = _asked(submission, "forward", (network, INPUT), b.shape)
        layers.append(Layer(W, b, A, x))
    return layers


def _asked(
    submission: Any, name: str, given: tuple[Any, ...], shape: tuple[int, ...]
) -> Values | None:
    """What the student's function gives; None where it is no array of that shape."""
    if given[0] is None:  # the layer before gave nothing
        return None
    try:
        function: Callable[..., Any] = getattr(submission, name)
        return array(function(*given), shape, name)
    except Exception:  # a mistake leaves a ? in the picture, not an error
        return None


def _unknown(layers: list[Layer]) -> str:
    """The first of the student's functions that gave nothing, or ""."""
    if any(each.A is None for each in layers) or any(each.Z is None for each in layers[:2]):
        return "layer"
    return "forward" if layers[2].Z is None else ""


def _network(axes: Axes, submission: Any, language: Language) -> Bilingual:
    layers = _layers(submission)
    axes.set_axis_off()
    axes.set(xlim=(-1.1, 12.5), ylim=(-4.3, 4.3), aspect="equal")
    for column, name in zip(COLUMNS, LAYERS, strict=True):
        axes.text(column, 3.95, name.in_(language), ha="center", color=INK, fontsize="large")
    for i, place in enumerate(_places(0)):
        _neuron(axes, place, f"x{i + 1} = {INPUT[i]}")
    for k, layer in enumerate(layers, start=1):
        for i, start in enumerate(_places(k - 1)):
            for j, end in enumerate(_places(k)):
                _line(axes, start, end, _short(layer.W[i, j]), COLOURS[i])
        last = "y" if k == len(layers) else "Z"
        for j, place in enumerate(_places(k)):
            _neuron(axes, place, f"A = {_at(layer.A, j)}\n{last} = {_at(layer.Z, j)}")
            x, y = place
            words = f"b = {_short(layer.b[j])}"
            axes.text(x, y - RADIUS - 0.12, words, ha="center", va="top", color=INK)
    below, unknown = LEGEND, _unknown(layers)
    said = told(
        VALUES,
        **{
            name: _all(getattr(layer, name[0]))
            for name, layer in (("Z1", layers[0]), ("Z2", layers[1]))
        },
        y=_all(layers[2].Z),
    )
    if unknown:
        missing = told(UNKNOWN, name=unknown)
        below, said = joined(below, missing, by="\n"), joined(said, missing)
    axes.figure.supxlabel(below.in_(language), fontsize="medium", color=INK)
    return said


def _places(k: int) -> list[tuple[float, float]]:
    """The middles of layer k's neurons, the first one on top."""
    size = SIZES[k]
    return [(COLUMNS[k], ((size - 1) / 2 - n) * SPACING) for n in range(size)]


def _neuron(axes: Axes, place: tuple[float, float], words: str) -> None:
    axes.add_patch(Circle(place, RADIUS, fc="white", ec=INK, lw=1.6, zorder=2))
    axes.text(*place, words, ha="center", va="center", color=INK, linespacing=1.5, zorder=3)


def _line(
    axes: Axes, start: tuple[float, float], end: tuple[float, float], words: str, colour: str
) -> None:
    (x1, y1), (x2, y2) = start, end
    axes.plot([x1, x2], [y1, y2], color=colour, lw=1.3, alpha=0.7, zorder=1)
    axes.text(
        x1 + PLACE * (x2 - x1),
        y1 + PLACE * (y2 - y1),
        words,
        ha="center",
        va="center",
        color=colour,
        bbox={"boxstyle": "round,pad=0.15", "fc": "white", "ec": "none"},
        zorder=1.5,
    )


def _at(values: Values | None, place: int) -> str:
    if values is None:
        return "?"
    value = float(values[place])
    return f"{value:.3f}" if abs(value) < 100 else f"{value:.0e}"


def _all(values: Values | None) -> str:
    return "?" if values is None else ", ".join(_at(values, k) for k in range(len(values)))


def _short(value: Any) -> str:
    return f"{float(value):.3g}"
