"""Why one test did not pass: what the runner knows, before it becomes words for a student."""

from collections.abc import Mapping
from dataclasses import dataclass

from autograder.checks.facts import Fact, Secret
from autograder.outcome import Outcome

NO_SECRET = Secret()


@dataclass(frozen=True, slots=True)
class Raised:
    """An exception in the student's program.

    `kind` is the name of one of Python's own exceptions, or "own" for any other class; `text` is
    what the program said, shown for public tests only.
    """

    kind: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the student's own file: its number from 1, and its text as handed in."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A line of the student's own file that an error came through, for public tests.

    `begin` and `end` are where in `text` the expression at fault stands; both 0: not known.
    """

    line: int
    text: str
    function: str
    begin: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Typo:
    """A name in the student's own line that nothing has, and the one that may be meant."""

    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause that is certain: a key of the catalogue's table `cause`, and its words."""

    key: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Failure:
    """One test's end, with everything that a message can be made from.

    `about` is the name in the student's file that was called or read. `fact` is there for what a
    check found, `raised` and `place` for what the program did, `limit` for the limit that was hit
    (seconds, MiB or KiB), `task` for the task that a skipped test builds on, `hurried` where time
    was short because an earlier test had used up its own. `typo` and `cause` come from the
    student's own text alone and from how the call was made. `frames` are for public tests only.
    """

    outcome: Outcome
    about: str = ""
    fact: Fact | None = None
    raised: Raised | None = None
    place: Place | None = None
    limit: float | None = None
    task: str = ""
    secret: Secret = NO_SECRET
    hurried: bool = False
    frames: tuple[Frame, ...] = ()
    typo: Typo | None = None
    cause: Cause | None = None
