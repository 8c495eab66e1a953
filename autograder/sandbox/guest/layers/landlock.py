"""Landlock: which files may be read, no TCP, and no signals or abstract sockets to the outside."""

import os
import stat
import struct
from collections.abc import Iterable

from autograder.sandbox.guest.layers import kernel

_READ_FILE, _READ_DIR = 1 << 2, 1 << 3
_VERSION_FLAG = 1
_PATH_BENEATH = 1
# The file rights that each version of the kernel's interface can refuse, by how many there are.
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
_NET_SINCE, _BIND_AND_CONNECT = 4, 0b11
_SCOPES_SINCE, _SIGNALS_AND_ABSTRACT_SOCKETS = 6, 0b11


def version() -> int:
    """The version of Landlock's interface. Raises OSError where it is not built in or not on."""
    return kernel.call("landlock_create_ruleset", 0, 0, _VERSION_FLAG)


def covered(found: int) -> str:
    """What this version looks after, in a word each."""
    more = (" TCP" if found >= _NET_SINCE else "") + (" signals" if found >= _SCOPES_SINCE else "")
    return f"files{more}"


def confine(readable: Iterable[str]) -> None:
    """From here on only `readable` may be read, nothing written or run. It needs no_new_privs.

    A path that is not there is left out. Raises OSError.
    """
    found = version()
    files = (1 << _FILE_RIGHTS[min(found, max(_FILE_RIGHTS))]) - 1
    net = _BIND_AND_CONNECT if found >= _NET_SINCE else 0
    scopes = _SIGNALS_AND_ABSTRACT_SOCKETS if found >= _SCOPES_SINCE else 0
    ruleset = _create(found, files, net, scopes)
    try:
        for path in readable:
            _allow_reading(ruleset, path)
        enter(ruleset)
    finally:
        os.close(ruleset)


def scope_ruleset() -> int | None:
    """A ruleset that keeps signals and abstract sockets inside, to be entered by each guest.

    A domain of the guest's own, so that it cannot signal the server either. None where the kernel
    has no scopes (before version 6).
    """
    found = version()
    if found < _SCOPES_SINCE:
        return None
    return _create(found, 0, 0, _SIGNALS_AND_ABSTRACT_SOCKETS)


def enter(ruleset: int) -> None:
    """Puts the calling process under `ruleset`, for good. Raises OSError."""
    kernel.call("landlock_restrict_self", ruleset, 0)


def _create(found: int, files: int, net: int, scopes: int) -> int:
    fields = (files, net, scopes)
    size = 24 if found >= _SCOPES_SINCE else 16 if found >= _NET_SINCE else 8
    attributes = struct.pack("=QQQ", *fields)[:size]
    return kernel.call("landlock_create_ruleset", attributes, size, 0)


def _allow_reading(ruleset: int, path: str) -> None:
    try:
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        folder = stat.S_ISDIR(os.fstat(place).st_mode)
        rights = _READ_FILE | _READ_DIR if folder else _READ_FILE
        rule = struct.pack("=Qi", rights, place)
        kernel.call("landlock_add_rule", ruleset, _PATH_BENEATH, rule, 0)
    finally:
        os.close(place)
