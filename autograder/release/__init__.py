"""`grade release`: from `solutions/NN_id/` to what students get in `assignments/NN_id/`."""

from autograder.release.build import build, marked_cells, solved_notebook
from autograder.release.folder import Drift, drift, write
from autograder.release.leaks import leaked_lines
from autograder.release.stub import stub_of

__all__ = [
    "Drift",
    "build",
    "drift",
    "leaked_lines",
    "marked_cells",
    "solved_notebook",
    "stub_of",
    "write",
]
