"""One panel of a figure in a terminal's cells: two pixels in each, words as the terminal's own."""

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import Collection, LineCollection
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.legend import Legend
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.spines import Spine
from matplotlib.text import Text
from matplotlib.ticker import NullFormatter
from matplotlib.transforms import Bbox
from numpy.typing import NDArray
from rich.cells import cell_len

Pixels = NDArray[np.uint8]  # (height, width, 3)
RGB = tuple[int, int, int]

_POWER = re.compile(r"\$\\mathdefault\{10\^\{(.*)\}\}\$")  # a tick of a log scale
_MEASURED = 100
_MARK = 2.5  # pixels: a marker smaller than that is not seen
_CONTRAST = 110  # between a word and what is behind it, of 255


@dataclass(frozen=True, slots=True)
class Cell:
    """The two pixels of a cell; where a word stands there its character, "" behind a wide one."""

    top: RGB
    bottom: RGB
    sign: str | None = None
    ink: RGB = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    box: Bbox
    lines_up: str
    ink: RGB


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel of the figure, its words taken out of it; places as at `_MEASURED` dots an inch."""

    axes: Axes
    title: str
    whole: Bbox
    words: tuple[_Word, ...]


def panels_of(figure: Figure) -> list[Panel]:
    """The figure's panels. Takes all words out of the figure: whoever saves it does so before."""
    figure.set_dpi(_MEASURED)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()  # type: ignore[no-untyped-call]  # matplotlib's
    figure.set_layout_engine("none")  # the layout stays when the words are gone
    renderer = canvas.get_renderer()  # type: ignore[no-untyped-call]  # likewise
    shown = [axes for axes in figure.axes if axes.get_label() != "<colorbar>"]
    found = []
    for axes in shown:
        title = plain(axes.get_title())
        for told_elsewhere in (axes.title, axes.get_legend()):
            if told_elsewhere is not None:
                told_elsewhere.set_visible(False)
        whole = axes.get_tightbbox(renderer) or axes.bbox.frozen()
        words = tuple(_word(text, renderer) for text in _texts(axes))
        found.append(Panel(axes, title, whole, words))
    _take_words_out(figure)
    return found


def cells_of(figure: Figure, panel: Panel, columns: int) -> list[list[Cell]]:
    """The panel, that many cells wide, with its words where they stood."""
    scale = columns / max(panel.whole.width, 1.0)
    figure.set_dpi(_MEASURED * scale)
    _make_visible(panel.axes, _MEASURED * scale)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()  # type: ignore[no-untyped-call]  # matplotlib's
    pixels, left, top = _cropped(canvas, panel.whole, scale)
    rows = [[Cell(_rgb(one), _rgb(other)) for one, other in zip(*pair, strict=True)]
            for pair in zip(pixels[::2], pixels[1::2], strict=True)]  # fmt: skip
    for word in panel.words:
        _write(rows, word, scale, (left, top))
    return rows


def _texts(axes: Axes) -> list[Text]:
    """What is written in the panel and along its axes, from left to right."""
    found = list(axes.texts)
    for axis in (axes.xaxis, axes.yaxis) if axes.axison else ():
        low, high = sorted(axis.get_view_interval())
        ticks = zip(axis.get_majorticklocs(), axis.get_majorticklabels(), strict=False)
        found += [label for place, label in ticks if low <= place <= high]
        found.append(axis.label)  # after the ticks: it can move over, they cannot
    return [
        text
        for text in found
        if text.get_text().strip() and text.get_visible() and text.get_rotation() == 0
    ]


def _word(text: Text, renderer: Any) -> _Word:
    ink = tuple(round(255 * part) for part in to_rgb(text.get_color()))
    said = plain(_POWER.sub(r"1e\1", text.get_text()))
    return _Word(said, text.get_window_extent(renderer), text.get_horizontalalignment(), _rgb(ink))


def plain(words: str) -> str:
    """With a minus that every encoding has."""
    return words.replace("−", "-")


def _take_words_out(figure: Figure) -> None:
    """Letters of a pixel cannot be read, nor, for some fonts, drawn."""
    for axes in figure.axes:
        for axis in (axes.xaxis, axes.yaxis):
            axis.set_major_formatter(NullFormatter())
            axis.set_minor_formatter(NullFormatter())
    for artist in figure.findobj(Text):
        if isinstance(artist, Text):  # an annotation's arrow stays
            artist.set_text("")
    for legend in figure.findobj(Legend):
        legend.set_visible(False)


def _make_visible(axes: Axes, dpi: float) -> None:
    """Lines of a pixel at least, markers of some; no hatches and no letters in so few pixels."""
    pixel = 72 / dpi  # in points
    for artist in axes.findobj():
        match artist:
            case Line2D():
                artist.set_linewidth(max(artist.get_linewidth(), 1.2 * pixel))
                artist.set_markersize(max(artist.get_markersize(), _MARK * pixel))
                artist.set_markeredgewidth(max(artist.get_markeredgewidth(), 0.8 * pixel))
            case Spine():
                continue
            case Patch() | LineCollection():
                widest = float(np.max(artist.get_linewidth(), initial=0.0))
                artist.set_linewidth(max(widest, 1.2 * pixel) if widest else 0.0)
                artist.set_hatch("")
            case Collection():
                artist.set_hatch("")
    axes.grid(visible=False)
    for tick in (*axes.xaxis.get_ticklines(), *axes.yaxis.get_ticklines()):
        tick.set_visible(False)


def _cropped(canvas: FigureCanvasAgg, whole: Bbox, scale: float) -> tuple[Pixels, int, int]:
    """The panel's pixels, an even number of rows, and where they begin, from above."""
    drawn = canvas.buffer_rgba()  # type: ignore[no-untyped-call]  # matplotlib's
    picture = np.asarray(drawn)[..., :3]
    height = len(picture)
    left, right = (round(x * scale) for x in (whole.x0, whole.x1))
    top, bottom = (height - round(y * scale) for y in (whole.y1, whole.y0))
    left, top = max(left, 0), max(top, 0)
    pixels = picture[top:bottom, left:right]
    if len(pixels) % 2:
        pixels = np.vstack([pixels, np.full_like(pixels[:1], 255)])
    return pixels, left, height - top


def _write(rows: list[list[Cell]], word: _Word, scale: float, corner: tuple[int, int]) -> None:
    """Puts the word's lines where they stand in the picture, if nothing else is written there."""
    lines = word.text.split("\n")
    left, right = (x * scale - corner[0] for x in (word.box.x0, word.box.x1))
    middle = (corner[1] - (word.box.y0 + word.box.y1) / 2 * scale) / 2 - len(lines) / 2
    for k, line in enumerate(lines):
        size = cell_len(line)
        start = {"left": left, "right": right - size}.get(word.lines_up, (left + right - size) / 2)
        first = round(middle) + k
        for row in (first, first + 1, first - 1):
            if 0 <= row < len(rows) and _put(rows[row], line, round(start), word.ink):
                break


def _put(row: list[Cell], line: str, start: int, ink: RGB) -> bool:
    size = cell_len(line)
    start = max(0, min(start, len(row) - size))
    place = row[start : start + size]
    if len(place) < size or any(cell.sign is not None for cell in place):
        return False
    # One background for the whole word: its letters are read, not what is behind them.
    behind = _rgb(np.median([part for cell in place for part in (cell.top, cell.bottom)], axis=0))
    shown = ink if abs(_grey(ink) - _grey(behind)) > _CONTRAST else _opposite(behind)
    signs = [part for sign in line for part in (sign, *[""] * (cell_len(sign) - 1))]
    row[start : start + size] = [Cell(behind, behind, sign, shown) for sign in signs]
    return True


def _grey(colour: RGB) -> float:
    return 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]


def _opposite(colour: RGB) -> RGB:
    return (0, 0, 0) if _grey(colour) > 127 else (255, 255, 255)


def _rgb(values: Any) -> RGB:
    red, green, blue = (int(value) for value in values)
    return red, green, blue
