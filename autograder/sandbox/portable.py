"""The portable launcher: a plain subprocess, on any system, for a student's own machine.

It keeps the student's program out of the suite's process and ends it in time; it does not confine
it. Strangers' code is never run with it.
"""

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from typing import IO

from autograder.outcome import Outcome
from autograder.sandbox.channel import FramedChannel, GuestEnded

SLOW_MACHINE = 4  # a student's own machine may be this much slower than the grader's, and busy

# -I keeps the student's folder and environment out; the path is the host's, given as an argument.
_BOOT = (
    "import sys, json, runpy; sys.path[:] = json.loads(sys.argv.pop(1)); "
    "runpy.run_module('autograder.sandbox.guest', run_name='__main__')"
)


def guest_command(*arguments: str) -> list[str]:
    """The command that runs the guest's module with this process's own import path."""
    path = json.dumps([entry for entry in sys.path if entry])
    return [sys.executable, "-I", "-X", "utf8", "-c", _BOOT, path, *arguments]


class Ahead:
    """Guests on this machine; the first one starts at once, beside what the host still prepares."""

    def __init__(self, output_cap: int) -> None:
        self._output_cap = output_cap
        self._first: PortableChannel | None = PortableChannel(output_cap)

    def __call__(self) -> "PortableChannel":
        """A guest that serves nobody yet."""
        first, self._first = self._first, None
        return first or PortableChannel(self._output_cap)

    def close(self) -> None:
        """Ends the first one, where nobody wanted it."""
        if self._first is not None:
            self._first.close()


class PortableChannel(FramedChannel):
    """A guest in a plain subprocess; threads read its pipes, since Windows cannot poll them.

    It imports the modules `preload` before it is asked for anything, where they are there.
    """

    def __init__(self, output_cap: int, preload: Sequence[str] = ()) -> None:
        super().__init__(output_cap)
        self._process = subprocess.Popen(
            guest_command("once", *preload),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            env=os.environ | {"MPLBACKEND": "Agg"},  # `plt.show()` must not wait for a click
        )
        self._arrived: queue.SimpleQueue[tuple[str, bytes]] = queue.SimpleQueue()
        self._outgoing: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        assert self._process.stdin is not None
        self._threads = [
            threading.Thread(target=self._pump, args=("reply", self._process.stdout), daemon=True),
            threading.Thread(target=self._pump, args=("print", self._process.stderr), daemon=True),
            threading.Thread(target=self._feed, args=(self._process.stdin,), daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def _pump(self, name: str, stream: IO[bytes]) -> None:
        with stream:
            while data := stream.read(1 << 16):
                self._arrived.put((name, data))
        self._arrived.put((name, b""))

    def _feed(self, stream: IO[bytes]) -> None:
        with stream:
            while (data := self._outgoing.get()) is not None:
                try:
                    view = memoryview(data)
                    while view:
                        view = view[stream.write(view) or 0 :]
                except OSError:  # the guest is gone; the reading threads say how
                    return

    def _send(self, data: bytes) -> None:
        self._outgoing.put(data)

    def _wait(self, deadline: float) -> None:
        try:
            name, data = self._arrived.get(timeout=max(0.001, deadline - time.monotonic()))
        except queue.Empty:
            raise GuestEnded(Outcome.TIMEOUT) from None
        if name == "print":
            self._captured(data)
        elif data:
            self._frames.add(data)
        else:
            code = self._process.wait()
            raise GuestEnded(Outcome.CRASHED, f"exit {code}")

    @property
    def alive(self) -> bool:
        """Whether the guest still runs."""
        return self._process.poll() is None

    def kill(self) -> None:
        """Ends the guest at once; whoever waits for a reply is told. May come from any thread."""
        self._process.kill()

    def close(self) -> None:
        """Ends the guest and waits for it and for the threads."""
        self._process.kill()
        self._outgoing.put(None)
        self._process.wait()
        for thread in self._threads:
            thread.join()
