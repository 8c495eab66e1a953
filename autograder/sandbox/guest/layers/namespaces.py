"""Namespaces: an empty network, no other processes or shared memory, none of the host's /proc."""

import os
import signal
from pathlib import Path
from typing import NoReturn

from autograder.sandbox.guest.layers import kernel

_MOUNT, _UTS, _IPC = 0x00020000, 0x04000000, 0x08000000
_USER, _PROCESS, _NETWORK = 0x10000000, 0x20000000, 0x40000000
_ALL_BUT_USER = _MOUNT | _UTS | _IPC | _PROCESS | _NETWORK

_MS_RDONLY, _MS_NOSUID, _MS_NODEV, _MS_NOEXEC = 1, 2, 4, 8
_MS_REC, _MS_PRIVATE = 1 << 14, 1 << 18

# Where a host shows its processes, devices and services. An empty folder lies over each.
HIDDEN = ("/proc", "/sys", "/run", "/dev/shm")


def enter() -> None:
    """Forks, and returns in the inner process alone, which is process 1 of its own world.

    The outer process waits, ends as the inner one ends, and takes it along if it is killed. The
    uid and gid stay what they are. Call it before there is any thread. Raises OSError; half of it
    may be done by then, so `probing.py` tries it in a child first.
    """
    user, group = os.geteuid(), os.getegid()
    try:
        kernel.call("unshare", _USER | _ALL_BUT_USER)
    except OSError:
        if user != 0:
            raise
        # Root can do without a user namespace where the system forbids those.
        kernel.call("unshare", _ALL_BUT_USER)
    else:
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    inner = os.fork()
    if inner:
        _accompany(inner)
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)


def hide(needed: tuple[str, ...]) -> None:
    """Lays an empty folder over what HIDDEN names, where nothing that is `needed` lies beneath.

    To be called after `enter`, once nothing of /proc has still to be opened. Raises OSError.
    """
    # First of all: what is mounted here must not appear outside.
    kernel.call("mount", b"none", b"/", 0, _MS_REC | _MS_PRIVATE, 0)
    flags = _MS_RDONLY | _MS_NOSUID | _MS_NODEV | _MS_NOEXEC
    for folder in HIDDEN:
        wanted = any(os.path.realpath(path).startswith(f"{folder}/") for path in needed)
        if Path(folder).is_dir() and not wanted:
            kernel.call("mount", b"none", folder.encode(), b"tmpfs", flags, b"size=4k")


def _accompany(inner: int) -> NoReturn:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _, status = os.waitpid(inner, 0)
    code = os.waitstatus_to_exitcode(status)
    os._exit(code if code >= 0 else 128 - code)
