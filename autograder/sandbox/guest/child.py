"""A guest as its server sees it: a process, and the line by which the host holds it.

The host says `kill` or `reap` (see it end by itself) and is told the wait status; `time`, and is
told the processor time so far, with a descriptor of the process; `low`, for the lowest priority,
on whichever core has nothing else to do.
A host that lets go of the line ends the guest.
"""

import contextlib
import math
import os
import signal
import socket
import time

_REAP_PATIENCE = 0.5  # seconds a guest that closed its pipe may take to be gone
_LOWEST = 19


class Child:
    """One forked guest. `ending` while it is expected to end by itself."""

    def __init__(self, line: socket.socket, number: int) -> None:
        self._line, self._number = line, number
        self._patient_until = 0.0
        self.ending = False

    def hear(self) -> bool:
        """Does what the host says. False once the guest is gone and the host was told."""
        try:
            message = self._line.recv(16)
        except OSError:
            message = b""
        match message:
            case b"time":
                self._tell_time()
            case b"low":
                with contextlib.suppress(OSError):  # it has just ended
                    os.setpriority(os.PRIO_PROCESS, self._number, _LOWEST)
                    os.sched_setaffinity(self._number, range(os.cpu_count() or 1))
            case b"reap":
                self.ending = True
                self._patient_until = time.monotonic() + _REAP_PATIENCE
                return self.look()
            case _:
                self._kill()
                return self.look()
        return True

    def look(self) -> bool:
        """Is it gone? Where its time for that is over, it is killed. False: gone, and told so."""
        number, status = os.waitpid(self._number, os.WNOHANG)
        if number:
            self._tell(status)
            return False
        if time.monotonic() > self._patient_until:
            self._kill()
        return True

    def _kill(self) -> None:
        """Never waits for it: at the lowest priority even dying takes its time."""
        self.ending = True
        self._patient_until = math.inf
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._number, signal.SIGKILL)

    def _tell(self, status: int) -> None:
        with contextlib.suppress(OSError):  # a host that let go does not want to know
            self._line.send(str(status).encode())
        self._line.close()

    def _tell_time(self) -> None:
        try:
            # The id of another process's clock is made of its number (Linux).
            said, ends = str(time.clock_gettime((~self._number << 3) | 2)), [self._descriptor()]
        except OSError:  # it has ended by itself
            said, ends = "0", []
        with contextlib.suppress(OSError):
            socket.send_fds(self._line, [said.encode()], ends)
        for end in ends:
            os.close(end)

    def _descriptor(self) -> int:
        return os.pidfd_open(self._number)
