"""Closes every descriptor and lives on."""

import os
import time


def twice(x):
    os.closerange(0, 64)
    time.sleep(3600)
