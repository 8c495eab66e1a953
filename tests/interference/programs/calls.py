"""System calls by number: put before the programs that use them."""

import ctypes
import platform

CALLS = {  # of x86_64 and aarch64
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "pidfd_send_signal": (424, 424),
    "rt_sigqueueinfo": (129, 138),
    "tgkill": (234, 131),
    "shmget": (29, 194),
    "shmctl": (31, 195),
    "semget": (64, 190),
    "semctl": (66, 191),
    "msgget": (68, 186),
    "msgctl": (71, 187),
    "mq_open": (240, 180),
    "mq_unlink": (241, 181),
    "add_key": (248, 217),
    "keyctl": (250, 219),
    "futex": (202, 98),
}


def call(name, *arguments):
    """A system call by its name. Raises OSError."""
    number = CALLS[name][platform.machine() == "aarch64"]
    libc = ctypes.CDLL(None, use_errno=True)
    words = (ctypes.c_long(each) if isinstance(each, int) else each for each in arguments)
    result = libc.syscall(ctypes.c_long(number), *words)
    if result < 0:
        raise OSError(ctypes.get_errno(), name)
    return result
