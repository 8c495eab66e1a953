"""Replies with a pickle that would run a command."""

import os
import pickle
import sys


class Command:
    def __reduce__(self):
        return print, ("GOT IT",)


def twice(x):
    frame = sys._getframe()
    while "replies" not in frame.f_locals:
        frame = frame.f_back
    message = frame.f_globals["pack"](frame.f_locals["number"], pickle.dumps(Command()))
    os.write(frame.f_locals["replies"], message)
    return 0.0
