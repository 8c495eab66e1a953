"""The list from which an assignment is chosen by its number."""

from dataclasses import dataclass

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.progress import Progress, Standing
from autograder.watching.files import file_of

ENTER, BACK = "\r\n", "\x7f\x08"


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of the list: an assignment, and what its last check said."""

    assignment: Assignment
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class Listing:
    """The lines, and the digits that were typed so far."""

    choices: tuple[Choice, ...]
    typed: str = ""


def listing_of(course: Course, progress: Progress) -> Listing:
    """The assignments whose files are there."""
    every = (Choice(each, progress.get(each.folder)) for each in course.assignments)
    there = (each for each in every if file_of(course, each.assignment, None).is_file())
    return Listing(tuple(there))


def after_key(listing: Listing, key: str) -> Choice | Listing | None:
    """What the key makes of it: the choice, once no other number can follow, or more digits.

    None for a key that has nothing to do with a list.
    """
    numbers = {str(each.assignment.number): each for each in listing.choices}
    typed = listing.typed
    if key in ENTER:
        return numbers.get(typed, listing)
    if key in BACK:
        return Listing(listing.choices, typed[:-1])
    if not (key.isascii() and key.isdecimal()):
        return None
    possible = [name for name in numbers if name.startswith(typed + key)]
    if possible == [typed + key]:
        return numbers[typed + key]
    return Listing(listing.choices, typed + key if possible else "")
