"""Whether each layer works here and now: a child puts it on and sees whether it stops anything."""

import errno
import mmap
import os
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, NoReturn, cast, get_args

from autograder.sandbox.guest.layers import (
    capabilities,
    kernel,
    landlock,
    limits,
    namespaces,
    no_new_privs,
    seccomp,
)
from autograder.sandbox.guest.layers.policy import LAYERS

State = Literal["on", "off", "missing"]
_NOT_BUILT_IN = (errno.ENOSYS, errno.EINVAL)


@dataclass(frozen=True, slots=True)
class LayerState:
    """`on`: it stops what it should. `off`: the system refuses it. `missing`: there is no such."""

    state: State
    detail: str


def probe() -> dict[str, LayerState]:
    """Each layer on this machine now. The calling process stays as it is."""
    return {name: _state(name) for name in LAYERS}


def works(name: str) -> bool:
    """Whether the layer `name` is on when it is asked for."""
    return _state(name).state == "on"


@cache
def _state(name: str) -> LayerState:
    if not kernel.known():
        return LayerState("missing", "Linux on x86_64 or aarch64 only")
    return _tried(_TRIALS[name])


def _tried(trial: Callable[[], str]) -> LayerState:
    answers, answer = os.pipe()
    with warnings.catch_warnings():
        # Python 3.12 warns of forking beside threads; this child only makes system calls.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        _answer(answer, trial)
    os.close(answer)
    with os.fdopen(answers, "rb") as pipe:
        said = pipe.read().decode("utf-8", "replace")
    os.waitpid(child, 0)
    state, _, detail = said.partition(" ")
    if state in get_args(State):
        return LayerState(cast(State, state), detail)
    return LayerState("off", "the trial was ended by the system")


def _answer(answer: int, trial: Callable[[], str]) -> NoReturn:
    """In the child, which ends here whatever happens."""
    said = "off the trial failed"
    try:
        said = f"on {trial()}"
    except OSError as problem:
        state = "missing" if problem.errno in _NOT_BUILT_IN else "off"
        said = f"{state} {problem.filename or 'trial'}: {problem.strerror or problem}"
    finally:
        os.write(answer, said.encode())
        os._exit(0)


def _try_no_new_privs() -> str:
    no_new_privs.turn_on()
    _must(no_new_privs.is_on(), "it does not stay on")
    return "prctl"


def _try_seccomp() -> str:
    found = seccomp.ready_filter()
    if found is None:
        raise OSError(errno.ENOSYS, "no filters in this kernel", "seccomp")
    no_new_privs.turn_on()
    found.install()
    _must(_refused(Path("/").mkdir, errno.EPERM), "the filter lets through")
    return f"{found.length} instructions"


def _try_landlock() -> str:
    version = landlock.version()
    no_new_privs.turn_on()
    landlock.confine(())
    _must(_refused(lambda: list(Path("/").iterdir()), errno.EACCES), "the files stay open")
    return f"version {version}: {landlock.covered(version)}"


def _try_limits() -> str:
    size = limits.address_space()
    limits.apply_shared()
    limits.apply(memory=1 << 24, cpu_seconds=10)
    _must(_refused(lambda: mmap.mmap(-1, 1 << 25), errno.ENOMEM), "memory has no limit")
    return f"from {size >> 20} MiB"


def _try_namespaces() -> str:
    namespaces.enter()
    namespaces.hide(())
    _must(os.getpid() == 1 and not Path("/proc/self").exists(), "the processes stay visible")
    return "user, pid, net, ipc, uts, mount"


def _try_capabilities() -> str:
    before = capabilities.held()[0].bit_count()
    capabilities.drop()
    _must(capabilities.held() == (0, 0, 0), "some stay")
    return f"{before} given up"


def _refused(attempt: Callable[[], object], number: int) -> bool:
    try:
        attempt()
    except OSError as problem:
        return problem.errno == number
    return False


def _must(held: bool, otherwise: str) -> None:
    if not held:
        raise OSError(errno.EPERM, otherwise)


_TRIALS: dict[str, Callable[[], str]] = {
    "no_new_privs": _try_no_new_privs,
    "seccomp": _try_seccomp,
    "landlock": _try_landlock,
    "limits": _try_limits,
    "namespaces": _try_namespaces,
    "capabilities": _try_capabilities,
}
