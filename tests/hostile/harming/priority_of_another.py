"""Makes another process wait for everybody else."""

import os


def twice(x):
    os.setpriority(os.PRIO_PROCESS, int("@PID@"), 19)
    print("GOT IT", flush=True)
    return 0.0
