"""Stops itself, so that nothing of it can go on or end."""

import os
import signal


def twice(x):
    os.kill(os.getpid(), signal.SIGSTOP)
