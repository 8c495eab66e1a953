"""Reads the environment of a process of the grader's user."""


def twice(x):
    print(open("/proc/@PID@/environ").read())
    return 0.0
