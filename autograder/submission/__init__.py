"""The first step of a submission's life: what was handed in is read, never run, never followed."""

from autograder.submission.collecting import collect
from autograder.submission.record import Submission

__all__ = ["Submission", "collect"]
