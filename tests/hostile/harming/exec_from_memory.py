"""Writes a program into memory and runs it from there."""

import os


def twice(x):
    place = os.memfd_create("program")
    os.write(place, b"#!/bin/echo GOT IT\n")
    os.set_inheritable(place, True)
    os.execve(place, ["program"], {})
