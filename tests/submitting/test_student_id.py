"""A student's id becomes part of a folder's name and of a git tag: nothing else may get in."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.errors import GradeError
from autograder.submitting.student_id import student_id

BAD = ["", " ", "a+b", "*", "a/b", "../x", "a..b", "-x", ".x", "x.", "x.lock", "a b", "a\nb"]
BAD += ["a\0b", "a@{b", "a~1", "a:b", "a?b", "[a", "a\\b", "\u202e123", "9" * 65, "가\u3164나"]


@pytest.mark.parametrize("text", BAD, ids=repr)
def test_what_a_path_or_a_tag_would_misread_is_refused(text: str) -> None:
    # `+` would shift nbgrader's fields, `..` and `/` would leave the folder.
    with pytest.raises(GradeError) as caught:
        student_id(text)
    assert "\n" not in caught.value.said("ko") + caught.value.said("en")


@pytest.mark.parametrize("text", ["20260001", "홍길동", "a.b-c_d@uni.ac.kr", "x"])
def test_usual_ids_are_taken(text: str) -> None:
    # Numbers, Korean names, mail addresses.
    assert student_id(f" {text} ") == text


def test_ids_are_composed() -> None:
    # macOS spells 홍 in three pieces; the roster does not.
    assert student_id("\u1112\u1169\u11bc") == "홍"


@settings(max_examples=60)
@given(st.text(max_size=20))
def test_no_accepted_id_has_a_sign_that_means_something(text: str) -> None:
    # Whatever is typed: one line that says no, or a name that is safe everywhere.
    try:
        found = student_id(text)
    except GradeError:
        return
    assert not re.search(r"[\s+*?/\\:~^\[\]{}\0]|\.\.|^[.-]|\.$", found)
