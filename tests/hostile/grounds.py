"""Where attacks are let loose: a course, canaries to read, reach and harm, and who looks."""

import ctypes
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from .corpus import HERE

NOBODY = 65534
SUITE = "autograder/suites/01_twice/test_hidden_twice.py"
SOLUTION = "solutions/01_twice/twice.py"
_SECRET = re.compile(r"[A-Z]+-SECRET-[0-9a-f]{16}")
_LEAKED = re.compile(r"LEAKED -?\d[.\d]*")
_CANARY = """
import ctypes, os, signal, sys
text = ctypes.create_string_buffer(sys.argv[1].encode())
user = int(sys.argv[2])
if user:
    os.setgroups([])
    os.setgid(user)
    os.setuid(user)
    ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)
print(ctypes.addressof(text), flush=True)
signal.signal(signal.SIGURG, lambda *_: os._exit(9))  # others ignore it
signal.pause()
"""


@dataclass(frozen=True, slots=True)
class Grounds:
    """The course's folder, what stands for each placeholder, and the canaries."""

    course: Path
    marks: Path
    words: dict[str, str]
    listeners: tuple[socket.socket, ...]
    canary: "subprocess.Popen[str]"
    contents: dict[Path, tuple[int, bytes]]

    def fill(self, source: str) -> str:
        """The program with its canaries' places."""
        for word, value in self.words.items():
            source = source.replace(f"@{word}@", value)
        return source

    def harm(self, printed: str, graded: str) -> list[str]:
        """Every sign that an attack did something: in what it printed, what its grade says, here.

        A student's own lines may be shown, so that words alone prove nothing in a grade.
        """
        found = ["printed success"] if "GOT IT" in printed else []
        found += _SECRET.findall(printed + graded) + _LEAKED.findall(graded)
        for listener in self.listeners:
            found += [f"reached {listener.getsockname()}" for _ in _arrivals(listener)]
        there = self.files()
        found += [f"file {path}" for path in there.keys() ^ self.contents.keys()]
        found += [f"changed {p}" for p, was in self.contents.items() if there.get(p, was) != was]
        if self.canary.poll() is not None:
            found.append(f"the canary ended: {self.canary.returncode}")
        key = int(self.words["KEY"])
        if Path(f"/dev/shm/{key}").exists():
            found.append("file in shared memory")
        if ctypes.CDLL(None).shmget(key, 0, 0) >= 0:
            found.append("segment of shared memory")
        return found

    def files(self) -> dict[Path, tuple[int, bytes]]:
        """All that lies in the course and among the marks: its kind and rights, its bytes."""
        paths = (path for folder in (self.course, self.marks) for path in folder.rglob("*"))
        return {
            path: (path.lstat().st_mode, path.read_bytes() if _readable(path) else b"")
            for path in paths
        }


def _readable(path: Path) -> bool:
    return path.is_file() and os.access(path, os.R_OK)


def _arrivals(listener: socket.socket) -> Iterator[object]:
    while True:
        try:
            if listener.type == socket.SOCK_DGRAM:
                yield listener.recv(64)
            else:
                with listener.accept()[0] as arrived:
                    yield arrived
        except BlockingIOError:
            return


@contextmanager
def open_grounds(user: int) -> Iterator[Grounds]:
    """Fresh grounds for guests of that user; everything is gone afterwards."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="gradekit-hostile-")))
        folder.chmod(0o755)
        token = secrets.token_hex(8)
        words = {f"{name}_SECRET": f"{name}-SECRET-{token}" for name in ("SUITE", "SOLUTION")}
        course, marks = folder / "course", folder / "marks"
        _copy(HERE / "course", course, words)
        _lay_out(folder, marks, user, token)
        (course / SUITE).chmod(0o666)  # only the sandbox is in the way
        tcp, udp, local, abstract = _listen(stack, marks, token)
        canary = stack.enter_context(_canary(f"MEMORY-SECRET-{token}", user))
        words |= {
            "SUITE": str(course / SUITE),
            "SOLUTION": str(course / SOLUTION),
            "OTHER": str(folder / "other" / "twice.py"),
            "HOME": str(folder / "home"),
            "MARKS": str(marks),
            "SETUID": str(folder / "id"),
            "SOCKET": str(marks / "socket"),
            "ABSTRACT": token,
            "TCP": str(tcp.getsockname()[1]),
            "UDP": str(udp.getsockname()[1]),
            "PID": str(canary.pid),
            "ADDRESS": canary.stdout.readline().strip() if canary.stdout else "",
            "KEY": str(secrets.randbelow(2**30) + 1),
            "CHAIN": (".b" * 900 + "\n    a") * 100,
            "LONG": "<b>" * 30_000,
            "ESC": "\x1b",
            "BEL": "\x07",
        }
        made = Grounds(course, marks, words, (tcp, udp, local, abstract), canary, {})
        made.contents.update(made.files())
        yield made


def _copy(source: Path, target: Path, words: dict[str, str]) -> None:
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    for path in target.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for word, value in words.items():
            text = text.replace(f"@{word}@", value)
        path.write_text(text, encoding="utf-8")


def _lay_out(folder: Path, marks: Path, user: int, token: str) -> None:
    for name in ("other", "home"):
        (folder / name).mkdir()
    (folder / "other" / "twice.py").write_text(f"# OTHER-SECRET-{token}\n")
    (folder / "home" / "secret").write_text(f"HOME-SECRET-{token}\n")
    marks.mkdir()
    marks.chmod(0o777)
    for name in ("victim", "diary", "strongbox"):
        (marks / name).write_text("whole")
        (marks / name).chmod(0o666)
        if user:
            os.chown(marks / name, user, user)
    shutil.copy(shutil.which("id") or "/usr/bin/id", folder / "id")
    (folder / "id").chmod(0o4755)


def _listen(stack: ExitStack, marks: Path, token: str) -> tuple[socket.socket, ...]:
    kinds = (
        (socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", 0)),
        (socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", 0)),
        (socket.AF_UNIX, socket.SOCK_STREAM, str(marks / "socket")),
        (socket.AF_UNIX, socket.SOCK_STREAM, f"\0{token}"),
    )
    found = []
    for family, kind, place in kinds:
        listener = stack.enter_context(socket.socket(family, kind))
        listener.bind(place)
        if kind == socket.SOCK_STREAM:
            listener.listen(64)
        listener.setblocking(False)
        found.append(listener)
    (marks / "socket").chmod(0o777)
    return tuple(found)


@contextmanager
def _canary(secret: str, user: int) -> "Iterator[subprocess.Popen[str]]":
    """A process of the guests' own user, with a secret in its memory and environment."""
    command = [sys.executable, "-I", "-c", _CANARY, secret, str(user)]
    environment = {"TOKEN": secret}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        try:
            yield process
        finally:
            process.send_signal(signal.SIGKILL)
