"""Takes the processor time of another process away."""

import resource


def twice(x):
    resource.prlimit(int("@PID@"), resource.RLIMIT_CPU, (1, 1))
    print("GOT IT", flush=True)
    return 0.0
