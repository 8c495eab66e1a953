"""Resource limits: memory, processor time, no new files, no new processes, few descriptors."""

import contextlib
import mmap
import os
import sys
from functools import cache
from pathlib import Path

if sys.platform != "win32":  # it has no such module
    import resource

_DESCRIPTORS = 64
_STACK = 64 << 20


def go_first() -> None:
    """Where the machine runs out of memory, guests are ended before anything else.

    To be called before Landlock and before /proc is hidden.
    """
    with contextlib.suppress(OSError):  # a system without such a list
        Path("/proc/self/oom_score_adj").write_text("500")


def apply_shared() -> None:
    """What may hold for the server too, whose guests then start with it. Raises OSError."""
    for kind in _none_of():
        _set(kind, 0, 0)
    _set(resource.RLIMIT_STACK, _STACK, _STACK)
    _set(resource.RLIMIT_NOFILE, _DESCRIPTORS, _DESCRIPTORS)


def apply(memory: int, cpu_seconds: int) -> None:
    """Limits the calling process, for good: `memory` bytes beyond what it has. Raises OSError."""
    space = address_space() + memory
    _set(resource.RLIMIT_AS, space, space)
    # The first ends the program (SIGXCPU), the second ends one that catches that.
    _set(resource.RLIMIT_CPU, cpu_seconds, cpu_seconds + 1)
    _set(resource.RLIMIT_NPROC, 0, 0)


def _set(kind: int, soft: int, hard: int) -> None:
    """A limit can only be lowered: where it is lower already, it stays."""
    _, ceiling = resource.getrlimit(kind)
    if ceiling != resource.RLIM_INFINITY:
        soft, hard = min(soft, ceiling), min(hard, ceiling)
    try:
        resource.setrlimit(kind, (soft, hard))
    except ValueError as problem:  # how the module says EINVAL and EPERM
        raise OSError(str(problem)) from None


def address_space() -> int:
    """The size of this process's address space in bytes. Raises OSError where there is no /proc.

    The first call opens the file, so it has to come before Landlock; in a forked child it gives
    the parent's size, which is the child's own at its start.
    """
    return int(os.pread(_statm(), 64, 0).split()[0]) * mmap.PAGESIZE


@cache
def _statm() -> int:
    return os.open("/proc/self/statm", os.O_RDONLY | os.O_CLOEXEC)


def _none_of() -> tuple[int, ...]:
    return (
        resource.RLIMIT_FSIZE,
        resource.RLIMIT_CORE,
        resource.RLIMIT_MEMLOCK,
        resource.RLIMIT_MSGQUEUE,
        resource.RLIMIT_SIGPENDING,
        resource.RLIMIT_NICE,
        resource.RLIMIT_RTPRIO,
    )
