"""Students named on the command line."""

import pytest

from autograder.cli.people import refuse_strangers
from autograder.errors import GradeError


def test_who_is_known_is_let_through() -> None:
    # A name that the gradebook has is nobody's mistake.
    refuse_strangers({"20260001"}, {"20260001", "20260002"})


def test_a_stranger_is_told_with_the_names_that_come_near() -> None:
    # A slip of one digit is seen at once.
    with pytest.raises(GradeError) as caught:
        refuse_strangers({"20260011"}, {"20260001", "kim"})
    assert "20260001" in caught.value.said("ko")
    assert "kim" not in caught.value.said("ko")


def test_an_empty_gradebook_says_so() -> None:
    # There is no name to choose from, so none is offered.
    with pytest.raises(GradeError) as caught:
        refuse_strangers({"20260011"}, ())
    assert "grade run" in caught.value.said("en")
    assert "empty" in caught.value.said("en")
