"""The soak: one grader, ten thousand submissions, every tenth hostile; nothing grows or stays.

Every so often it shows what the host and its fork servers hold: memory, descriptors, processes.
"""

import argparse
import ctypes
import gc
import itertools
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from soak_programs import honest, hostile

from autograder.assignment import Limits
from autograder.course import read_course
from autograder.grading import Grader
from autograder.opening import Terms, open_grader
from autograder.submission import Submission

ROOT = Path(__file__).parents[1]
HOSTILE_EVERY = 10
# Short: what an endless loop costs is not what is measured here.
LIMITS = Limits(seconds=0.1, memory_mb=64, output_kb=16)
# A program that took more seconds than this twice is not handed in again: it would be most of all.
SLOW = 1.0
# From this share on everything has been met. Memory may grow by so much, or by some of the blocks
# of a mebibyte that Python takes it in: a large reply leaves holes in them. What would be kept for
# good shows in the number of Python's objects.
SETTLED = 0.2
GROWTH, SLACK_MIB = 0.02, 4.0


@dataclass(frozen=True, slots=True)
class Held:
    """What some processes hold: MiB resident and MiB of that anonymous, descriptors."""

    resident: float
    anonymous: float
    descriptors: int


@dataclass(frozen=True, slots=True)
class Done:
    """What was graded.

    `changed` are tests of honest programs that ended unlike the first time; `twice` are programs
    that were too slow to be handed in more than twice.
    """

    submissions: int
    hostile: int
    seconds: float
    changed: tuple[str, ...] = ()
    twice: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """The state after some submissions: this process, all below it, how many those are, and how
    many of Python's objects this process keeps.
    """

    done: Done
    host: Held
    servers: Held
    processes: int
    objects: int


def main() -> None:
    """Prints the table, and ends with 1 where something grew or stayed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--submissions", type=int, default=10_000)
    parser.add_argument("--every", type=int, default=1_000)
    wish = parser.parse_args()
    rows = []
    print_head()
    for row in soak(wish.submissions, wish.every):
        rows.append(row)
        print_row(row)
    print(f"\nhanded in only twice, over {SLOW:g} s: {', '.join(rows[-1].done.twice) or 'none'}")
    found = growth(settled(rows))
    print(f"not flat: {'; '.join(found)}" if found else "flat: " + rule())
    sys.exit(1 if found else 0)


def soak(submissions: int, every: int) -> Iterator[Row]:
    """Grades that many; a row after each `every` of them."""
    course = read_course(ROOT)
    assignment = replace(course.find("gates"), limits=LIMITS)
    class_ = honest(course, assignment), hostile(course, assignment)
    with open_grader(course, assignment, Terms(seed=1)) as grader:
        yield from rows_of(grader, class_, submissions, every)


def rows_of(
    grader: Grader, class_: tuple[list[Submission], list[Submission]], submissions: int, every: int
) -> Iterator[Row]:
    """The rows of a soak in that grader, with the honest and the hostile of a class in turn."""
    honest_ones, hostile_ones = (Turns(each) for each in class_)
    known: dict[str, dict[str, str]] = {}
    changed: list[str] = []
    start = time.monotonic()
    for number in range(1, submissions + 1):
        if number % HOSTILE_EVERY == 0:
            hostile_ones.grade(grader)
        else:
            name, ends = honest_ones.grade(grader)
            first = known.setdefault(name, ends)
            changed += [
                f"{name}: {test} {first[test]} → {end}"
                for test, end in ends.items()
                if end != first[test]
            ]
        if number % every == 0:
            seconds, twice = time.monotonic() - start, honest_ones.slow + hostile_ones.slow
            done = Done(number, number // HOSTILE_EVERY, seconds, tuple(changed), tuple(twice))
            yield measured(done)


class Turns:
    """Programs handed in one after another, again and again; a slow one only twice."""

    def __init__(self, programs: list[Submission]) -> None:
        self._times: Counter[str] = Counter()
        self._turns = itertools.cycle(programs)

    @property
    def slow(self) -> list[str]:
        """Those that were slow twice; the first time a server may have had to start."""
        return [name for name, times in self._times.items() if times > 1]

    def grade(self, grader: Grader) -> tuple[str, dict[str, str]]:
        """Grades the next one: its name, and how its tests ended."""
        program = next(each for each in self._turns if each.student not in self.slow)
        grade = grader.grade(program)
        if grade.seconds > SLOW:
            self._times[program.student] += 1
        return program.student, {each.id: each.outcome.value for each in grade.tests}


def measured(done: Done) -> Row:
    """What this process and all below it hold now, free memory given back first."""
    time.sleep(0.05)  # a server says that a guest is gone before it lets go of its line
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    below = processes_below(os.getpid())
    return Row(done, held([os.getpid()]), held(below), len(below), len(gc.get_objects()))


def held(processes: list[int]) -> Held:
    """What these processes hold together."""
    places = [Path("/proc", str(each)) for each in processes]
    fields = [dict(_fields((place / "status").read_text())) for place in places]
    resident, anonymous = (
        sum(int(each[name].split()[0]) for each in fields) / 1024 for name in ("VmRSS", "RssAnon")
    )
    return Held(resident, anonymous, sum(len(list((place / "fd").iterdir())) for place in places))


def _fields(status: str) -> Iterator[tuple[str, str]]:
    """The lines of /proc/PID/status; a zombie has no memory, and counts as a process."""
    yield from (("VmRSS", "0"), ("RssAnon", "0"))
    for line in status.splitlines():
        name, _, value = line.partition(":")
        yield name, value


def processes_below(process: int) -> list[int]:
    """All that descend from that process, zombies too."""
    threads = Path(f"/proc/{process}/task").iterdir()
    children = [
        int(each) for thread in threads for each in (thread / "children").read_text().split()
    ]
    return [found for child in children for found in (child, *processes_below(child))]


def settled(rows: list[Row]) -> list[Row]:
    """The rows from a fifth of the way on."""
    return [row for row in rows if row.done.submissions >= SETTLED * rows[-1].done.submissions]


def growth(rows: list[Row]) -> list[str]:
    """What is not flat from the first of the rows to the last, in words. Empty: nothing."""
    first, last = rows[0], rows[-1]
    return [
        *_grown("host", first.host, last.host),
        *_grown("servers", first.servers, last.servers),
        *_unlike("processes", first.processes, last.processes),
        *_more_objects(first.objects, last.objects),
        *last.done.changed,
    ]


def _grown(name: str, before: Held, after: Held) -> Iterator[str]:
    for kind in ("resident", "anonymous"):
        old, new = getattr(before, kind), getattr(after, kind)
        if new - old > max(GROWTH * old, SLACK_MIB):
            yield f"{kind} memory of the {name} from {old:.1f} to {new:.1f} MiB"
    yield from _unlike(f"descriptors of the {name}", before.descriptors, after.descriptors)


def _more_objects(before: int, after: int) -> Iterator[str]:
    if after > (1 + GROWTH) * before:
        yield f"objects of the host from {before} to {after}"


def _unlike(name: str, before: int, after: int) -> Iterator[str]:
    if before != after:
        yield f"{name} from {before} to {after}"


def rule() -> str:
    """What is called flat."""
    return (
        f"from {SETTLED:.0%} of the way to the end, memory grew by at most {GROWTH:.0%} (or "
        f"{SLACK_MIB:g} MiB), Python's objects by at most {GROWTH:.0%}, descriptors and processes "
        "are the same, and so is each honest grade"
    )


def print_head() -> None:
    """The columns; memory in MiB, resident and anonymous."""
    columns = (
        "submissions hostile seconds host anonymous objects fds servers anonymous fds processes "
        "changed"
    )
    print(f"| {' | '.join(columns.split())} |\n|{' ---: |' * len(columns.split())}")


def print_row(row: Row) -> None:
    """One line of the table."""
    done = row.done
    cells = [f"{done.submissions:,}", f"{done.hostile:,}", f"{done.seconds:.0f}"]
    for each in (row.host, row.servers):
        cells += [f"{each.resident:.1f}", f"{each.anonymous:.1f}", f"{each.descriptors}"]
    cells.insert(5, f"{row.objects:,}")
    cells += [f"{row.processes}", f"{len(done.changed)}"]
    print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
