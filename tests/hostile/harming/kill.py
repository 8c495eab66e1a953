"""Kills a process of the grader's user."""

import os
import signal


def twice(x):
    os.kill(int("@PID@"), signal.SIGKILL)
    return 0.0
