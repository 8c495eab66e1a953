"""Saves, as the file system tells them: whichever way the editor writes its files."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from watchfiles import watch

from autograder.watching.events import Saved

# Milliseconds. A save is told once nothing has followed it for a step; a stream of them at last.
_STEP, _AT_LAST, _POLL = 10, 100, 50
_ENDINGS = (".py", ".ipynb")


class Saves:
    """Watches folders in a thread of its own, until it is closed."""

    def __init__(
        self, folders: Sequence[Path], tell: Callable[[Saved], None], *, poll: bool = False
    ) -> None:
        self._folders, self._tell = folders, tell
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._work, args=(poll,), daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Ends the watching."""
        self._stop.set()
        self._thread.join()

    def _work(self, poll: bool) -> None:
        try:
            self._watch(poll or None)  # None: as WATCHFILES_FORCE_POLLING says, or the system
        except Exception:  # no events to be had: a limit of the system's, an odd file system
            if not poll and not self._stop.is_set():
                self._work(poll=True)

    def _watch(self, poll: bool | None) -> None:
        for changes in watch(
            *self._folders,
            watch_filter=lambda _, path: path.endswith(_ENDINGS),
            debounce=_AT_LAST,
            step=_STEP,
            stop_event=self._stop,
            force_polling=poll,
            poll_delay_ms=_POLL,
            recursive=False,
            ignore_permission_denied=True,
        ):
            self._tell(Saved(frozenset(Path(path) for _, path in changes)))
