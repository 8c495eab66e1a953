"""Guests that are started before they are wanted, so that a check finds a warm one."""

import threading

from autograder.sandbox.portable import PortableChannel

_SPARES = 2  # one for a check, one for the next save or for a check that ends its guest


class Abandoned(KeyboardInterrupt):
    """The run is wanted no more. No test's failure, so it passes through all that judges one."""


class Spares:
    """Hands out guests to the run that is wanted, and ends those of a run that no longer is."""

    def __init__(self, output_cap: int) -> None:
        self._output_cap = output_cap
        self._preload: tuple[str, ...] = ()
        self._ready: list[PortableChannel] = []
        self._out: list[PortableChannel] = []
        self._wanted = self._served = 0
        self._lock = threading.Lock()

    def want(self, number: int) -> None:
        """From now on only that run is served. Comes from the loop's thread."""
        with self._lock:
            self._wanted = number
            for guest in self._out:
                guest.kill()

    def serve(self, number: int, output_cap: int, preload: tuple[str, ...]) -> None:
        """The run of that number begins; its guests are of that kind."""
        with self._lock:
            self._served = number
        if (output_cap, preload) != (self._output_cap, self._preload):
            self._dismiss()
            self._output_cap, self._preload = output_cap, preload

    def __call__(self) -> PortableChannel:
        """A guest that serves nobody yet. Raises Abandoned where the run is not wanted."""
        with self._lock:
            if self._served != self._wanted:
                raise Abandoned
            self._ready = [guest for guest in self._ready if guest.alive]
            guest = self._ready.pop(0) if self._ready else self._start()
            if not self._ready:  # a run that takes many has the next one start beside its work
                self._ready.append(self._start())
            self._out = [each for each in self._out if each.alive] + [guest]
            return guest

    def refill(self) -> None:
        """Starts what is missing."""
        with self._lock:
            while len(self._ready) < _SPARES:
                self._ready.append(self._start())

    def close(self) -> None:
        """Ends all of them."""
        self.want(-1)
        self._dismiss()

    def _start(self) -> PortableChannel:
        return PortableChannel(self._output_cap, self._preload)

    def _dismiss(self) -> None:
        with self._lock:
            gone, self._ready = self._ready, []
        for guest in gone:
            guest.close()
