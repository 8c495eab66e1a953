"""Imported last in a fork server that root started: from here on it is an ordinary user.

A user `nobody` could not start it where the interpreter lies in root's home.
"""

import os

from autograder.sandbox.guest.layers import kernel

NOBODY = 65534

os.setgroups([])
os.setgid(NOBODY)
os.setuid(NOBODY)
# A process that an ordinary user starts is dumpable: its own /proc/self is its own.
kernel.prctl(kernel.PR_SET_DUMPABLE, 1)
