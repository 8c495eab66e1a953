"""Grades hostile programs in the real sandbox, behind chosen layers, and listens to all of it."""

import ast
import ctypes
import json
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from autograder.course import read_course
from autograder.examine.attempt import Setting
from autograder.examine.bench import Launch
from autograder.grades import Grade, Gradings
from autograder.grading import Examiner, Grader
from autograder.marking import Marker
from autograder.opening import load_solution, open_hidden_suite
from autograder.report.json_text import gradings_json
from autograder.sandbox.channel import Channel
from autograder.sandbox.fork_server import Confinement, ForkServer
from autograder.submission import Submission

from .corpus import HERE, Program, programs
from .grounds import NOBODY, Grounds, open_grounds

USERS = {"root": 0, "nobody": NOBODY} if os.geteuid() == 0 else {"self": 0}
_PR_SET_CHILD_SUBREAPER, _PR_GET_CHILD_SUBREAPER = 36, 37
RIGHT = "def twice(x):\n    return 2 * x\n\n\ndef apply(f, x):\n    return f(x)\n"


@dataclass(slots=True)
class Arena:
    """A grader on its grounds. Everything that guests printed is kept."""

    grounds: Grounds
    grader: Grader
    user: str
    _channels: list[Channel] = field(default_factory=list)

    def grade(self, program: Program) -> tuple[Grade, list[str]]:
        """The program's grade, and every sign that it did something."""
        return self.grade_text(self.grounds.fill(program.source))

    def grade_text(self, source: str, student: str = "mallory") -> tuple[Grade, list[str]]:
        """The same for a program's text."""
        self._channels.clear()
        hand_in = Submission(
            student, f"{student}/twice.py", "twice.py", source, "0", None, (), None
        )
        grade = self.grader.grade(hand_in)
        printed = "".join(channel.printed() for channel in self._channels)
        graded = json.dumps(gradings_json(Gradings("01_twice", "", (grade,))))
        if self.user == "nobody" and printed.strip() == "0":
            printed += "GOT IT: set-uid"
        return grade, self.grounds.harm(printed, graded)

    def listening(self, launch: Launch) -> Launch:
        """The launch, with what its guests print remembered."""

        def launched() -> Channel:
            channel = launch()
            self._channels.append(channel)
            return channel

        return launched


@contextmanager
def open_arena(user: str, layers: frozenset[str]) -> Iterator[Arena]:
    """A grader whose guests are of that user and behind those layers.

    Raises AssertionError where a process is left at the end.
    """
    before, adopted = _children(), _adopts_orphans()
    _adopt_orphans(adopt=True)
    try:
        with ExitStack() as stack:
            grounds = stack.enter_context(open_grounds(USERS[user]))
            yield _arena(stack, grounds, user, layers)
            canary = {str(grounds.canary.pid)}
        left = _end_all(_children() - before - canary)
        assert not left, f"processes left: {left}"
    finally:
        _adopt_orphans(adopt=adopted)


def _arena(stack: ExitStack, grounds: Grounds, user: str, layers: frozenset[str]) -> Arena:
    course = read_course(grounds.course)
    assignment = course.find("twice")
    limits = assignment.limits
    with _as(user) as preload:
        server = stack.enter_context(
            ForkServer(
                Confinement(
                    memory=limits.memory_mb * 2**20,
                    output=limits.output_kb * 2**10,
                    cpu_seconds=60,
                    preload=preload,
                    data=None,
                    require=layers,
                    layers=layers,
                )
            )
        )
    suite = stack.enter_context(open_hidden_suite(course, assignment))
    marker = Marker(assignment, suite)
    arena: Arena

    def launch_for(_: str) -> Launch:
        return arena.listening(server.guest)

    setting = Setting(7, load_solution(course, assignment))
    arena = Arena(
        grounds,
        Grader(Examiner(assignment, launch_for, setting), marker, limits.seconds),
        user,
    )
    grounds.contents.update(grounds.files())  # Python has written bytecode of our own by now
    return arena


@contextmanager
def _as(user: str) -> Iterator[tuple[str, ...]]:
    """What the server imports before it encloses itself; for nobody, all it may ever need."""
    if user != "nobody":
        yield ("numpy",)
        return
    sys.path.insert(0, str(HERE / "as_nobody"))
    try:
        yield (
            "numpy",
            "numpy.random",
            "numpy.testing",
            "traceback",
            *sorted(_imports()),
            "become_nobody",
        )
    finally:
        sys.path.pop(0)


def _imports() -> set[str]:
    found: set[str] = set()
    for program in programs():
        try:
            tree = ast.parse(program.source)
        except SyntaxError:
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                found |= {each.name for each in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module)
    return found


def _adopt_orphans(*, adopt: bool) -> None:
    """Whether processes that lost their parent become children of this one, to be found."""
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, int(adopt), 0, 0, 0)


def _adopts_orphans() -> bool:
    found = ctypes.c_int()
    ctypes.CDLL(None).prctl(_PR_GET_CHILD_SUBREAPER, ctypes.byref(found), 0, 0, 0)
    return bool(found.value)


def _end_all(children: set[str]) -> set[str]:
    """Ends them, and gives those that still ran."""
    left = set()
    for child in children:
        if not os.waitpid(int(child), os.WNOHANG)[0]:
            left.add(child)
            os.kill(int(child), signal.SIGKILL)
            os.waitpid(int(child), 0)
    return left


def _children() -> set[str]:
    folders = Path("/proc/self/task").iterdir()
    return {pid for folder in folders for pid in (folder / "children").read_text().split()}
