"""Signals while watching: a terminal that is resized, put aside with Ctrl-Z, or taken away."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from autograder.watching.events import Redraw
from autograder.watching.keyboard import Keyboard

_ENDING = ("SIGTERM", "SIGHUP")


@contextmanager
def signals(keys: Keyboard, tell: Callable[[Redraw], None]) -> Iterator[None]:
    """While the body runs they end it properly, or are told. Raises SystemExit in it."""
    handlers: dict[int, Any] = {
        getattr(signal, name): _end for name in _ENDING if hasattr(signal, name)
    }
    if sys.platform != "win32":
        handlers[signal.SIGWINCH] = lambda *_: tell(Redraw())
        handlers[signal.SIGTSTP] = lambda *_: _put_aside(keys, tell)
        # Else giving the terminal back from the background would stop us instead.
        handlers[signal.SIGTTOU] = signal.SIG_IGN
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(number: int, _: FrameType | None) -> None:
    raise SystemExit(128 + number)


def _put_aside(keys: Keyboard, tell: Callable[[Redraw], None]) -> None:
    """Ctrl-Z: the shell gets its terminal as it was, and `fg` finds us as we were."""
    if sys.platform == "win32":
        return
    was_on = keys.off()
    ours = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGTSTP)
    # Here we go on after SIGCONT.
    signal.signal(signal.SIGTSTP, ours)
    if was_on:
        keys.on()
    tell(Redraw(resumed=True))
