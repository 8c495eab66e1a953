from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.submission.stamp import exchange_name, moment

MIDNIGHT = datetime(2026, 9, 18, 23, 59, 0, 123000, UTC)
KOREA = timezone(timedelta(hours=9))


@pytest.mark.parametrize(
    "text",
    [
        "2026-09-18 23:59:00.123 UTC",
        "2026-09-18 23:59:00.123000 UTC\n",
        "2026-09-18T23:59:00.123Z",
        "2026-09-19T08:59:00.123+09:00",
        "2026-09-19 08:59:00.123 +0900",
        "2026-09-19 08:59:00.123 KST",
    ],
)
def test_times_with_a_zone_are_read(text: str):
    # nbgrader's own form, and ISO 8601.
    assert moment(text) == MIDNIGHT


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "yesterday",
            "2026-09-18 23:59:00",
            "2026-13-01 00:00:00 UTC",
            "0001-01-01 00:00 UTC",
        ),
        *("9999-12-31T23:59:59-12:00", "2026-09-18 23:59:00 PST", "UTC", " ", "2026-09-18"),
    ],
)
def test_a_time_without_a_known_zone_is_no_time(text: str):
    # A guess would make somebody late.
    assert moment(text) is None


@settings(max_examples=100)
@given(st.text(max_size=40) | st.datetimes(timezones=st.timezones()).map(str))
def test_any_text_gives_an_aware_time_or_none(text: str):
    # What comes out can be turned into UTC without overflowing.
    found = moment(text)
    assert found is None or found.astimezone(UTC).tzinfo is UTC


@pytest.mark.parametrize(
    ("name", "student", "submitted"),
    [
        ("kim+gates+2026-09-18 23:59:00.123 UTC+Ab3-_x", "kim", MIDNIGHT),
        ("kim+gates+2026-09-18 23:59:00.123 UTC", "kim", MIDNIGHT),
        ("k+m@x.kr+gates+2026-09-18 23:59:00.123 UTC+x", "k+m@x.kr", MIDNIGHT),
        ("kim+gates+2026-09-19T08:59:00.123+09:00+x", "kim", MIDNIGHT.astimezone(KOREA)),
        ("kim+gates+2026-99-99 23:59:00 UTC+x", "kim", None),
    ],
)
def test_the_exchanges_folder_names(name: str, student: str, submitted: datetime | None):
    # A student's own id may hold a plus.
    found = exchange_name(name)
    assert found is not None
    assert (found.student, found.assignment, found.submitted) == (student, "gates", submitted)


@pytest.mark.parametrize("name", ["kim", "kim+lee", "kim+gates+now+x", "+gates+2026-09-18 1+x", ""])
def test_other_names_are_names(name: str):
    # `kim+lee` is a pair of students.
    assert exchange_name(name) is None
