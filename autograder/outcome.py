"""How a test can end, and how a whole submission can end: the words of the JSON contract."""

from enum import StrEnum


class Outcome(StrEnum):
    """How one test ended for one submission."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_FILLED = "not_filled"
    RAISED = "raised"
    WRONG_TYPE = "wrong_type"
    TIMEOUT = "timeout"
    MEMORY = "memory"
    OUTPUT = "output"
    CRASHED = "crashed"
    FORBIDDEN = "forbidden"
    SKIPPED = "skipped"
    GRADER_ERROR = "grader_error"


class Verdict(StrEnum):
    """How the grading of one submission ended."""

    GRADED = "graded"
    UNGRADABLE = "ungradable"
    GRADER_ERROR = "grader_error"
