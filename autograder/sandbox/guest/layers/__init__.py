"""The layers that confine a student's program on Linux. `enclosing.py` tells in which order."""

from autograder.sandbox.guest.layers.enclosing import (
    Prepared,
    enclose_guest,
    enclose_server,
    prepare,
)
from autograder.sandbox.guest.layers.policy import LAYERS, Policy
from autograder.sandbox.guest.layers.probing import LayerState, probe
from autograder.sandbox.guest.layers.readable import default_readable

__all__ = [
    "LAYERS",
    "LayerState",
    "Policy",
    "Prepared",
    "default_readable",
    "enclose_guest",
    "enclose_server",
    "prepare",
    "probe",
]
