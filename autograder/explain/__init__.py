"""From what the grader knows of a failure to what a student reads, in Korean and English."""

from autograder.explain.evidence import COMMAND
from autograder.explain.harmless import harmless, harmless_lines
from autograder.explain.message import message
from autograder.explain.ungradable import import_failed, no_start, syntax_error

__all__ = [
    "COMMAND",
    "harmless",
    "harmless_lines",
    "import_failed",
    "message",
    "no_start",
    "syntax_error",
]
