"""Calling a function of the guest's library beside the program."""

from typing import Any

from autograder.sandbox.referring import Library


def in_guest(submission: Any, name: str, *args: Any) -> Any:
    """What the library's function `name` gives, called in the submission's own process.

    `in_guest(submission, "default_rng", 7)` is the handle of a real `np.random.Generator`.
    """
    return submission.ask(Library(name), name, args, {})
