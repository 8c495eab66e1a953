"""Overwrites the type that every number has."""

import ctypes


def twice(x):
    ctypes.memset(id(float), 0, 256)
    return x + x
