"""Kills the server that all guests come from."""

import os
import signal


def twice(x):
    os.kill(os.getppid(), signal.SIGKILL)
    return 0.0
