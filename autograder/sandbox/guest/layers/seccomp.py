"""The system-call filter: an allow-list, a short list that ends the process, EPERM for the rest."""

import ctypes
import errno
import os
import struct

from autograder.sandbox.guest.layers import bpf, kernel
from autograder.sandbox.guest.layers.bpf import Assembled
from autograder.sandbox.guest.layers.rules import KILL_PROCESS, OWN_PROCESS, rules
from autograder.sandbox.guest.layers.syscalls import machine

_SET_MODE_FILTER, _GET_ACTION_AVAILABLE = 1, 2
_TSYNC = 1


class Filter:
    """An assembled filter, in memory that the kernel can read: guests have no time to build it."""

    def __init__(self, assembled: Assembled) -> None:
        self._code = ctypes.create_string_buffer(assembled.code, len(assembled.code))
        self.length = len(assembled.code) // bpf.SIZE
        self._program = struct.pack("@HP", self.length, ctypes.addressof(self._code))
        # The comparison comes second in its block; its constant is the instruction's last 4 bytes.
        self._own = (assembled.labels[OWN_PROCESS] + 1) * bpf.SIZE + 4

    def install(self) -> None:
        """Puts the calling process under the filter, for good. Needs no_new_privs. Raises OSError.

        It may send signals to itself, as `abort()` does, and to nobody else.
        """
        struct.pack_into("=I", self._code, self._own, os.getpid())
        unwilling = kernel.call("seccomp", _SET_MODE_FILTER, _TSYNC, self._program)
        if unwilling:
            raise OSError(errno.EBUSY, "a thread could not be put under the filter")


def supported() -> bool:
    """Whether this kernel has seccomp filters that can end a process (Linux 4.14)."""
    try:
        return (
            kernel.call("seccomp", _GET_ACTION_AVAILABLE, 0, struct.pack("=I", KILL_PROCESS)) == 0
        )
    except OSError:
        return False


def ready_filter() -> Filter | None:
    """The filter for this machine, where there can be one."""
    here = machine()
    if here is None or not supported():
        return None
    return Filter(bpf.assemble(list(rules(here))))
