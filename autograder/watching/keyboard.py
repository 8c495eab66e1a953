"""Keys as they are pressed, without Enter, and the terminal given back as it was."""

import os
import re
import sys
import threading
import time
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol

Tell = Callable[[str], None]
# Arrows, Home and their like, which end in letters that are keys of ours.
_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O.|[^\[O])")


class Keyboard(Protocol):
    """Tells each key while it is on. `usable` is False where no key will ever come."""

    usable: bool

    def on(self) -> None:
        """From now on keys are told, and are not shown."""

    def off(self) -> bool:
        """The terminal is as it was before. False where it was off already."""


class NoKeyboard:
    """Where nobody can press a key: standard input is a file, a pipe, or the job's in the back."""

    usable = False

    def on(self) -> None:
        """Nothing."""

    def off(self) -> bool:
        """Nothing."""
        return False


class PosixKeyboard:
    """Linux and macOS: the terminal in its cbreak mode, read by a thread."""

    usable = True

    def __init__(self, descriptor: int, tell: Tell) -> None:
        self._descriptor, self._tell = descriptor, tell
        self._before: list[Any] | None = None
        self._reader: threading.Thread | None = None
        self._stop = (-1, -1)

    def on(self) -> None:
        """From now on keys are told, and are not shown."""
        import termios
        import tty

        if self._before is not None:
            return
        self._before = termios.tcgetattr(self._descriptor)
        tty.setcbreak(self._descriptor, termios.TCSADRAIN)
        self._stop = os.pipe()
        self._reader = threading.Thread(target=self._read, args=(self._stop[0],), daemon=True)
        self._reader.start()

    def off(self) -> bool:
        """The terminal is as it was before."""
        import termios

        before, self._before = self._before, None
        if before is None or self._reader is None:
            return False
        os.write(self._stop[1], b".")
        self._reader.join()
        for end in self._stop:
            os.close(end)
        termios.tcsetattr(self._descriptor, termios.TCSADRAIN, before)
        return True

    def _read(self, stop: int) -> None:
        import select

        decoder = getincrementaldecoder("utf-8")("replace")
        while stop not in (ready := select.select([self._descriptor, stop], [], [])[0]):
            assert ready
            try:
                data = os.read(self._descriptor, 1024)
            except OSError:  # the terminal is gone
                return
            if not data:
                return
            for key in _SEQUENCE.sub("", decoder.decode(data)):
                self._tell(key)


class WindowsKeyboard:
    """Windows: the console's keys, asked for again and again."""

    usable = True
    _PAUSE = 0.02  # seconds

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._is_on = threading.Event()
        self._reader: threading.Thread | None = None

    def on(self) -> None:
        """From now on keys are told, and are not shown."""
        if self._reader is None:
            self._is_on.set()
            self._reader = threading.Thread(target=self._read, daemon=True)
            self._reader.start()

    def off(self) -> bool:
        """Keys are the next reader's."""
        reader, self._reader = self._reader, None
        if reader is None:
            return False
        self._is_on.clear()
        reader.join()
        return True

    def _read(self) -> None:
        import msvcrt

        console: Any = msvcrt  # whose functions are there on Windows only
        while self._is_on.is_set():
            if not console.kbhit():
                time.sleep(self._PAUSE)
                continue
            key = console.getwch()
            if key in "\x00\xe0":  # an arrow or the like: its second half is no letter
                console.getwch()
            else:
                self._tell(key)


def keyboard(tell: Tell) -> Keyboard:
    """The keyboard of the terminal that this process is at."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        return NoKeyboard()
    if sys.platform == "win32":
        return WindowsKeyboard(tell)
    descriptor = sys.stdin.fileno()
    return PosixKeyboard(descriptor, tell) if _is_in_front(descriptor) else NoKeyboard()


def _is_in_front(descriptor: int) -> bool:
    """False for `grade watch &`: touching the terminal would stop us."""
    if sys.platform == "win32":
        return True
    try:
        return os.tcgetpgrp(descriptor) == os.getpgrp()
    except OSError:  # a terminal without jobs, as in some containers
        return True


@contextmanager
def keys_on(keys: Keyboard) -> Iterator[None]:
    """On while the body runs, and off whatever happens in it."""
    try:
        keys.on()
        yield
    finally:
        keys.off()


@contextmanager
def keys_off(keys: Keyboard) -> Iterator[None]:
    """The terminal is somebody else's while the body runs."""
    was_on = keys.off()
    try:
        yield
    finally:
        if was_on:
            keys.on()
