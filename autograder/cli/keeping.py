"""Where `grade run` keeps grades for good, and what it says of that."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from autograder.cli.setting import Setting
from autograder.errors import LibraryMissing

if TYPE_CHECKING:
    from autograder.gradebook import Gradebook
    from autograder.pipeline import Keep


@contextmanager
def keeping(setting: Setting, asked: bool) -> Iterator["Keep"]:
    """What keeps each grade. Where the gradebook's library is missing grading goes on without."""
    if not asked:
        yield lambda submission, grade, basis: None
        return
    try:
        from autograder.gradebook import open_gradebook, place_of
    except LibraryMissing as missing:
        setting.warn("run.not_recorded", reason=missing.said(setting.language))
        yield lambda submission, grade, basis: None
        return
    with open_gradebook(place_of(setting.course)) as book:
        yield _into(book)
        setting.warn("run.recorded", place=book.where)


def _into(book: "Gradebook") -> "Keep":
    run = run_id()
    return lambda submission, grade, basis: book.record(submission, grade, basis, run)


def run_id() -> str:
    """A name for one run of `grade run` or `grade regrade`, which is like no other's."""
    return secrets.token_hex(8)
