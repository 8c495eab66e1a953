"""From what matplotlib draws to a few elements that can stand in a page."""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from markupsafe import Markup

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SVG = "{http://www.w3.org/2000/svg}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_NUMBER = re.compile(r"-?\d+\.?\d*(?:e-?\d+)?")
_ANCHOR = re.compile(r"text-anchor: (\w+)")
_POINTS_AN_INCH = 72
_SETTINGS = {"svg.fonttype": "none", "svg.hashsalt": "gradekit", "font.family": "DejaVu Sans"}


@dataclass(frozen=True, slots=True)
class Chart:
    """The inside of an SVG element of that size, free of ids, styles and references."""

    width: int
    height: int
    body: Markup


def drawn(width: int, height: int, draw: Callable[["Axes"], None]) -> Chart | None:
    """The chart that `draw` makes on axes that fill it; None where matplotlib fails.

    What is to be seen carries the name of its CSS class as gid; all else is left out.
    """
    try:
        root = ET.fromstring(_svg(width, height, draw))
        symbols = {each.get("id"): each.get("d", "") for each in root.iter(f"{_SVG}path")}
        return Chart(width, height, Markup("").join(_elements(root, symbols, "")))
    except Exception:  # a chart is an extra: whatever matplotlib meets, the page is written
        return None


def _svg(width: int, height: int, draw: Callable[["Axes"], None]) -> bytes:
    # Not pyplot: it keeps figures and looks for a screen.
    import matplotlib as mpl
    from matplotlib.figure import Figure

    with mpl.rc_context(_SETTINGS):  # type: ignore[arg-type]  # its stub wants literal keys
        figure = Figure(figsize=(width / _POINTS_AN_INCH, height / _POINTS_AN_INCH))
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_axis_off()
        draw(axes)
        out = io.BytesIO()
        figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    return out.getvalue()


def _elements(group: ET.Element, symbols: dict[str | None, str], mark: str) -> Iterator[Markup]:
    """The paths and texts inside groups that carry a mark of ours, and nothing else."""
    for each in group:
        match each.tag.removeprefix(_SVG):
            case "g":
                name = each.get("id", "")
                # Matplotlib's own names have digits or dots in them.
                yield from _elements(each, symbols, name if name.isalpha() else mark)
            case "path" if mark:
                path = Markup('<path class="{}" d="{}"/>')
                yield path.format(mark, _short(each.get("d", "")))
            case "use" if mark:
                symbol = symbols[each.get(_HREF, "")[1:]]
                place = _short(f"{each.get('x')} {each.get('y')}")
                path = Markup('<path class="{}" transform="translate({})" d="{}"/>')
                yield path.format(mark, place, _short(symbol))
            case "text" if mark:
                anchor = _ANCHOR.search(each.get("style", ""))
                text = Markup('<text class="{}" x="{}" y="{}" text-anchor="{}">{}</text>')
                x, y = (_short(each.get(name, "0")) for name in ("x", "y"))
                yield text.format(mark, x, y, anchor[1] if anchor else "start", each.text or "")


def _short(numbers: str) -> str:
    """The same path or place on one line, to a tenth of a point."""
    rounded = _NUMBER.sub(lambda found: f"{float(found[0]):.1f}".removesuffix(".0"), numbers)
    return " ".join(rounded.split()).replace("-0 ", "0 ")
