"""A whole figure as lines for a terminal: its panels in colour, or in characters alone."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.legend import Legend
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from rich.cells import set_cell_size
from rich.color import Color
from rich.style import Style
from rich.text import Text

from autograder.pictures.cells import RGB, Cell, Panel, cells_of, panels_of

_WIDEST, _NARROWEST, _GAP = 100, 38, 2  # of a panel, and between two, in cells
_FLAT = 2.5  # wider than so many times its height
_DARKEST = 60
_HALF = "▀"
_DARKER = " .:-=+*#%@"
_LINES = {"-": "━━", "--": "╍╍", ":": "··"}
_MARKS = {"o": "●", "s": "■", "D": "◆", "x": "✕"}
_HOLLOW, _HATCHED, _PLAIN = "○", "▨", "□"
# What a terminal's encoding must have for colours to be of use.
SIGNS = "".join([_HALF, *_LINES.values(), *_MARKS.values(), _HOLLOW, _HATCHED, _PLAIN])

Entry = tuple[str, RGB, str]  # of a legend: a sign, its colour, the words


def terminal_lines(figure: Figure, columns: int, *, colour: bool, signs: bool) -> list[Text]:
    """The figure's panels with their titles, and a legend.

    Without `colour`, or where `SIGNS` cannot be written (`signs`), it is drawn with characters.
    Changes the figure: whoever saves it does so before.
    """
    colour = colour and signs
    legend = dict.fromkeys(_entries(figure))
    panels = panels_of(figure)
    lines: list[Text] = []
    for row in _rows(panels, columns):
        width = max(1, min(_WIDEST, (columns - _GAP * (len(row) - 1)) // len(row)))
        lines += _side_by_side(figure, row, width, colour)
    for sign, ink, words in legend:
        # Ink on paper is black; a terminal may be.
        style = _style(ink, colour and max(ink) > _DARKEST)
        lines.append(Text.assemble("  ", (sign if signs else "-", style), f" {words}"))
    return lines


def _rows(panels: Sequence[Panel], columns: int) -> list[list[Panel]]:
    """As many panels in a row as there is room for; a flat one has a row of its own."""
    most = (columns + _GAP) // (_NARROWEST + _GAP)
    rows: list[list[Panel]] = []
    for panel in panels:
        beside = rows and len(rows[-1]) < most and not any(map(_is_flat, (panel, rows[-1][-1])))
        rows = [*rows[:-1], [*rows[-1], panel]] if beside else [*rows, [panel]]
    return rows


def _is_flat(panel: Panel) -> bool:
    return bool(panel.whole.width > _FLAT * panel.whole.height)


def _side_by_side(
    figure: Figure, panels: Sequence[Panel], width: int, colour: bool
) -> Iterator[Text]:
    columns = [list(_panel(figure, panel, width, colour)) for panel in panels]
    empty = Text(" " * width)
    for parts in zip_longest(*columns, fillvalue=empty):
        yield Text(" " * _GAP).join(parts)
    yield Text()


def _panel(figure: Figure, panel: Panel, width: int, colour: bool) -> Iterator[Text]:
    """The title's lines, and the panel below."""
    for words in panel.title.split("\n"):
        yield Text(set_cell_size(words, width), "bold")
    for row in cells_of(figure, panel, width):
        cells = row[:width] + [row[-1]] * (width - len(row))
        line = Text()
        for cell in cells:
            _draw(line, cell, colour)
        yield line


def _draw(line: Text, cell: Cell, colour: bool) -> None:
    if cell.sign is not None:
        behind = Color.from_rgb(*cell.top) if colour else None
        line.append(cell.sign, Style(bgcolor=behind) + _style(cell.ink, colour))
    elif colour:
        top, bottom = Color.from_rgb(*cell.top), Color.from_rgb(*cell.bottom)
        line.append(_HALF, Style(color=top, bgcolor=bottom))
    else:
        darkness = 255 - min(sum(cell.top), sum(cell.bottom)) / 3
        line.append(_DARKER[round(darkness / 255 * (len(_DARKER) - 1))])


def _style(ink: RGB, colour: bool) -> Style:
    return Style(color=Color.from_rgb(*ink)) if colour else Style()


def _entries(figure: Figure) -> Iterator[Entry]:
    """The entries of all legends, as signs of a terminal."""
    legends = figure.findobj(Legend)
    for legend in legends:
        if not isinstance(legend, Legend):
            continue
        for handle, words in zip(legend.legend_handles, legend.get_texts(), strict=True):
            sign, ink = _sign(handle)
            yield sign, ink, words.get_text()


def _sign(handle: Any) -> tuple[str, RGB]:
    match handle:
        case Line2D():
            mark = _MARKS.get(str(handle.get_marker()), "")
            hollow = to_rgb(handle.get_markerfacecolor()) == (1, 1, 1)
            line = _LINES.get(str(handle.get_linestyle()), "")
            sign = line or (_HOLLOW if hollow and mark == "●" else mark)
            colour = handle.get_color() if line else handle.get_markeredgecolor()
        case Patch():
            sign, colour = (_HATCHED if handle.get_hatch() else _PLAIN), handle.get_edgecolor()
        case _:
            sign, colour = _PLAIN, "black"
    red, green, blue = (round(255 * part) for part in to_rgb(colour))
    return sign or "?", (red, green, blue)
