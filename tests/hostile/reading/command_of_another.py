"""Reads the command line of a process of the grader's user."""


def twice(x):
    print("GOT IT", open("/proc/@PID@/cmdline").read())
    return 0.0
