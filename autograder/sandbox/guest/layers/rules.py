"""What a guest may ask of the kernel, written down as the lines of a seccomp filter."""

import errno
import os
from collections.abc import Iterator

from autograder.sandbox.guest.layers import bpf
from autograder.sandbox.guest.layers.bpf import Instruction
from autograder.sandbox.guest.layers.syscalls import LAST_KNOWN, Machine

# What Python, NumPy and matplotlib's Agg need once they run. Memory may be made executable: loading
# an extension module asks for it, and native code meets the same filter as Python does.
ALLOWED = """
    read write readv writev pread64 preadv close close_range lseek dup dup2 dup3
    fstat newfstatat statx stat lstat access faccessat faccessat2 readlink readlinkat
    getcwd getdents64 poll ppoll select pselect6
    mmap munmap mremap mprotect madvise brk set_robust_list rseq
    rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack restart_syscall
    nanosleep gettimeofday time times
    getrusage getrlimit getitimer setitimer alarm getrandom
    getpid getppid gettid getuid geteuid getgid getegid
    uname sysinfo sched_yield getcpu exit exit_group
"""

# No program of this course has an honest use for these, so an attempt ends it there and then.
FATAL = """
    ptrace process_vm_readv process_vm_writev process_madvise pidfd_getfd kcmp
    io_uring_setup io_uring_enter io_uring_register bpf userfaultfd perf_event_open
    keyctl add_key request_key open_by_handle_at fanotify_init fanotify_mark
    mount umount2 move_mount open_tree fsopen fsconfig fsmount fspick mount_setattr
    pivot_root chroot setns unshare kexec_load kexec_file_load
    init_module finit_module delete_module reboot swapon swapoff acct quotactl
    iopl ioperm modify_ldt
"""

# glibc asks for these first and takes ENOSYS as the sign to use the older call, which is judged.
ABSENT = "clone3 openat2"

# Calls that an argument decides, and the block that looks at it.
OWN_PROCESS = "own process"
JUDGED = {
    "open": "open",
    "openat": "openat",
    "fcntl": "fcntl",
    "ioctl": "ioctl",
    "prlimit64": "prlimit64",
    "futex": "futex",
    "clock_gettime": "clock",
    "clock_getres": "clock",
    "clock_nanosleep": "clock",
    "sched_getaffinity": "sched_getaffinity",
    "kill": OWN_PROCESS,
    "tgkill": OWN_PROCESS,
}

ALLOW, KILL_PROCESS, FAIL_WITH = 0x7FFF0000, 0x80000000, 0x00050000
REFUSE, SAY_ABSENT = FAIL_WITH | errno.EPERM, FAIL_WITH | errno.ENOSYS

_NUMBER_AT, _MACHINE_AT, _ARGUMENTS_AT = 0, 4, 16  # struct seccomp_data
_U32 = 0xFFFFFFFF
_X32 = 0x40000000  # the second set of numbers that an x86_64 kernel understands
_FUTEX_PRIVATE = 128
_NO_PROCESS = 0x7FFFFFFF  # until a guest writes its own number there

# Not F_SETFL: a pipe's flags are shared with the host. Not F_SETOWN: it makes the kernel signal.
# F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC
_FCNTL = (0, 1, 2, 3, 1030)
# What `isatty` and `open` ask: TCGETS, TIOCGWINSZ, FIONREAD, FIONCLEX, FIOCLEX
_IOCTL = (0x5401, 0x5413, 0x541B, 0x5450, 0x5451)


def rules(target: Machine) -> Iterator[Instruction | str]:
    """The filter's lines for `target`."""
    yield _load(_MACHINE_AT)
    yield Instruction(bpf.JUMP_EQUAL, target.audit, no="kill")
    yield _load(_NUMBER_AT)
    yield from _search(_ranges(target.numbers), "")
    for name, flags_at in (("open", 1), ("openat", 2)):
        yield name
        yield _argument(flags_at)
        yield Instruction(bpf.JUMP_ANY_BIT, ~_reading_flags() & _U32, yes="refuse", no="allow")
    for name, known in (("fcntl", _FCNTL), ("ioctl", _IOCTL)):
        yield name
        yield _argument(1)
        for command in known:
            yield Instruction(bpf.JUMP_EQUAL, command, yes="allow")
        yield Instruction(bpf.RETURN, REFUSE)
    yield "prlimit64"  # own limits, to be read: no process, and no new limit (a 64-bit pointer)
    for word in (_argument(0), _argument(2), _argument(2, high=True)):
        yield word
        yield Instruction(bpf.JUMP_EQUAL, 0, no="refuse")
    yield Instruction(bpf.RETURN, ALLOW)
    yield "futex"  # private ones: a page of a file that two programs map is a way to signal
    yield _argument(1)
    yield Instruction(bpf.JUMP_ANY_BIT, _FUTEX_PRIVATE, yes="allow", no="refuse")
    yield "clock"  # not one made of another process's number: those are negative
    yield _argument(0)
    yield Instruction(bpf.JUMP_AT_LEAST, 1 << 31, yes="refuse", no="allow")
    yield "sched_getaffinity"  # 0 is the caller too
    yield _argument(0)
    yield Instruction(bpf.JUMP_EQUAL, 0, yes="allow")
    yield OWN_PROCESS
    yield _argument(0)
    yield Instruction(bpf.JUMP_EQUAL, _NO_PROCESS, yes="allow", no="refuse")
    for label, verdict in (
        ("allow", ALLOW),
        ("refuse", REFUSE),
        ("absent", SAY_ABSENT),
        ("kill", KILL_PROCESS),
    ):
        yield label
        yield Instruction(bpf.RETURN, verdict)


def _ranges(numbers: dict[str, int]) -> list[tuple[int, str]]:
    """Where each range of numbers begins, from 0 on, and the label that judges it."""
    label = dict.fromkeys(range(LAST_KNOWN + 1), "refuse")
    for names, verdict in ((ALLOWED, "allow"), (FATAL, "kill"), (ABSENT, "absent")):
        label |= {numbers[name]: verdict for name in names.split() if name in numbers}
    label |= {numbers[name]: block for name, block in JUDGED.items() if name in numbers}
    label |= {LAST_KNOWN + 1: "absent", _X32: "kill"}
    starts = [(0, label[0])]
    for number, verdict in sorted(label.items()):
        if verdict != starts[-1][1]:
            starts.append((number, verdict))
    return starts


def _search(ranges: list[tuple[int, str]], path: str) -> Iterator[Instruction | str]:
    """A binary search for the range of the loaded number.

    On installing a filter the kernel runs it once for every number, for each guest anew: a list of
    comparisons would cost a tenth of the time that a guest has.
    """
    middle = len(ranges) // 2
    halves = (ranges[:middle], f"{path}0"), (ranges[middle:], f"{path}1")
    low, high = (half[0][1] if len(half) == 1 else name for half, name in halves)
    yield Instruction(bpf.JUMP_AT_LEAST, ranges[middle][0], yes=high, no=low)
    for half, name in halves:
        if len(half) > 1:
            yield name
            yield from _search(half, name)


def _reading_flags() -> int:
    """Flags of `open` that only read. Not O_PATH: Landlock does not look at such an opening."""
    plain = os.O_CLOEXEC | os.O_LARGEFILE | os.O_NONBLOCK | os.O_NOCTTY
    return plain | os.O_DIRECTORY | os.O_NOFOLLOW


def _load(offset: int) -> Instruction:
    return Instruction(bpf.LOAD, offset)


def _argument(index: int, *, high: bool = False) -> Instruction:
    """Loads half of an argument; both machines are little-endian."""
    return _load(_ARGUMENTS_AT + 8 * index + 4 * high)
