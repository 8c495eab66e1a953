"""Text that is broken within an indent, without spaces up to the margin."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions
from rich.text import Text


@dataclass(frozen=True, slots=True)
class Indented:
    """`text`, each of its lines so many columns from the left; the first may begin with a sign."""

    text: Text
    columns: int
    sign: Text | None = None

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        """Line by line."""
        width = max(1, options.max_width - self.columns)
        start = self.sign
        for line in self.text.wrap(console, width):
            line.rstrip()
            yield (start or Text(" " * self.columns)) + line
            start = None
