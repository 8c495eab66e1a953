"""A receipt survives its own JSON; anything else is refused and not half read."""

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.submitting.receipt import FileMark, Receipt, digest_of, from_plain, to_plain

ZONES = st.sampled_from([UTC, timezone(timedelta(hours=9)), timezone(timedelta(hours=-3.5))])
MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(2999, 1, 1), timezones=ZONES)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
MARKS = st.builds(FileMark, TEXT, st.integers(0, 10**9), TEXT)
RECEIPTS = st.builds(
    Receipt,
    **dict.fromkeys(
        ("id", "course", "student", "assignment", "source", "transport", "destination"), TEXT
    ),
    **dict.fromkeys(("place", "kit", "checks"), TEXT),
    submitted=MOMENTS,
    files=st.tuples(MARKS, MARKS),
    delivered=st.none() | MOMENTS,
)


@settings(max_examples=60)
@given(RECEIPTS)
def test_json_and_back(receipt: Receipt) -> None:
    # The zone and the microseconds are part of what a student can point at.
    assert from_plain(json.loads(json.dumps(to_plain(receipt)))) == receipt


@settings(max_examples=60)
@given(RECEIPTS, st.data())
def test_a_damaged_receipt_is_refused(receipt: Receipt, data: st.DataObject) -> None:
    # A ValueError becomes one line; anything else would be a traceback.
    plain: dict[str, Any] = to_plain(receipt)
    key = data.draw(st.sampled_from(["format_version", "submitted", "files", "delivered"]))
    plain[key] = data.draw(st.sampled_from([7, "soon", [1], {"a": 1}, [{"name": "x"}]]))
    with pytest.raises(ValueError):  # noqa: PT011 - each damage has words of its own
        from_plain(plain)


@pytest.mark.parametrize("plain", [{}, [], None, {"format_version": 1}], ids=str)
def test_what_is_no_receipt(plain: Any) -> None:
    # A file that an editor or a disk emptied.
    with pytest.raises(ValueError):  # noqa: PT011 - any of its words will do
        from_plain(plain)


def test_the_digest_tells_names_and_contents_apart() -> None:
    # Two files that swapped their names are not the same work; their order is no matter.
    a, b = FileMark("a", 1, "1"), FileMark("b", 1, "2")
    assert digest_of((a, b)) == digest_of((b, a))
    assert digest_of((a, b)) != digest_of((FileMark("a", 1, "2"), FileMark("b", 1, "1")))
