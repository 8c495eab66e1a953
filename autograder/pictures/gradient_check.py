"""Where a student's gradient differs from the numerical one: a signed map, and it in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure, SubFigure
from matplotlib.patches import Rectangle
from numpy.typing import NDArray

from autograder.bilingual import Bilingual, Language
from autograder.checks import array
from autograder.pictures.picture import joined, told
from autograder.pictures.style import BLUE, INK, PALE, VERMILION

Values = NDArray[np.float64]

ALLOWED = 1e-6
FAINTEST = 0.3  # shade of a difference that is only just too large
SIGNED = LinearSegmentedColormap.from_list("signed", [BLUE, "white", VERMILION])
BIGGER, SMALLER, NO_NUMBER, SAME = "+", "−", "?", "="
NARROWEST, GAP = 2, 2.5  # columns: a name needs room

TITLE = Bilingual("기울기 검사", "Gradient check")
LEGEND = Bilingual(
    "내 기울기와 수치 미분을 칸마다:   = 같아요    + 내 값이 커요    − 내 값이 작아요    "
    "? 견줄 수 없어요",
    "My gradient beside the numerical one:   = the same    + mine is larger    "
    "− mine is smaller    ? cannot be compared",
)
ALL_AGREE = Bilingual(
    "기울기 {count}개가 모두 수치 미분과 1e-6 안에서 같아요.",
    "All {count} gradients agree with the numerical ones to within 1e-6.",
)
SOME_DIFFER = Bilingual(
    "기울기 {count}개 중 {wrong}개가 수치 미분과 1e-6 넘게 달라요. "
    "가장 크게 다른 곳: {place} (내 값 {found:.6g}, 수치 미분 {numerical:.6g}).",
    "{wrong} of {count} gradients differ from the numerical ones by more than 1e-6, "
    "most of all {place} (mine {found:.6g}, numerical {numerical:.6g}).",
)
NOT_THERE = Bilingual(
    "아직 없거나 모양이 달라서 견줄 수 없는 기울기: {names}.",
    "Not there yet, or of another shape, and so not compared: {names}.",
)


@dataclass(frozen=True, slots=True)
class Gradient:
    """A gradient to check: its name, its shape, the student's own, and how to measure it."""

    name: str
    shape: tuple[int, ...]
    found: Callable[[], Any]
    measured: Callable[[], Any]


@dataclass(frozen=True, slots=True)
class _Compared:
    name: str
    found: Values
    numerical: Values

    @property
    def differs(self) -> NDArray[np.bool_]:
        """True where the two are further apart than allowed, or where one is no number."""
        return ~(np.abs(self.found - self.numerical) <= ALLOWED)

    @property
    def size(self) -> Values:
        """How far apart they are; what is no number lies furthest."""
        return np.nan_to_num(np.abs(self.found - self.numerical), nan=np.inf)


def slopes(loss: Callable[[Values], float], at: Values) -> Values:
    """The gradient of `loss` at a point, measured at four places for each element.

    The rule of fourth order: Abramowitz and Stegun, Handbook of Mathematical Functions, 25.3.6.
    """
    h = 1e-3
    found = np.empty(at.shape)
    for place in np.ndindex(at.shape):
        step = np.zeros(at.shape)
        step[place] = h
        near, far = (loss(at + k * step) - loss(at - k * step) for k in (1, 2))
        found[place] = (8 * near - far) / (12 * h)
    return found


def above_and_below(figure: Figure, heights: Sequence[float]) -> tuple[SubFigure, SubFigure]:
    """Room for the picture, and for the check below it."""
    rows = figure.subfigures(2, 1, height_ratios=heights, squeeze=False)
    return rows[0, 0], rows[1, 0]


def gradient_check(home: SubFigure, language: Language, gradients: Sequence[Gradient]) -> Bilingual:
    """One map for each gradient, side by side; gives in words what they show."""
    with np.errstate(all="ignore"):
        compared = [_compare(each) for each in gradients]
        found = [each for each in compared if each is not None]
        words = _words(found)
        missing = [each.name for each, got in zip(gradients, compared, strict=True) if got is None]
        if missing:
            words = joined(words, told(NOT_THERE, names=", ".join(missing)))
        home.suptitle(f"{TITLE.in_(language)}: {words.in_(language).strip()}", fontsize="medium")
        _maps(home.subplots(), gradients, compared)
    home.supxlabel(LEGEND.in_(language), fontsize="small", color=INK)
    return words


def _compare(gradient: Gradient) -> _Compared | None:
    """None where the student's program gives no array of that shape, or nothing to measure."""
    try:
        found, numerical = (
            np.atleast_2d(array(ask(), gradient.shape, gradient.name).astype(float))
            for ask in (gradient.found, gradient.measured)
        )
    except Exception:  # a student's values may be wrong in any way
        return None
    return _Compared(gradient.name, found, numerical)


def _words(compared: Sequence[_Compared]) -> Bilingual:
    count = sum(each.found.size for each in compared)
    wrong = sum(int(each.differs.sum()) for each in compared)
    if count == 0:
        return Bilingual("", "")
    if wrong == 0:
        return told(ALL_AGREE, count=count)
    worst = max(compared, key=lambda each: float(each.size.max()))
    row, column = (int(k) for k in np.unravel_index(int(worst.size.argmax()), worst.size.shape))
    place = f"[{row}, {column}]" if len(worst.found) > 1 else f"[{column}]"
    return told(
        SOME_DIFFER,
        count=count,
        wrong=wrong,
        place=worst.name + place,
        found=worst.found[row, column],
        numerical=worst.numerical[row, column],
    )


def _maps(axes: Axes, gradients: Sequence[Gradient], compared: Sequence[_Compared | None]) -> None:
    """All gradients side by side, their cells of one size, with names and places."""
    left, tallest = 0.0, 1
    for gradient, pair in zip(gradients, compared, strict=True):
        rows, columns = np.atleast_2d(np.empty(gradient.shape)).shape
        middle = left + (columns - 1) / 2
        axes.text(middle, -1.25, gradient.name, ha="center", va="center", color=INK)
        for row, column in np.ndindex(rows, columns):
            _draw_cell(axes, (left + column, row), *_cell(pair, row, column))
        numbers = [(left + column, -0.72, column) for column in range(columns)]
        if rows > 1:
            numbers += [(left - 0.72, row, row) for row in range(rows)]
        for x, y, number in numbers:
            axes.text(x, y, str(number), ha="center", va="center", color=INK, fontsize="small")
        left, tallest = left + max(columns, NARROWEST) + GAP, max(tallest, rows)
    axes.set(xlim=(-1, left - GAP), ylim=(tallest - 0.4, -1.6), aspect="equal")
    axes.set_axis_off()


def _draw_cell(axes: Axes, place: tuple[float, float], sign: str, shade: float) -> None:
    hatch = "///" if sign == NO_NUMBER else None
    corner = (place[0] - 0.5, place[1] - 0.5)
    axes.add_patch(Rectangle(corner, 1, 1, fc=SIGNED(shade), ec=PALE, lw=0.8, hatch=hatch))
    same = sign == SAME
    box = None if same else {"fc": "white", "ec": "none", "pad": 1, "alpha": 0.85}
    axes.text(
        *place, sign, ha="center", va="center", bbox=box,
        color=PALE if same else INK, weight="normal" if same else "bold",
    )  # fmt: skip


def _cell(pair: _Compared | None, row: int, column: int) -> tuple[str, float]:
    """What is written in a cell, and where its colour lies from 0 (smaller) to 1 (larger)."""
    if pair is None:
        return NO_NUMBER, 0.5
    if not pair.differs[row, column]:
        return SAME, 0.5
    apart = float(pair.found[row, column] - pair.numerical[row, column])
    if not np.isfinite(apart):
        return NO_NUMBER, 0.5
    most = float(pair.size[np.isfinite(pair.size)].max())
    part = np.log(abs(apart) / ALLOWED) / max(float(np.log(most / ALLOWED)), 1e-9)
    strength = FAINTEST + (1 - FAINTEST) * float(part)
    return (BIGGER, 0.5 + strength / 2) if apart > 0 else (SMALLER, 0.5 - strength / 2)
