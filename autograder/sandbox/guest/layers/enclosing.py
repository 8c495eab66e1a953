"""Puts the layers on: what can be shared on the server, the rest on each guest after its fork."""

import os
import signal
from collections.abc import Collection
from dataclasses import dataclass

from autograder.sandbox.guest.layers import (
    capabilities,
    descriptors,
    kernel,
    landlock,
    limits,
    namespaces,
    no_new_privs,
    seccomp,
)
from autograder.sandbox.guest.layers.policy import Policy
from autograder.sandbox.guest.layers.probing import works

# seccomp and Landlock cannot do without no_new_privs.
_FIXED_PRIVILEGES = frozenset({"no_new_privs", "seccomp", "landlock"})


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is left for a guest to do, once it has what its server has. None and False: nothing."""

    server: int
    fix_privileges: bool
    drop_capabilities: bool
    limited: tuple[int, int] | None  # bytes, seconds
    scope: int | None  # a Landlock ruleset's descriptor
    filter: seccomp.Filter | None


def enclose_server(policy: Policy) -> frozenset[str]:
    """Encloses the server and tells which of the layers asked for are on, the guests' included.

    With namespaces it forks: only the inner process returns. Call it before there is a thread. A
    layer that the system lacks is left out. Raises OSError where one fails that should work.
    """
    on = frozenset(name for name in policy.layers if works(name))
    if "namespaces" in on:
        namespaces.enter()
    if "limits" in on:
        limits.go_first()
        limits.address_space()  # opens the file in /proc that the guests will read
    if "namespaces" in on:
        namespaces.hide(policy.readable)
    if on & _FIXED_PRIVILEGES:
        no_new_privs.turn_on()
    if "limits" in on:
        limits.apply_shared()
    if "capabilities" in on:
        capabilities.drop()
    if "landlock" in on:
        landlock.confine(policy.readable)
    return on


def prepare(policy: Policy) -> Prepared:
    """What every guest of this server will need. Call it in the server, after `enclose_server`."""
    on = frozenset(name for name in policy.layers if works(name))
    return Prepared(
        server=os.getpid(),
        fix_privileges=bool(on & _FIXED_PRIVILEGES) and not no_new_privs.is_on(),
        drop_capabilities="capabilities" in on and any(capabilities.held()),
        limited=(policy.memory, policy.cpu_seconds) if "limits" in on else None,
        scope=landlock.scope_ruleset() if "landlock" in on else None,
        filter=seccomp.ready_filter() if "seccomp" in on else None,
    )


def enclose_guest(prepared: Prepared, keep: Collection[int]) -> None:
    """Encloses the calling process, a fresh child of the server, for good; `keep` stays open.

    Raises OSError where a layer that was prepared fails: the process must then end.
    """
    _stay_with(prepared.server)
    if prepared.fix_privileges:
        no_new_privs.turn_on()
    if prepared.drop_capabilities:
        capabilities.drop()
    if prepared.limited:
        limits.apply(*prepared.limited)
    if prepared.scope is not None:
        landlock.enter(prepared.scope)
    descriptors.close_all_but(keep)
    if prepared.filter:  # the last, as it refuses what all the others need
        prepared.filter.install()


def _stay_with(server: int) -> None:
    """Dies with the server, and lets no other process of the user look into this one."""
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != server:
        raise ProcessLookupError("the server ended before its guest began")
    kernel.prctl(kernel.PR_SET_DUMPABLE, 0)
