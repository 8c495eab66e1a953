"""A guest leaves nothing: for a neighbour, for the next guest, in its server, in the host."""

import contextlib
import ctypes
import fcntl
import gc
import mmap
import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from .conftest import KEY, NAME, Neighbours, below
from .programs.calls import call

pytestmark = pytest.mark.slow  # pairs of servers, as two users

# What a guest tries to leave, and another looks for.
THINGS = [
    *("file", "shared_file", "segment", "semaphore", "messages", "queue", "service", "lock"),
    *("key", "patches"),
]
# Gone with the process that made it, so that only a neighbour could meet it.
SHORT_LIVED = ["service", "lock", "patches"]
# Containers may have no keyrings, and what a program patches is its own in any process.
NOT_EVERYWHERE = ["key", "patches"]


def traces(neighbours: Neighbours) -> dict[str, object]:
    """What guests could leave where the host sees it."""
    servers = [each for server in (neighbours.one, neighbours.other) for each in below(server)]
    return {
        "processes": servers,
        "descriptors": [names_in(Path(f"/proc/{each}/fd")) for each in ("self", *servers)],
        "mapped files": [mapped_files(each) for each in servers],
        "limits": [Path(f"/proc/{each}/limits").read_text() for each in servers],
        "state": [state_of(each) for each in servers],
        "files": names_in(neighbours.folder),
        "shared files": [name for name in names_in(Path("/dev/shm")) if NAME in name],
        "segments": [
            line
            for kind in ("shm", "sem", "msg")
            for line in Path("/proc/sysvipc", kind).read_text().splitlines()
            if line.split()[0] == str(KEY)
        ],
    }


def names_in(folder: Path) -> list[str]:
    """What is in a folder, in order."""
    return sorted(each.name for each in folder.iterdir())


def mapped_files(process: int) -> list[str]:
    """The files that a process maps, and all that it shares, line by line."""
    lines = Path(f"/proc/{process}/maps").read_text().splitlines()
    return [line for line in lines if "/" in line or line.split()[1].endswith("s")]


def state_of(process: int) -> dict[str, str]:
    """Signals, processors, rights and priority of a process, in the kernel's words."""
    place = Path(f"/proc/{process}")
    lines = (line.partition(":\t") for line in (place / "status").read_text().splitlines())
    prefixes = (
        "SigP",
        "SigB",
        "SigI",
        "SigC",
        "Shd",
        "Cap",
        "Cpus",
        "Mems",
        "Seccomp",
        "NoNew",
        "Umask",
        "Uid",
        "Gid",
    )
    fields = (place / "stat").read_text().rpartition(")")[2].split()
    kept = {name: value for name, _, value in lines if name.startswith(prefixes)}
    return kept | {"priority": fields[15], "nice": fields[16], "policy": fields[38]}


@pytest.fixture
def nothing_left(confined: Neighbours) -> Iterator[None]:
    """The servers and the host are after the test as they were before it."""
    gc.collect()  # what earlier tests left open here must not be closed in between
    # A server tells the host that a guest is gone, and then lets go of its line.
    time.sleep(0.02)
    before = traces(confined)
    yield
    deadline = time.monotonic() + 5
    while traces(confined) != before and time.monotonic() < deadline:
        time.sleep(0.02)
    assert traces(confined) == before
    with (confined.folder / "data").open() as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # nobody holds it


@pytest.mark.usefixtures("nothing_left")
@pytest.mark.parametrize("thing", THINGS)
def test_what_one_guest_leaves_no_other_finds(confined: Neighbours, thing: str) -> None:
    # Not the neighbour while both run, and not the next guest of the same server.
    place = str(confined.folder)
    with confined.guests(confined.one, confined.other) as (leaver, neighbour):
        leaver.end_of(f"leave_{thing}", place)
        assert neighbour.end_of(f"find_{thing}", place) is not True
    with confined.guests(confined.one) as (later,):
        assert later.end_of(f"find_{thing}", place) is not True


@pytest.mark.parametrize("thing", [each for each in THINGS if each not in NOT_EVERYWHERE])
def test_without_layers_everything_stays(unconfined: Neighbours, thing: str) -> None:
    # The control: the attempts above do leave something where nothing hinders them.
    place = str(unconfined.folder)
    with removed_afterwards(unconfined.folder):
        with unconfined.guests(unconfined.one, unconfined.other) as (leaver, neighbour):
            leaver.end_of(f"leave_{thing}", place)
            assert neighbour.end_of(f"find_{thing}", place) is True
        with unconfined.guests(unconfined.one) as (later,):
            assert (later.end_of(f"find_{thing}", place) is True) == (thing not in SHORT_LIVED)


@contextlib.contextmanager
def removed_afterwards(folder: Path) -> Iterator[None]:
    """Removes what the control left."""
    try:
        yield
    finally:
        (folder / NAME).unlink(missing_ok=True)
        Path("/dev/shm", NAME).unlink(missing_ok=True)
        name = ctypes.c_char_p(NAME.encode())
        for get, end in (
            (("shmget", KEY, 0, 0), lambda found: ("shmctl", found, 0, 0)),
            (("semget", KEY, 0, 0), lambda found: ("semctl", found, 0, 0, 0)),
            (("msgget", KEY, 0), lambda found: ("msgctl", found, 0, 0)),
        ):
            with contextlib.suppress(OSError):
                call(*end(call(*get)))
        with contextlib.suppress(OSError):
            call("mq_unlink", name)


def test_a_program_sees_its_own_patches(confined: Neighbours) -> None:
    # The control for what the list above cannot show without layers: they are there, in that guest.
    with confined.guests(confined.one) as (guest,):
        assert guest.end_of("find_patches", "") is False
        guest.end_of("leave_patches", "")
        assert guest.end_of("find_patches", "") is True


def test_random_numbers_do_not_depend_on_who_came_before(confined: Neighbours) -> None:
    # A guest that draws or seeds moves no generator but its own.
    drawn = []
    for _ in range(2):
        with confined.guests(confined.one) as (guest,):
            drawn.append(guest.end_of("draw", ""))
            guest.end_of("leave_patches", "")
            assert guest.end_of("draw", "") != drawn[0]
    assert drawn[0] == drawn[1]


@pytest.mark.usefixtures("nothing_left")
def test_what_a_program_sets_for_itself_ends_with_it(confined: Neighbours) -> None:
    # Signals, timers, priority, limits, processors, environment: the next guest starts anew.
    with confined.guests(confined.one) as (guest,):
        fresh = state_of(guest.pid)
        guest.end_of("change_itself")
        changed = state_of(guest.pid)
    with confined.guests(confined.one) as (later,):
        assert state_of(later.pid) == fresh
    assert {name for name in fresh if changed[name] != fresh[name]} <= OWN_SIGNALS


# A program may ignore, block and send itself signals, and nothing else.
OWN_SIGNALS = {"SigPnd", "ShdPnd", "SigBlk", "SigIgn"}


def test_without_layers_a_program_changes_itself(unconfined: Neighbours) -> None:
    # The control: the attempts do change what is looked at.
    with unconfined.guests(unconfined.one) as (guest,):
        fresh = state_of(guest.pid)
        guest.end_of("change_itself")
        changed = state_of(guest.pid)
    found = {name for name in fresh if changed[name] != fresh[name]}
    assert found >= {"SigBlk", "SigIgn", "nice", "policy", "Umask"}


def test_the_server_shares_no_page_that_can_be_written(confined: Neighbours) -> None:
    # A fork shares such pages with all guests: what one writes, all later ones would read.
    for server in (confined.one, confined.other):
        for process in below(server):
            shared = [line for line in mapped_files(process) if line.split()[1].endswith("s")]
            assert [line for line in shared if "w" in line.split()[1]] == []


def test_a_shared_page_would_be_seen() -> None:
    # The control of the test above: how such a page shows.
    with mmap.mmap(-1, 4096):
        lines = mapped_files(os.getpid())
    assert [line for line in lines if line.split()[1] == "rw-s"]


def woken(neighbours: Neighbours) -> object:
    """What a guest finds that wakes whoever sleeps on a page of a file that a neighbour maps."""
    place = str(neighbours.folder)
    with (
        neighbours.guests(neighbours.one, neighbours.other) as (sleeper, waker),
        ThreadPoolExecutor(1) as pool,
    ):
        sleeping = pool.submit(sleeper.end_of, "leave_sleep", place)
        found = waker.end_of("find_sleep", place)
        sleeping.result()
    return found


@pytest.mark.usefixtures("nothing_left")
def test_two_programs_cannot_wake_each_other(confined: Neighbours) -> None:
    # Two that work together could pass notes through any file that both can read.
    assert woken(confined) == "PermissionError"


def test_without_layers_two_programs_wake_each_other(unconfined: Neighbours) -> None:
    # The control: the page is shared, and the sleeper is found.
    assert woken(unconfined) is True


@pytest.mark.usefixtures("nothing_left")
@pytest.mark.parametrize("attempt", ["burn", "print_much", "copy_memory", "fault_pages"])
def test_a_guest_that_is_ended_leaves_nothing(confined: Neighbours, attempt: str) -> None:
    # However it ends: no zombie, no descriptor, no mapping, in the server or in the host.
    with confined.guests(confined.one, seconds=0.2) as (guest,):
        assert guest.end_of(attempt) in {"timeout", "output"}
