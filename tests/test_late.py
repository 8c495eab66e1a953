"""The late policy: nobody loses more than it says, nobody gains by waiting."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.late import Deadlines, LatePolicy, deadline, lateness

DUE = datetime(2026, 9, 18, 23, 59, tzinfo=ZoneInfo("Asia/Seoul"))
POLICY = LatePolicy(grace_minutes=10, per_day=0.1, cap=0.25, cut_off_days=7)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("after", "days", "kept"),
    [
        (-DAY, 0, 1.0),
        (timedelta(0), 0, 1.0),
        (10 * MINUTE, 0, 1.0),
        (10 * MINUTE + timedelta(microseconds=1), 1, 0.9),
        (10 * MINUTE + DAY, 1, 0.9),
        (11 * MINUTE + DAY, 2, 0.8),
        (3 * DAY, 3, 0.75),
        (10 * MINUTE + 7 * DAY, 7, 0.75),
        (11 * MINUTE + 7 * DAY, 8, 0.0),
        (5000 * DAY, 5000, 0.0),
    ],
)
def test_each_begun_day_costs_up_to_the_cap_and_the_cut_off(
    after: timedelta, days: int, kept: float
) -> None:
    # The edges are where students ask: the last second of the grace, of a day, of the cut-off.
    found = lateness(POLICY, DUE, None, DUE + after)
    assert (found.days, found.kept, found.late) == (days, kept, days > 0)
    assert found.cut_off == (kept == 0)


def test_the_words_say_what_it_costs() -> None:
    # A student reads the number of days and the share, in either language.
    late = lateness(POLICY, DUE, None, DUE + 2 * DAY).words
    assert (late.ko, late.en) == ("2일 늦음: 20% 깎임", "day 2 after the deadline: 20 % off")
    assert "연장" in lateness(POLICY, DUE, DUE + 3 * DAY, DUE + 2 * DAY).words.ko
    assert "연장" not in lateness(POLICY, DUE, DUE + 3 * DAY, DUE).words.ko


def test_without_a_policy_nothing_is_lost() -> None:
    # A course that says nothing takes nothing off; the days are still told.
    found = lateness(LatePolicy(), DUE, None, DUE + 40 * DAY)
    assert (found.days, found.kept) == (40, 1.0)


@pytest.mark.parametrize(("due", "submitted"), [(None, DUE), (DUE, None), (None, None)])
def test_an_unknown_time_costs_nothing(due: datetime | None, submitted: datetime | None) -> None:
    # What nobody knows is not held against a student.
    assert lateness(POLICY, due, None, submitted).kept == 1.0


def test_an_extension_never_takes_time_away() -> None:
    # A typing slip in the roster must not make a punctual student late.
    assert deadline(DUE, DUE - 3 * DAY) == DUE
    assert deadline(DUE, DUE + 3 * DAY) == DUE + 3 * DAY
    assert deadline(None, DUE) == DUE


def test_the_end_of_summer_time() -> None:
    # The hour that a clock is set back by is an hour like any other.
    zone = ZoneInfo("Europe/Berlin")
    due = datetime(2026, 10, 25, 2, 30, tzinfo=zone)
    submitted = datetime(2026, 10, 25, 2, 20, fold=1, tzinfo=zone)
    assert lateness(LatePolicy(per_day=0.5), due, None, submitted).kept == 0.5


@given(
    st.floats(0, 600),
    st.floats(0, 1),
    st.floats(0, 1),
    st.none() | st.floats(0, 30),
    st.tuples(st.integers(-100_000, 100_000), st.integers(0, 100_000)),
)
@settings(max_examples=60)
def test_later_is_never_better(
    grace: float, per_day: float, cap: float, cut_off: float | None, minutes: tuple[int, int]
) -> None:
    # Whatever the policy: the share is one, never more than the cap is lost, waiting never pays.
    policy = LatePolicy(grace, per_day, cap, cut_off)
    sooner, later = minutes[0], minutes[0] + minutes[1]
    first, second = (
        lateness(policy, DUE, None, (DUE + each * MINUTE).astimezone(UTC))
        for each in (sooner, later)
    )
    assert 0 <= second.kept <= first.kept <= 1
    assert first.cut_off or first.kept >= 1 - cap - 1e-9


def test_a_class_table_knows_grace_and_extensions() -> None:
    # What `grade run` marks as late is what the gradebook takes points for, and nothing else.
    due, longer = DUE, DUE + timedelta(days=7)
    deadlines = Deadlines(due, LatePolicy(grace_minutes=10), {"2026002": longer})
    assert not deadlines.late("2026001", due + timedelta(minutes=9))
    assert deadlines.late("2026001", due + timedelta(minutes=11))
    assert not deadlines.late("2026002", due + timedelta(days=6))
    assert not deadlines.late("2026001", None)
    assert not Deadlines().late("2026001", due)
