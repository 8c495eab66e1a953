"""01: each gate's line over the four points, found by asking the student's own gates."""

from collections.abc import Callable
from functools import cache, partial
from itertools import pairwise
from typing import Any

from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from autograder.bilingual import Bilingual, Language
from autograder.checks import integer
from autograder.pictures.panel import panel
from autograder.pictures.picture import Picture, joined, told, with_words
from autograder.pictures.style import BLUE, HATCH, INK, PALE, TINT, VERMILION, style

Point = tuple[float, float]
Ask = Callable[[Point], int]

POINTS: tuple[Point, ...] = ((0, 0), (1, 0), (0, 1), (1, 1))
TABLES = {"AND": (0, 0, 0, 1), "NAND": (1, 1, 1, 0), "OR": (0, 1, 1, 1), "XOR": (0, 1, 1, 0)}
LOW, HIGH, CELLS, HALVINGS = -0.5, 1.5, 10, 6  # no corner of a cell is one of the four points

TITLE = Bilingual("게이트가 1을 내는 곳", "Where each gate answers 1")
RIGHT = Bilingual("네 점 중 {right}개가 맞아요", "right at {right} of 4 points")
SAID = Bilingual("{title}을 칠한 그림이에요.", "{title}, as a shaded side of the plane.")
COUNT = Bilingual("{gate} {right}개", "{gate} {right}")
COUNTS = Bilingual("네 점 중 맞는 점: {counts}.", "Points right, of 4: {counts}.")
DIFFERS = Bilingual("진리표와 다른 곳: {places}.", "Differs from the truth table: {places}.")
MISSING = Bilingual("아직 그릴 수 없는 게이트: {gates}.", "Nothing to draw yet for: {gates}.")
NO_ANSWER = Bilingual(
    "아직 그릴 수 없어요.\n1이나 0을 돌려주면\n여기에 직선이 나타나요.",
    "Nothing to draw yet.\nOnce it returns 1 or 0,\nits line appears here.",
)
LEGEND = (
    Bilingual("내 게이트: 1", "my gate: 1"),
    Bilingual("내 게이트: 0", "my gate: 0"),
    Bilingual("진리표: 1", "truth table: 1"),
    Bilingual("진리표: 0", "truth table: 0"),
    Bilingual("표와 다른 점", "differs from the table"),
)


def draw(submission: Any, language: Language) -> Picture:
    """Four panels, one a gate: the side of the 1s, its border, the four points of the table."""
    with style(language) as shown:
        figure = Figure(figsize=(8, 8.4))
        panels = figure.subplots(2, 2, sharex=True, sharey=True)
        found: dict[str, list[int]] = {}  # by gate, its answers at the four points
        for axes, gate in zip(panels.flat, TABLES, strict=True):
            panel(axes, shown, NO_ANSWER, partial(_gate, axes, submission, gate, found))
            count = RIGHT.in_(shown).format(right=_right(gate, found)) if gate in found else ""
            axes.set_title(f"{gate} · {count}" if count else gate)
        figure.suptitle(TITLE.in_(shown), fontsize="x-large")
        figure.legend(handles=_handles(shown), loc="outside lower center", ncols=3)
    return with_words(figure, language, told(SAID, title=TITLE), *_said(found))


def _right(gate: str, found: dict[str, list[int]]) -> int:
    return sum(one == other for one, other in zip(found[gate], TABLES[gate], strict=True))


def _said(found: dict[str, list[int]]) -> list[Bilingual]:
    """At how many points each gate is right, where it is not, and which gives nothing yet."""
    wrong = [
        f"{gate} {point}"
        for gate, answers in found.items()
        for point, one, other in zip(POINTS, answers, TABLES[gate], strict=True)
        if one != other
    ]
    missing = [gate for gate in TABLES if gate not in found]
    counts = [told(COUNT, gate=gate, right=_right(gate, found)) for gate in found]
    said = [told(COUNTS, counts=joined(*counts, by=", "))] if counts else []
    if wrong:
        said.append(told(DIFFERS, places=", ".join(wrong)))
    if missing:
        said.append(told(MISSING, gates=", ".join(missing)))
    return said


def _gate(axes: Axes, submission: Any, gate: str, found: dict[str, list[int]]) -> Bilingual:
    _frame(axes)
    ask = _asking(submission, gate)
    answers = [ask(point) for point in POINTS]
    polygons, borders = _sides(ask)
    found[gate] = answers
    # The tint without edges, or every cell would show its own.
    axes.add_collection(PolyCollection(polygons, facecolors=TINT, edgecolors=TINT))
    axes.add_collection(PolyCollection(polygons, facecolors="none", lw=0, hatch=HATCH))
    axes.add_collection(LineCollection(borders, colors=INK))
    _points(axes, answers, TABLES[gate])
    return RIGHT


def _asking(submission: Any, gate: str) -> Ask:
    """A function that asks the student's gate about a point, once for each point."""

    @cache
    def ask(point: Point) -> int:
        return integer(getattr(submission, gate)(*point), gate)

    return ask


def _sides(ask: Ask) -> tuple[list[list[Point]], list[list[Point]]]:
    """The polygons where the gate answers 1, and the pieces of their border, cell by cell."""
    ticks = [LOW + (HIGH - LOW) * n / CELLS for n in range(CELLS + 1)]
    polygons, borders = [], []
    for left, right in pairwise(ticks):
        for low, high in pairwise(ticks):
            corners = [(left, low), (right, low), (right, high), (left, high)]
            polygon: list[Point] = []
            border: list[Point] = []
            for corner, following in zip(corners, corners[1:] + corners[:1], strict=True):
                if ask(corner) == 1:
                    polygon.append(corner)
                if (ask(corner) == 1) != (ask(following) == 1):
                    border.append(_crossing(ask, *sorted([corner, following])))
                    polygon.append(border[-1])
            polygons.append(polygon)
            borders.append(border)
    return [each for each in polygons if each], [each for each in borders if each]


def _crossing(ask: Ask, one: Point, other: Point) -> Point:
    """Where between two points the answer changes, by halving."""
    for _ in range(HALVINGS):
        middle = ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)
        if (ask(middle) == 1) == (ask(one) == 1):
            one = middle
        else:
            other = middle
    return ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)


def _frame(axes: Axes) -> None:
    axes.set_aspect("equal")
    axes.set(xlim=(LOW, HIGH), ylim=(LOW, HIGH), xticks=[0, 1], yticks=[0, 1])
    axes.set(xlabel="x1", ylabel="x2")
    axes.label_outer()


def _points(axes: Axes, answers: list[int], table: tuple[int, ...]) -> None:
    for (x1, x2), answer, target in zip(POINTS, answers, table, strict=True):
        axes.plot(x1, x2, "o", ms=13, mec=BLUE, mew=2, mfc=BLUE if target else "white")
        if answer != target:
            axes.plot(x1, x2, "x", ms=24, mec=VERMILION, mew=3)


def _handles(language: Language) -> list[Any]:
    one, zero, table_one, table_zero, wrong = (text.in_(language) for text in LEGEND)
    return [
        Patch(facecolor=TINT, edgecolor=INK, hatch=HATCH, label=one),
        Patch(facecolor="white", edgecolor=PALE, label=zero),
        Line2D([], [], ls="", marker="o", ms=10, mec=BLUE, mfc=BLUE, label=table_one),
        Line2D([], [], ls="", marker="o", ms=10, mec=BLUE, mfc="white", label=table_zero),
        Line2D([], [], ls="", marker="x", ms=10, mec=VERMILION, mew=3, label=wrong),
    ]
