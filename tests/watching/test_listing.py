"""Choosing by number, with single keys."""

from autograder.course import Course
from autograder.watching.listing import Choice, Listing, after_key, listing_of


def typed(listing: Listing, keys: str) -> Choice | Listing | None:
    found: Choice | Listing | None = listing
    for key in keys:
        assert isinstance(found, Listing)
        found = after_key(found, key)
    return found


def number(found: Choice | Listing | None) -> int:
    assert isinstance(found, Choice)
    return found.assignment.number


def test_a_number_is_chosen_as_soon_as_no_other_can_follow(real_course: Course) -> None:
    # 2 is 2 at once; 1 could become 10 or 11 and waits for Enter.
    listing = listing_of(real_course, {})
    assert len(listing.choices) == 11
    assert number(typed(listing, "2")) == 2
    assert number(typed(listing, "10")) == 10
    assert number(typed(listing, "1\r")) == 1
    assert number(typed(listing, "1\x7f3")) == 3


def test_other_keys_leave_the_list_as_it_is_or_close_it(real_course: Course) -> None:
    # A number that is none begins anew; a letter closes the list.
    listing = listing_of(real_course, {})
    assert typed(listing, "0") == listing
    assert typed(listing, "1" + "7") == listing
    assert typed(listing, "\n") == listing
    assert typed(listing, "٣") is None
    assert typed(listing, "h") is None


def test_only_what_is_there_is_listed(kit: Course) -> None:
    # A kit may hold some assignments only.
    assert [each.assignment.number for each in listing_of(kit, {}).choices] == [1, 5]
