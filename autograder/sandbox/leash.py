"""The line by which the host holds one guest: ends it, lowers it, and asks what it has used."""

import contextlib
import os
import socket
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import GraderError

_REPLY_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Used:
    """What a guest has used since it began, in seconds.

    `processor` is how long it has run, `waited` how long it had wanted to run and could not when
    it last ran. The latter and `asleep` are None where the system does not say.
    """

    processor: float
    waited: float | None
    asleep: bool | None


class Leash:
    """The host's end. Raises GraderError where the server is gone."""

    def __init__(self) -> None:
        self._line, self.far_end = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._line.settimeout(_REPLY_SECONDS)

    def end(self, *, kill: bool) -> int:
        """Ends the guest, or sees it end by itself, and gives its wait status."""
        status, _ = self._asked(b"kill" if kill else b"reap")
        self._line.close()
        return int(status)

    def lower(self) -> None:
        """From now on the guest runs when nobody else wants to. May come from another thread."""
        with contextlib.suppress(OSError):  # it has just ended
            self._line.send(b"low")

    def used(self) -> Used:
        """What the guest has used since it began."""
        processor, descriptors = self._asked(b"time")
        try:
            asleep, waited = _state(descriptors[0]) if descriptors else (None, None)
        finally:
            for descriptor in descriptors:
                os.close(descriptor)
        return Used(float(processor), waited, asleep)

    def _asked(self, question: bytes) -> tuple[bytes, list[int]]:
        try:
            self._line.send(question)
            message, descriptors, _, _ = socket.recv_fds(self._line, 64, 1)
        except OSError:
            message = b""
        if not message:
            self._line.close()
            raise GraderError("sandbox_errors.server_gone")
        return message, descriptors


def _state(process: int) -> tuple[bool | None, float | None]:
    """Whether a process sleeps, and how long it had waited for a processor when it last got one.

    By its descriptor: the server calls it by another number than we do. Linux's /proc tells.
    """
    try:
        lines = Path(f"/proc/self/fdinfo/{process}").read_text().splitlines()
        (number,) = (line.split()[1] for line in lines if line.startswith("Pid:"))
        state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
        waited = Path(f"/proc/{number}/schedstat").read_text().split()[1]
    except (OSError, ValueError, IndexError):
        return None, None
    return state != "R", int(waited) / 1e9
