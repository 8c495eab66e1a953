"""Every test by how many pass it and how well it tells strong submissions from weak ones."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from autograder.report.html.charts.drawing import Chart, drawn
from autograder.report.statistics.items import Item

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_WIDTH, _HEIGHT = 320, 180


def item_map(items: Sequence[Item]) -> Chart | None:
    """Share of passes to the right, discrimination upwards; flagged tests as triangles.

    Tests without a discrimination have no place in it; None where that leaves nothing.
    """
    placed = [
        (each.difficulty, each.discrimination, each.flag is not None)
        for each in items
        if each.difficulty is not None and each.discrimination is not None
    ]

    def draw(axes: "Axes") -> None:
        lowest = min(-0.1, *(height for _, height, _ in placed)) - 0.08
        axes.set_xlim(-0.14, 1.08)
        axes.set_ylim(lowest - 0.14, 1.08)
        for height in (-0.5, 0.0, 0.5, 1.0):
            if height > lowest:
                axes.plot([0, 1], [height, height], gid="grid" if height else "axis")
                label = f"{height:g}".replace("-", "\N{MINUS SIGN}")
                axes.text(-0.02, height, label, ha="right", va="center", gid="tick")
        for share in (0, 50, 100):
            axes.text(share / 100, lowest - 0.1, f"{share}%", ha="center", gid="tick")
        # One by one: matplotlib leaves out markers that fall together.
        for right, up, flagged in placed:
            shape, size, mark = ("^", 8, "flagged") if flagged else ("o", 6, "fine")
            axes.plot([right], [up], shape, markersize=size, gid=mark)

    return drawn(_WIDTH, _HEIGHT, draw) if placed else None
