"""Whose a delivery is, and folder names made of what strangers call themselves."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.intake.class_list import ClassList, folder_name
from autograder.intake.delivery import Delivery
from autograder.roster import Student

STUDENTS = (
    Student("20260001", "홍길동", "1", {}),
    Student("20260002", "남궁민수", "1", {}),
    Student("kim@uni", "Kim, Min Ji", "1", {}),
)


@pytest.mark.parametrize(
    ("said", "student"),
    [
        ("홍길동", "20260001"),
        ("길동 홍", "20260001"),
        ("홍 길동", "20260001"),
        ("민수 남궁", "20260002"),
        ("Min Ji Kim", "kim@uni"),
        ("kimminji", "kim@uni"),
        ("KIM MIN JI", "kim@uni"),
        ("kim@uni", "kim@uni"),
        ("동길홍", None),
        ("", None),
        ("홍길", None),
    ],
)
def test_names_in_the_orders_that_an_lms_writes(said: str, student: str | None) -> None:
    # One student's work under another's name would be the worst of all mistakes.
    found = ClassList(STUDENTS).sender(Delivery(said, "", (), by_name=True)).student
    assert (found and found.id) == student


def test_an_exchange_or_tag_goes_by_id_only() -> None:
    # There the sender writes an id; a name there is no proof of anything.
    roster = ClassList(STUDENTS)
    assert roster.sender(Delivery("홍길동", "", ())).student is None
    assert roster.sender(Delivery(" 20260001", "", ())).student == STUDENTS[0]


@settings(max_examples=60)
@given(st.text(max_size=80))
def test_a_folder_name_stays_in_its_folder(text: str) -> None:
    # `..`, `/`, NUL, an empty name, an endless one.
    name = folder_name(text)
    assert name not in ("", ".", "..")
    assert not set(name) & set("/\\\0\n+")
    assert not name.startswith(".")
    assert len(name) <= 70


def test_different_senders_have_different_folders() -> None:
    # `a/b` and `a_b` are two people.
    names = ["a/b", "a_b", "a+b", ".a_b", "가" * 61, "가" * 62, "", "unnamed"]
    assert len({folder_name(name) for name in names}) == len(names)
