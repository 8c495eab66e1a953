"""A guest that wastes what it can costs its neighbour nothing but its share of the processors."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from .conftest import Neighbours

pytestmark = pytest.mark.slow  # pairs of servers, as two users

HONEST_CALLS = 10
ENDS = {
    "burn": "timeout",
    "copy_memory": "timeout",
    "fault_pages": "timeout",
    "ask_the_system": "timeout",
    "print_much": "output",
    "reply_much": "forbidden",
}


@pytest.mark.parametrize("attempt", ENDS)
def test_a_neighbour_that_wastes_everything_costs_no_answer(
    confined: Neighbours, attempt: str
) -> None:
    # Processor, memory bandwidth, pages, system calls, floods to the host: honest work goes on.
    with (
        confined.guests(confined.one, seconds=0.5) as (waster,),
        confined.guests(confined.other, seconds=2.0) as (honest,),
        ThreadPoolExecutor(1) as pool,
    ):
        wasting = pool.submit(waster.end_of, attempt)
        answers = [honest.end_of("sum_up", 100_000)]
        while not wasting.done() or len(answers) < HONEST_CALLS:
            answers.append(honest.end_of("sum_up", 100_000))
        assert set(answers) == {4_999_950_000}
        assert wasting.result() == ENDS[attempt]  # it was at it all the while


def test_a_neighbour_that_is_ended_takes_nobody_along(confined: Neighbours) -> None:
    # A guest that waits in the middle of its session is still there after others were killed.
    with confined.guests(confined.other) as (waiting,):
        for attempt in ("trace_it", "burn", "hoard", "fall"):
            with confined.guests(confined.one, seconds=0.2) as (guest,):
                arguments = (waiting.pid,) if attempt == "trace_it" else ()
                assert not isinstance(guest.end_of(attempt, *arguments), int)
        assert waiting.end_of("sum_up", 10) == 45
