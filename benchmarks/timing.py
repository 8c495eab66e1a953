"""The clock, and on how many cores what it times may run."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")


@contextmanager
def cores(count: int) -> Iterator[None]:
    """This process, and all that it starts, on at most that many cores."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(before)[:count])
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def seconds(work: Callable[[], object]) -> float:
    """How long the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def each(work: Callable[[T], object], items: Sequence[T]) -> float:
    """How long the work takes for one of the items, on average over all."""
    return seconds(lambda: [work(item) for item in items]) / len(items)
