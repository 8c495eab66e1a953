"""The real `grade watch` in a real terminal: saves, keys, and the terminal given back."""

import contextlib
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from autograder.course import Course

ROOT = Path(__file__).parents[2]
SOLUTION = (ROOT / "solutions" / "01_gates" / "gates.py").read_text(encoding="utf-8")
STUB = (ROOT / "assignments" / "01_gates" / "gates.py").read_text(encoding="utf-8")
ENDLESS = SOLUTION.replace("def AND(x1, x2):", "def AND(x1, x2):\n    while True: pass")
GRADE = [sys.executable, "-m", "autograder.cli"]
PASSED, LEFT = "Every public check passed", "16 more"
SEQUENCE = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
pytestmark = pytest.mark.slow


class Terminal:
    """A command in a terminal of its own."""

    def __init__(self, command: list[str], folder: Path, **environment: str) -> None:
        mine = {"GRADE_LANG": "en", "TERM": "xterm-256color"} | environment
        self.process, self._end = pty.fork()
        if self.process == 0:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # a job in the background ignores it
            for name in ("COLUMNS", "LINES"):  # pytest-xdist says 80 for its workers
                os.environ.pop(name, None)
            os.chdir(folder)
            os.execvpe(command[0], command, os.environ | mine)
        fcntl.ioctl(self._end, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 100, 0, 0))
        self.seen = self.raw = ""  # without and with what colours it

    def lines(self) -> bool:
        """Whether the terminal hands over whole lines and shows what is typed, as shells want."""
        modes = termios.tcgetattr(self._end)[3]
        return bool(modes & termios.ICANON and modes & termios.ECHO)

    def until(self, words: str, seconds: float = 30) -> str:
        """Reads on to these words, and gives what was written before them."""
        end = time.monotonic() + seconds
        while words not in self.seen:
            left = end - time.monotonic()
            ready, _, _ = select.select([self._end], [], [], max(0, left))
            assert ready, f"{words!r} did not come, but {self.seen[-2000:]!r}"
            self._read()
        before, _, self.seen = self.seen.partition(words)
        return before

    def _read(self) -> None:
        with contextlib.suppress(OSError):  # the other end is closed
            self.raw += (data := os.read(self._end, 65536).decode("utf-8", "replace"))
            self.seen = SEQUENCE.sub("", self.seen + data)

    def press(self, keys: str) -> None:
        """Types."""
        os.write(self._end, keys.encode())

    def resize(self, rows: int, columns: int) -> None:
        """Another window size."""
        fcntl.ioctl(self._end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def ended(self, seconds: float = 10) -> int:
        """The exit code; negative for a signal."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if select.select([self._end], [], [], 0.02)[0]:
                self._read()
            number, status = os.waitpid(self.process, os.WNOHANG)
            if number:
                self.process = 0
                return os.waitstatus_to_exitcode(status)
        raise AssertionError(f"it goes on: {self.seen!r}")

    def close(self) -> None:
        """Whatever happened, nothing stays behind."""
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        os.close(self._end)


@pytest.fixture
def gates(kit: Course) -> Path:
    """The student's file, as it was handed out."""
    return kit.releases / "01_gates" / "gates.py"


@pytest.fixture
def watch(kit: Course) -> Iterator[Callable[..., Terminal]]:
    """Starts `grade watch` in the kit and waits for its first verdict."""
    opened: list[Terminal] = []

    def start(*arguments: str, **environment: str) -> Terminal:
        opened.append(Terminal([*GRADE, "watch", *arguments], kit.root, **environment))
        opened[-1].until("hidden checks")
        opened[-1].until("keys")
        return opened[-1]

    yield start
    for terminal in opened:
        terminal.close()


def in_place(path: Path, content: str) -> None:
    path.write_text(content, encoding="utf-8")


def renamed_over(path: Path, content: str) -> None:
    beside = path.with_name(".gates.py.swp")
    beside.write_text(content, encoding="utf-8")
    beside.replace(path)


def moved_away_first(path: Path, content: str) -> None:
    path.rename(path.with_name("gates.py~"))
    path.write_text(content, encoding="utf-8")


def removed_first(path: Path, content: str) -> None:
    path.unlink()
    time.sleep(0.05)
    path.write_text(content, encoding="utf-8")


def emptied_first(path: Path, content: str) -> None:
    path.write_text("")
    time.sleep(0.05)
    with path.open("a", encoding="utf-8") as file:
        for part in (content[: len(content) // 2 + 7], content[len(content) // 2 + 7 :]):
            file.write(part)
            file.flush()
            time.sleep(0.02)


def test_however_an_editor_saves_there_is_a_verdict(watch, gates: Path) -> None:
    # And nothing of the moment in between: not that the file is gone, empty or no Python.
    terminal = watch("gates")
    for save in (in_place, renamed_over, moved_away_first, removed_first, emptied_first):
        for text, said in ((SOLUTION, PASSED), (STUB, LEFT)):
            save(gates, text)
            before = terminal.until(said)
            assert "not valid Python" not in before
            assert "no such file" not in before
            assert "empty" not in before
            terminal.until("keys")
    notebook = gates.with_suffix(".ipynb")
    beside = notebook.with_name(".~gates.ipynb")  # as Jupyter does
    shutil.copy(notebook, beside)
    beside.replace(notebook)
    terminal.until("assignments/01_gates/gates.ipynb")
    terminal.until(LEFT)


def test_an_endless_loop_is_mended_by_the_next_save(watch, gates: Path) -> None:
    # The screen says that it runs and since when; nobody waits for the limit.
    terminal = watch()
    in_place(gates, ENDLESS)
    terminal.until("Checking since")
    in_place(gates, SOLUTION)
    assert "did not finish" not in terminal.until(PASSED)
    in_place(gates, ENDLESS)
    assert PASSED not in terminal.until("did not finish").partition("Checking since")[2]


def test_keys_answer_at_once_on_both_layouts(watch) -> None:
    # Hint, list, next, the other commands and back; the keys take two lines in 40 columns.
    terminal = watch("1")
    terminal.resize(30, 40)
    terminal.until("s show\r\n")
    terminal.resize(50, 100)
    terminal.press("?")
    terminal.until("Korean layout")
    terminal.press("ㅗ")
    terminal.until("hint 1 of 3")
    terminal.press("ㅣ5")
    terminal.until("05 Loss")
    terminal.press("ㅜㅜ")
    terminal.until("01 Perceptron")
    terminal.until("keys")
    terminal.press("ㅕ")
    terminal.until("[submit]")
    terminal.until("any key")
    terminal.press(" ")
    terminal.until("01 Perceptron")
    terminal.press("\x1b[H?")  # Home ends in the letter of a hint
    assert "hint 2 of 3" not in terminal.until("Korean layout")
    terminal.press("ㅂ")
    assert terminal.ended() == 0


@pytest.mark.parametrize(
    ("end", "code"),
    [("q", 0), ("\x03", 130), (signal.SIGTERM, 128 + 15)],
)
def test_the_terminal_is_given_back(watch, gates: Path, end: str | int, code: int) -> None:
    # Keys are read one by one while it runs, and lines again afterwards, however it ends.
    terminal = watch()
    assert not terminal.lines()
    if end == signal.SIGTERM:
        in_place(gates, ENDLESS)
        terminal.until("Checking since")
    if isinstance(end, str):
        terminal.press(end)
    else:
        os.kill(terminal.process, end)
    assert terminal.ended() == code
    assert terminal.lines()
    assert "Traceback" not in terminal.seen


def test_ctrl_z_gives_the_terminal_to_the_shell_and_fg_takes_it_again(kit: Course) -> None:
    # A shell with job control, as students have.
    script = f"set -m; {' '.join(GRADE)} watch; stty -a | grep -o '.icanon'; echo SHELL; fg"
    terminal = Terminal(["sh", "-c", script], kit.root)
    try:
        terminal.until("hidden checks")
        terminal.until("keys")
        terminal.press("\x1a")
        assert "-icanon" not in terminal.until("SHELL")
        terminal.until("hidden checks")
        assert not terminal.lines()
        terminal.press("q")
        assert terminal.ended() == 0
        assert terminal.lines()
    finally:
        terminal.close()


def test_a_plain_terminal_gets_line_after_line(watch, gates: Path) -> None:
    # TERM=dumb, as in Emacs: keys still work, the cursor stays where it is. Here saves are looked
    # for, as where the file system tells of none.
    terminal = watch("--poll", TERM="dumb")
    in_place(gates, SOLUTION)
    terminal.until(PASSED)
    terminal.press("?")
    terminal.until("grade submit")
    assert "\x1b" not in terminal.raw
    terminal.press("q")
    assert terminal.ended() == 0


def test_into_a_pipe_and_with_nobody_at_the_keys(kit: Course, gates: Path) -> None:
    # `grade watch | tee log` in the back: verdicts, no keys, no colours.
    process = subprocess.Popen(
        [*GRADE, "watch"],
        cwd=kit.root,
        env=os.environ | {"GRADE_LANG": "en"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        assert process.stdout is not None
        lines: list[str] = []
        while LEFT not in "".join(lines):
            lines.append(process.stdout.readline())
        in_place(gates, SOLUTION)
        while PASSED not in lines[-1]:
            lines.append(process.stdout.readline())
    finally:
        process.terminate()
        rest, _ = process.communicate(timeout=10)
    said = "".join(lines) + rest
    assert process.returncode == 128 + signal.SIGTERM
    assert "\x1b" not in said
    assert "q quit" not in said
    assert "Traceback" not in said
