"""How many submissions lie in each tenth of the scores."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from autograder.report.html.charts.drawing import Chart, drawn
from autograder.report.statistics.spread import Bin

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_WIDTH, _HEIGHT = 320, 130


def histogram(bins: Sequence[Bin]) -> Chart | None:
    """One column a bin with its count above it, and the scale in percent below."""

    def draw(axes: "Axes") -> None:
        highest = max((each.count for each in bins), default=0) or 1
        axes.set_xlim(-6, 106)
        axes.set_ylim(-0.2 * highest, 1.18 * highest)
        for each in bins:
            middle, width = (each.low + each.high) / 2, 0.86 * (each.high - each.low)
            axes.bar(middle, each.count, width, gid="column")
            if each.count:
                above = each.count + 0.03 * highest
                axes.text(middle, above, str(each.count), ha="center", gid="count")
        axes.plot([0, 100], [0, 0], gid="axis")
        for tick in (0, 50, 100):
            axes.text(tick, -0.16 * highest, f"{tick}%", ha="center", gid="tick")

    return drawn(_WIDTH, _HEIGHT, draw)
