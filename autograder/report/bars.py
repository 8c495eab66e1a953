"""Progress bars that are drawn once, as text."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from rich.console import Console, ConsoleOptions
from rich.text import Text

_WIDEST, _NARROWEST = 20, 6


def bar(share: float, width: int) -> Text:
    """So much of the width, in a colour that says how far it is; full only where all is there."""
    filled = int(share * width)
    style = "green" if share >= 1 else "yellow" if share > 0 else "dim"
    return Text("█" * filled, style=style).append("░" * (width - filled), style="dim")


@dataclass(frozen=True, slots=True)
class Bar:
    """A line: a title, the share that is done, and what that is in numbers."""

    title: str
    share: float
    label: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars below each other, as wide as there is room; the titles give way last."""

    rows: tuple[Bar, ...]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        """Two spaces before each column, and one at the end."""
        label_width = max((cell_len(row.label) for row in self.rows), default=0)
        widest = max((cell_len(row.title) for row in self.rows), default=0)
        room = options.max_width - 7 - label_width
        bar_width = max(_NARROWEST, min(_WIDEST, room - widest))
        title_width = max(1, min(widest, room - bar_width))
        for row in self.rows:
            title = set_cell_size(row.title, title_width)
            label = " " * (label_width - cell_len(row.label)) + row.label
            yield Text.assemble(f"  {title}  ", bar(row.share, bar_width), f"  {label}")
