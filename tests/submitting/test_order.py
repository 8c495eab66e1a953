"""Times and names of an order."""

from datetime import UTC, datetime, timedelta, timezone

from nbgrader.utils import parse_utc

from autograder.submission.stamp import exchange_name
from autograder.submitting.order import moment_after, nbgrader_time

KST = timezone(timedelta(hours=9))


def test_a_clock_that_went_back_does_not_put_new_work_before_old() -> None:
    # Otherwise the older submission would be the one that counts.
    now = datetime(2026, 9, 18, 23, 0, tzinfo=KST)
    assert moment_after(None, now) == now
    assert moment_after(now - timedelta(minutes=1), now) == now
    for last in (now, now + timedelta(days=400)):
        assert moment_after(last, now) > last


def test_the_inbound_name_is_read_alike_by_nbgrader_and_by_us(make_order) -> None:
    # With `+09:00` in it, nbgrader would split the name in the wrong place.
    order = make_order(moment=datetime(2026, 9, 18, 23, 59, 0, 5, tzinfo=KST))
    found = exchange_name(order.receipt.place)
    assert found is not None
    assert (found.student, found.assignment) == ("20260001", "01_gates")
    assert found.submitted == order.receipt.submitted
    theirs = parse_utc(order.receipt.place.rsplit("+", 3)[2])
    assert theirs.replace(tzinfo=UTC) == order.receipt.submitted
    assert nbgrader_time(order.receipt.submitted) == "2026-09-18 14:59:00.000005 UTC"


def test_two_orders_of_one_moment_have_two_places(make_order) -> None:
    # Two people, or one person twice: nobody's folder is another's.
    assert make_order().receipt.place != make_order().receipt.place
