"""How the scores went over the term."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from autograder.report.html.charts.drawing import Chart, drawn
from autograder.report.statistics.spread import Spread

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_WIDTH, _HEIGHT = 420, 140


def term(spreads: Sequence[tuple[str, Spread | None]]) -> Chart | None:
    """Each assignment by its number: the middle half of the scores, and the median in it.

    None where fewer than two assignments have scores.
    """

    def draw(axes: "Axes") -> None:
        places = max(len(spreads), 6)
        axes.set_xlim(-0.5 - 0.1 * places, places - 0.4)
        axes.set_ylim(-22, 108)
        for line in (50, 100):
            axes.plot([-0.5, len(spreads) - 0.5], [line, line], gid="grid")
        axes.plot([-0.5, len(spreads) - 0.5], [0, 0], gid="axis")
        for tick in (0, 50, 100):
            axes.text(-0.5 - 0.01 * places, tick, f"{tick}%", ha="right", va="center", gid="tick")
        for place, (number, found) in enumerate(spreads):
            axes.text(place, -19, number, ha="center", gid="tick", parse_math=False)
            if found:
                height = max(found.upper - found.lower, 1)  # where all are alike it is a line
                axes.bar(place, height, 0.36, bottom=found.lower, gid="half")
                axes.plot([place - 0.26, place + 0.26], [found.median] * 2, gid="median")

    return drawn(_WIDTH, _HEIGHT, draw) if sum(f is not None for _, f in spreads) > 1 else None
