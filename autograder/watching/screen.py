"""Writes views on the terminal: drawn over the last one, or one after another where it cannot be.

Copying and scrolling stay as they are: nothing but 'to the top' and 'clear what is left'.
"""

import re
from collections.abc import Sequence
from datetime import datetime

from rich.cells import cell_len
from rich.console import Console, RenderableType

from autograder.bilingual import Language
from autograder.report.one_submission import print_line
from autograder.watching.drawing import footer_lines, head_lines, result_lines, running_line
from autograder.watching.view import View

_STYLE = re.compile(r"\x1b\[[\d;]*m")
_HOME, _REST_OF_LINE, _REST = "\x1b[H", "\x1b[K", "\x1b[J"


class Screen:
    """The terminal, or the file, that views are shown on."""

    def __init__(self, console: Console, language: Language) -> None:
        self._console, self._language = console, language
        self._over = console.is_terminal and not (
            console.is_dumb_terminal or console.legacy_windows
        )
        self._drawn = False
        self._last: View | None = None

    def show(self, view: View, now: datetime) -> None:
        """The view, in place of the one before."""
        if self._over:
            self._draw(view, now)
        else:
            self._append(view, now)
        self._last = view

    def leave(self) -> None:
        """What is written now is somebody else's, on a line and a screen of its own."""
        if self._drawn:
            self._write("\n")
        self._drawn = False

    def _draw(self, view: View, now: datetime) -> None:
        language, width = self._language, self._console.width
        lines: list[RenderableType] = [*head_lines(view, language)]
        if view.running is not None:
            lines.append(running_line(view, language, now))
        elif view.listing is None:
            lines += result_lines(view, language)
        lines += footer_lines(view, language, width)
        text = self._text(lines)
        # What stood on the screen before we came is scrolled up, not wiped out.
        begin = _HOME if self._drawn else "\n" * self._console.height + _HOME
        self._write(begin + "\n".join(map(self._over_line, text.splitlines())) + _REST)
        self._drawn = True

    def _over_line(self, line: str) -> str:
        """The line, over whatever stood there."""
        width = cell_len(_STYLE.sub("", line))
        # Behind a full row the cursor still stands on its last sign, and xterm would clear that.
        full = width > 0 and width % self._console.width == 0
        return line if full else line + _REST_OF_LINE

    def _append(self, view: View, now: datetime) -> None:
        """Only what is new, in lines that stay."""
        language, width, last = self._language, self._console.width, self._last
        lines: list[RenderableType] = []
        if view.running is not None:
            if last is None or last.running != view.running:
                lines.append(running_line(view, language, now))
        elif last is None or last.running or (view.at, view.problem) != (last.at, last.problem):
            lines += [*head_lines(view, language), *result_lines(view, language)]
        elif view.notice == last.notice and view.listing == last.listing:
            return
        if view.running is None:
            lines += footer_lines(view, language, width)
        if lines:
            self._write(self._text(lines) + "\n")

    def _text(self, lines: Sequence[RenderableType]) -> str:
        with self._console.capture() as captured:
            for line in lines:
                print_line(self._console, line)
        return captured.get()

    def _write(self, text: str) -> None:
        self._console.file.write(text)
        self._console.file.flush()
