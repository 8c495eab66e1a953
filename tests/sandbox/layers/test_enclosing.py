"""The server's side: what it may still do, how it ends, what it does where a layer lacks."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.sandbox.guest.layers import LAYERS, Policy, enclosing, prepare, probe, probing

_SERVER = """
import os, sys
from autograder.sandbox.guest import layers
wanted = frozenset(name for name, found in layers.probe().items() if found.state == "on")
policy = layers.Policy(("/usr/lib",), 1 << 26, 5, wanted)
assert layers.enclose_server(policy) == wanted
prepared = layers.prepare(policy)
"""


def start(program: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-I", "-c", _SERVER + program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_the_server_ends_with_the_inner_ones_code() -> None:
    # With namespaces the process that the host started is only a companion.
    with start("sys.exit(23)") as server:
        assert server.communicate()[1] == ""
    assert server.returncode == 23


def test_the_server_can_neither_mount_nor_read_nor_signal_outside() -> None:
    # It holds what guests come from: it has no more rights than it needs to fork.
    with start("""
from autograder.sandbox.guest.layers import kernel
for attempt in (lambda: kernel.call("mount", b"none", b"/tmp", b"tmpfs", 0, 0),
                lambda: os.listdir("/"), lambda: open("/etc/passwd"), lambda: open("/tmp/x", "w")):
    try:
        attempt()
        print("done")
    except PermissionError:
        print("refused")
""") as server:
        said, complaint = server.communicate()
    assert (said.split(), complaint) == (["refused"] * 4, "")


def test_guests_die_with_the_process_that_the_host_killed() -> None:
    # The end of the companion takes the server and a looping guest along: no pipe stays open.
    with start("""
if os.fork() == 0:
    layers.enclose_guest(prepared, (0, 1, 2))
    os.write(1, b"looping\\n")
    while True: pass
os.wait()
""") as server:
        assert server.stdout is not None
        assert server.stdout.readline() == "looping\n"
        server.kill()
        assert server.stdout.read() == ""  # ends when the last of them has


def test_a_guest_of_a_server_that_is_gone_does_not_start() -> None:
    # Between fork and enclosure the server may end; then nobody would ever end the guest.
    prepared = enclosing.Prepared(
        server=-1,
        fix_privileges=False,
        drop_capabilities=False,
        limited=None,
        scope=None,
        filter=None,
    )
    child = os.fork()
    if child == 0:
        try:
            enclosing.enclose_guest(prepared, keep=(0, 1, 2))
        except ProcessLookupError:
            os._exit(5)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 5


def test_a_layer_that_the_system_lacks_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    # Nothing is claimed that is not there, and the rest works; the host decides whether to go on.
    monkeypatch.setattr(enclosing, "works", lambda name: name == "limits")
    policy = Policy((), 1 << 26, 5, frozenset({"limits", "seccomp", "landlock", "namespaces"}))
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writing, ",".join(enclosing.enclose_server(policy)).encode())
        os._exit(0)
    os.waitpid(child, 0)
    assert os.read(reading, 100) == b"limits"
    os.close(reading)
    os.close(writing)
    prepared = prepare(policy)
    assert (prepared.filter, prepared.scope, prepared.limited) == (None, None, (1 << 26, 5))


def test_probing_leaves_the_process_as_it_is() -> None:
    # `grade doctor` runs in the instructor's own process, which goes on working.
    probing._state.cache_clear()
    before = _own_state(), _children()
    assert tuple(probe()) == LAYERS
    assert (_own_state(), _children()) == before


def _children() -> str:
    """The processes that this one started; other tests may have left a pool's tracker."""
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text()


def _own_state() -> list[str]:
    lines = Path("/proc/self/status").read_text().splitlines()
    kept = ("Uid", "Cap", "NoNewPrivs", "Seccomp")
    limits = Path("/proc/self/limits").read_text()
    return [line for line in lines if line.startswith(kept)] + [limits]


def test_a_layer_that_only_pretends_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    # On is what stops something here and now, not what returned without an error.
    monkeypatch.setattr(probing.landlock, "confine", lambda _: None)
    found = probing._tried(probing._TRIALS["landlock"])
    assert (found.state, "stay open" in found.detail) == ("off", True)


def test_a_trial_that_is_killed_is_off() -> None:
    # A container's own filter may end the child instead of refusing.
    found = probing._tried(lambda: os.kill(os.getpid(), signal.SIGKILL) or "")
    assert found.state == "off"
