"""The gradebook: every submission with its source and every grading of it, kept for good."""

from autograder.errors import LibraryMissing
from autograder.gradebook.kept import Kept
from autograder.gradebook.place import place_of
from autograder.gradebook.standing import Standing, latest_gradings, standings

try:
    from autograder.gradebook.book import Gradebook
    from autograder.gradebook.opening import open_gradebook
except ModuleNotFoundError as missing:  # a student's install has no SQLAlchemy
    if (missing.name or "").partition(".")[0] != "sqlalchemy":
        raise
    raise LibraryMissing("gradebook_errors.no_sqlalchemy") from None

__all__ = [
    "Gradebook",
    "Kept",
    "Standing",
    "latest_gradings",
    "open_gradebook",
    "place_of",
    "standings",
]
