"""The filter's verdicts on both machines, by running it as the kernel does."""

import errno
import os
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.sandbox.guest.layers.bpf import Assembled, assemble
from autograder.sandbox.guest.layers.rules import (
    ABSENT,
    ALLOW,
    ALLOWED,
    FATAL,
    JUDGED,
    KILL_PROCESS,
    OWN_PROCESS,
    REFUSE,
    SAY_ABSENT,
    rules,
)
from autograder.sandbox.guest.layers.syscalls import LAST_KNOWN, Machine, machine_named

MACHINES = [machine_named("x86_64"), machine_named("aarch64")]
PROGRAMS = {each.name: assemble(list(rules(each))) for each in MACHINES}
both_machines = pytest.mark.parametrize("machine", MACHINES, ids=lambda each: each.name)


def verdict(program: Assembled, data: bytes) -> int:
    """What the program returns for a `struct seccomp_data`: classic BPF, as far as we use it."""
    words = list(struct.iter_unpack("=HBBI", program.code))
    here, held = 0, 0
    while True:
        code, yes, no, k = words[here]
        if code == 0x06:
            return k
        if code == 0x20:
            held = struct.unpack_from("=I", data, k)[0]
            here += 1
            continue
        holds = {0x15: held == k, 0x35: held >= k, 0x45: bool(held & k)}[code]
        here += 1 + (yes if holds else no)


def asked(machine: Machine, number: int, *arguments: int, audit: int | None = None) -> int:
    """The verdict on a call with these arguments."""
    words = [argument & (2**64 - 1) for argument in arguments] + [0] * (6 - len(arguments))
    found = machine.audit if audit is None else audit
    return verdict(PROGRAMS[machine.name], struct.pack("=IIQ6Q", number, found, 0, *words))


@both_machines
def test_each_number_has_the_verdict_of_its_name(machine: Machine) -> None:
    # The search for a number's range never ends one range off, and unnamed numbers are refused.
    named = {n: name for name, n in machine.numbers.items()}
    for number in range(LAST_KNOWN + 50):
        name = named.get(number, "")
        if name in JUDGED:
            continue
        expected = SAY_ABSENT if number > LAST_KNOWN else REFUSE
        for names, said in ((ALLOWED, ALLOW), (FATAL, KILL_PROCESS), (ABSENT, SAY_ABSENT)):
            if name in names.split():
                expected = said
        assert asked(machine, number) == expected, (number, name)


@both_machines
def test_tables_are_whole(machine: Machine) -> None:
    # Each name in the lists is in the tables, and no number stands for two calls.
    names = {*ALLOWED.split(), *FATAL.split(), *ABSENT.split(), *JUDGED}
    known = {*MACHINES[0].numbers, *MACHINES[1].numbers}
    assert names <= known
    assert len(set(machine.numbers.values())) == len(machine.numbers)
    assert max(machine.numbers.values()) <= LAST_KNOWN


@pytest.mark.parametrize(
    "name",
    ["socket", "connect", "execve", "clone", "memfd_create", "inotify_init1", "shmget", "mq_open"],
)
def test_what_is_not_listed_is_refused(name: str) -> None:
    # Spelled out, as nobody would notice one of these among sixty allowed names.
    assert name not in {*ALLOWED.split(), *ABSENT.split(), *JUDGED}


@both_machines
@given(number=st.integers(0x40000000, 2**32 - 1))
@settings(max_examples=50)
def test_the_second_set_of_numbers_ends_the_program(machine: Machine, number: int) -> None:
    # x32, and the -1 with which a tracer skips a call.
    assert asked(machine, number) == KILL_PROCESS


@both_machines
@given(number=st.integers(0, 2**32 - 1), audit=st.integers(0, 2**32 - 1))
@settings(max_examples=50)
def test_a_call_for_another_machine_ends_the_program(
    machine: Machine, number: int, audit: int
) -> None:
    # The 32-bit entry (int 0x80) has numbers of its own, where read is 3 and fork is 2.
    if audit != machine.audit:
        assert asked(machine, number, audit=audit) == KILL_PROCESS
    assert asked(machine, 0, audit=0x40000003) == KILL_PROCESS


@both_machines
@given(flags=st.integers(0, 2**64 - 1))
@settings(max_examples=100)
def test_files_open_for_reading_only(machine: Machine, flags: int) -> None:
    # Any flag beyond the five harmless ones is refused; bits above 32 never reach the kernel.
    harmless = os.O_CLOEXEC | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY
    harmless |= os.O_LARGEFILE
    expected = REFUSE if flags & 0xFFFFFFFF & ~harmless else ALLOW
    assert asked(machine, machine.numbers["openat"], -100, 0, flags) == expected
    for writing in (os.O_WRONLY, os.O_RDWR, os.O_CREAT, os.O_TRUNC, os.O_APPEND, os.O_PATH):
        assert asked(machine, machine.numbers["openat"], -100, 0, writing) == REFUSE


@both_machines
@given(command=st.integers(0, 2**32 - 1))
@settings(max_examples=100)
def test_fcntl_and_ioctl_have_short_lists(machine: Machine, command: int) -> None:
    # Among the refused: F_SETFL, F_SETOWN, F_SETLEASE, F_NOTIFY, TIOCSTI, FIONBIO, FIOASYNC.
    assert asked(machine, machine.numbers["fcntl"], 1, 0) == ALLOW
    assert asked(machine, machine.numbers["ioctl"], 1, 0x5401) == ALLOW
    for number in (4, 8, 10, 15, 1024, 1026, command | 0x8000):
        assert asked(machine, machine.numbers["fcntl"], 1, number) == REFUSE
    for number in (0x5412, 0x5421, 0x5452, command | 0x80000000):
        assert asked(machine, machine.numbers["ioctl"], 1, number) == REFUSE


@both_machines
@given(pointer=st.integers(1, 2**64 - 1), process=st.integers(1, 2**31 - 1))
@settings(max_examples=50)
def test_limits_can_be_read_and_not_set(machine: Machine, pointer: int, process: int) -> None:
    # A new limit is a 64-bit pointer: both halves have to be zero.
    number = machine.numbers["prlimit64"]
    assert asked(machine, number, 0, 7, 0, 123456) == ALLOW
    assert asked(machine, number, 0, 7, pointer) == REFUSE
    assert asked(machine, number, 0, 7, 1 << 40) == REFUSE
    assert asked(machine, number, process, 7, 0) == REFUSE


@both_machines
@given(process=st.integers(-(2**31), 2**31 - 2))
@settings(max_examples=50)
def test_signals_go_to_the_own_process_only(machine: Machine, process: int) -> None:
    # As long as no guest has written its number, to nobody at all.
    program = PROGRAMS[machine.name]
    for name in ("kill", "tgkill"):
        assert asked(machine, machine.numbers[name], process, 9) == REFUSE
    own = (program.labels[OWN_PROCESS] + 1) * 8 + 4
    assert struct.unpack_from("=I", program.code, own) == (0x7FFFFFFF,)


def test_verdicts_are_the_kernels_words() -> None:
    # SECCOMP_RET_* with errno in the low 16 bits.
    assert (REFUSE & 0xFFFF, SAY_ABSENT & 0xFFFF) == (errno.EPERM, errno.ENOSYS)
    assert {ALLOW, KILL_PROCESS, REFUSE >> 16 << 16} == {0x7FFF0000, 0x80000000, 0x00050000}
