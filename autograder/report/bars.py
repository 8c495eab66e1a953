"""Progress bars that are drawn once, as text."""

from rich.text import Text


def bar(share: float, width: int) -> Text:
    """So much of the width, in a colour that says how far it is; full only where all is there."""
    filled = int(share * width)
    style = "green" if share >= 1 else "yellow" if share > 0 else "dim"
    return Text("█" * filled, style=style).append("░" * (width - filled), style="dim")
