"""How soon after a save the verdict stands: `grade watch` in a terminal, beside `grade check`."""

import os
import pty
import select
import subprocess
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from start_up import CHECK, GRADE, student_checkout
from table import Row
from timing import seconds

_QUIET = 0.5  # seconds between saves, in which guests get warm as they do while somebody thinks
_PATIENCE = 30.0
_MEAN = {"GRADE_LANG": "en", "TERM": "xterm-256color", "COLUMNS": "100", "LINES": "50"}
_ENDS = (b"Every public check passed", b" more:")  # of a right program, of one that is not


def rows(rounds: int, runs: int = 6) -> Iterator[Row]:
    """Written in place and renamed over, turn by turn with the whole command."""
    runs = max(rounds, runs)
    with tempfile.TemporaryDirectory() as name:
        checkout = student_checkout(Path(name))
        file = checkout / "assignments" / "01_gates" / "gates.py"
        right = file.read_text(encoding="utf-8")
        wrong = right.replace("> 0", ">= 0")
        assert wrong != right
        check = partial(subprocess.run, CHECK, cwd=checkout, capture_output=True, check=False)
        for how, save in (("in place", _in_place), ("renamed over", _renamed_over)):
            ours, beside = [], []
            with Watched(checkout) as watched:
                for turn in range(2 * runs + 2):
                    text, end = ((wrong, _ENDS[1]), (right, _ENDS[0]))[turn % 2]
                    ours.append(watched.seconds_after(partial(save, file, text), end))
                    beside.append(seconds(check))
            what = f"`grade watch`: a save ({how}) to its verdict"
            yield Row(what, ours[2:], "`grade check gates`", beside[2:], at_most=0.2)


def _in_place(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


def _renamed_over(file: Path, text: str) -> None:
    beside = file.with_name(".gates.py.swp")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)


class Watched:
    """`grade watch` over the gates, in a terminal of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> "Watched":
        self._process, self._terminal = pty.fork()
        if self._process == 0:
            os.chdir(self._folder)
            kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
            os.execve(GRADE, [GRADE, "watch", "gates"], kept | _MEAN)
        self._until(_ENDS)
        return self

    def seconds_after(self, save: partial[None], words: bytes) -> float:
        """From before the save until its verdict was written."""
        self._settle()
        start = time.perf_counter()
        save()
        self._until((words,))
        return time.perf_counter() - start

    def _until(self, words: tuple[bytes, ...]) -> None:
        seen = b""
        patience = time.monotonic() + _PATIENCE
        while not any(each in seen for each in words):
            ready, _, _ = select.select([self._terminal], [], [], patience - time.monotonic())
            if not ready:
                raise TimeoutError(seen.decode(errors="replace"))
            seen += os.read(self._terminal, 65536)

    def _settle(self) -> None:
        """Takes in the rest of the screen, and lets a moment go by."""
        until = time.monotonic() + _QUIET
        while (left := until - time.monotonic()) > 0:
            if select.select([self._terminal], [], [], left)[0]:
                os.read(self._terminal, 65536)

    def __exit__(self, *_: object) -> None:
        os.write(self._terminal, b"q")
        os.waitpid(self._process, 0)
        os.close(self._terminal)
