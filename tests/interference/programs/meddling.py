"""What a hostile program tries with a process of a given number."""

import ctypes
import os
import resource
import time
from pathlib import Path

from .calls import call

ATTACH = 16


def read_its_memory(pid):
    return Path(f"/proc/{pid}/mem").open("rb").fileno() > 0


def read_its_command(pid):
    return Path(f"/proc/{pid}/cmdline").read_bytes()


def read_its_environment(pid):
    return Path(f"/proc/{pid}/environ").read_bytes()


def follow_its_folder(pid):
    return str(Path(f"/proc/{pid}/cwd").readlink())


def list_its_descriptors(pid):
    return [each.name for each in Path(f"/proc/{pid}/fd").iterdir()]


def list_all_processes(pid):
    return Path("/proc", str(pid)) in Path("/proc").iterdir()


def trace_it(pid):
    return call("ptrace", ATTACH, pid, 0, 0)


def read_across(pid):
    return call("process_vm_readv", pid, 0, 0, 0, 0, 0)


def hold_it(pid):
    return os.pidfd_open(pid)


def signal_it(pid):
    os.kill(pid, 0)


def signal_its_group(pid):
    os.killpg(os.getpgid(pid), 0)


def signal_all(_):
    os.kill(-1, 0)


def signal_its_thread(pid):
    call("tgkill", pid, pid, 0)


def queue_a_signal(pid):
    call("rt_sigqueueinfo", pid, 0, ctypes.create_string_buffer(128))


def ask_its_priority(pid):
    return os.getpriority(os.PRIO_PROCESS, pid)


def change_its_priority(pid):
    os.setpriority(os.PRIO_PROCESS, pid, 19)


def change_its_limits(pid):
    resource.prlimit(pid, resource.RLIMIT_CORE, (0, 0))


def change_its_processors(pid):
    os.sched_setaffinity(pid, os.sched_getaffinity(pid))


def ask_its_session(pid):
    return os.getsid(pid)


def ask_its_processors(pid):
    return list(os.sched_getaffinity(pid))


def ask_its_time(pid):
    return time.clock_gettime((~pid << 3) | 2)
