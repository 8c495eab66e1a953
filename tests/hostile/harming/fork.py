"""Starts a process that stays."""

import os
import time


def twice(x):
    if os.fork() == 0:
        time.sleep(60)
        os._exit(0)
    print("GOT IT", flush=True)
    return 0.0
