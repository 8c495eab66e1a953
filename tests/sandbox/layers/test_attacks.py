"""Small hostile programs against all layers together: each ends as it should."""

import array
import ctypes
import fcntl
import mmap
import os
import resource
import signal
import socket
import subprocess
import termios
import threading
from pathlib import Path

import pytest

from autograder.sandbox.guest.layers import kernel
from autograder.sandbox.guest.layers.rules import FATAL
from autograder.sandbox.guest.layers.syscalls import machine

from .conftest import Confined, Ending

HERE = machine()
assert HERE is not None, "these tests are for Linux on x86_64 or aarch64"
REFUSED = Ending(error="PermissionError")


def _signal_everyone():
    os.kill(-1, signal.SIGKILL)


def _start_thread():
    threading.Thread(target=print).start()


def _raise_limit():
    resource.prlimit(0, resource.RLIMIT_CPU, (1000, 1000))


def _own_the_signals():
    fcntl.fcntl(2, fcntl.F_SETOWN, 1)


def _unblock_a_shared_pipe():
    os.set_blocking(1, False)


def _type_into_the_terminal():
    fcntl.ioctl(2, termios.TIOCSTI, b"x")


REFUSED_PROGRAMS = {
    "write a file": lambda: Path("x").write_text("x"),
    "write in /tmp": lambda: Path("/tmp/gradekit-was-here").write_text("x"),
    "list the root": lambda: list(Path("/").iterdir()),
    "read the users": lambda: Path("/etc/passwd").read_bytes(),
    "read this very file": lambda: Path(__file__).read_bytes(),
    "open by path alone": lambda: os.open("/etc/passwd", os.O_PATH),
    "a nameless file": lambda: os.open("/tmp", os.O_TMPFILE | os.O_RDWR),
    "a file in memory": lambda: os.memfd_create("x"),
    "remove": lambda: Path("/tmp/gradekit-not-there").unlink(),
    "a link": lambda: Path("/tmp/gradekit-link").symlink_to("/etc/passwd"),
    "a device": lambda: os.mkfifo("/tmp/gradekit-fifo"),
    "change folder": lambda: os.chdir("/"),
    "a TCP socket": socket.socket,
    "a local socket": lambda: socket.socket(socket.AF_UNIX),
    "a pair of sockets": socket.socketpair,
    "a netlink socket": lambda: socket.socket(16, socket.SOCK_RAW, 0),
    "fork": os.fork,
    "run a program": lambda: subprocess.run(["true"], check=True),
    "become a program": lambda: os.execv("/bin/true", ["true"]),
    "signal the server": lambda: os.kill(os.getppid(), signal.SIGKILL),
    "signal everyone": _signal_everyone,
    "signal the group": lambda: os.kill(0, signal.SIGKILL),
    "become another user": lambda: os.setuid(12345),
    "raise a limit": _raise_limit,
    "be nicer": lambda: os.nice(5),
    "signals for others": _own_the_signals,
    "set flags of a shared pipe": _unblock_a_shared_pipe,
    "type into the terminal": _type_into_the_terminal,
    "another process's files": lambda: os.pidfd_open(os.getpid()),
}


@pytest.mark.parametrize("name", REFUSED_PROGRAMS)
def test_the_program_meets_a_permission_error_at_its_own_line(
    confined: Confined, name: str
) -> None:
    # A student sees which line was forbidden, and nothing happened.
    assert confined(REFUSED_PROGRAMS[name]) == REFUSED


def test_no_thread_starts(confined: Confined) -> None:
    # glibc falls back from clone3 to clone, which is refused: Python has its own words for that.
    assert confined(_start_thread) == Ending(error="RuntimeError")


@pytest.mark.parametrize("name", [name for name in FATAL.split() if name in HERE.numbers])
def test_calls_without_an_honest_use_end_the_program(confined: Confined, name: str) -> None:
    # The student's own code cannot catch it and go on trying.
    assert confined(lambda: kernel.call(name, 0, 0, 0, 0, 0), "seccomp") == Ending(signal="SIGSYS")


def _x32_getpid():
    ctypes.CDLL(None).syscall(ctypes.c_long(0x40000000 | 39))


def test_the_second_set_of_numbers_is_closed(confined: Confined) -> None:
    # x32 numbers would walk around a filter that compares the plain ones only.
    assert confined(_x32_getpid) == Ending(signal="SIGSYS")


def test_a_program_may_end_itself(confined: Confined) -> None:
    # abort() stays what it is, so that a crash in native code is told as a crash.
    assert confined(os.abort) == Ending(signal="SIGABRT")


def test_memory_is_limited_beyond_the_start(confined: Confined) -> None:
    # A large array is a MemoryError in the student's program, a small one is fine. Large, since
    # this process may have memory that earlier tests gave back and the limit lets it use again.
    assert confined(lambda: len(bytearray(32 << 20))) == Ending(value=32 << 20)
    assert confined(lambda: len(bytearray(2 << 30))) == Ending(error="MemoryError")


def test_memory_in_many_pieces_is_limited(confined: Confined) -> None:
    # The limit is on the sum, not on one request.
    def hoard():
        kept = []
        while True:
            kept.append(array.array("d", bytes(1 << 20)))

    assert confined(hoard) == Ending(error="MemoryError")


def test_endless_recursion_is_an_ordinary_error(confined: Confined) -> None:
    # The stack that is allowed is enough for Python's own limit.
    def deeper():
        return deeper()

    assert confined(deeper) == Ending(error="RecursionError")


def test_no_descriptor_of_the_server_is_left(confined: Confined) -> None:
    # Replies of the grader cannot be forged by writing to every number.
    secret = os.open(__file__, os.O_RDONLY)
    try:
        found = confined(lambda: [n for n in range(1000) if _is_open(n)])
    finally:
        os.close(secret)
    assert len(found.value) == 4  # 0, 1, 2 and the pipe of these tests
    assert secret not in found.value


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


@pytest.mark.slow
def test_processor_time_ends(confined: Confined) -> None:
    # A loop ends by the signal that says why; one that catches it ends a second later.
    confined.cpu_seconds = 1

    def burn():
        signal.signal(signal.SIGXCPU, signal.SIG_IGN)
        while True:
            pass

    assert confined(burn) == Ending(signal="SIGKILL")


def test_executable_memory_is_no_way_out(confined: Confined) -> None:
    # Machine code meets the same filter: here it asks for getuid's neighbour, setuid.
    code = {
        "x86_64": bytes.fromhex("b8690000000f05c3"),  # mov eax, 105; syscall; ret
        "aarch64": bytes.fromhex("481280d2010000d4c0035fd6"),  # mov x8, #146; svc #0; ret
    }[HERE.name]

    def run():
        page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
        page.write(code)
        start = ctypes.addressof(ctypes.c_char.from_buffer(page))
        return ctypes.CFUNCTYPE(ctypes.c_long, ctypes.c_long)(start)(0)

    assert confined(run) == Ending(value=-1)  # -EPERM
