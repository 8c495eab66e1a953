"""Guests that wait: handed out alive, to the run that is wanted only."""

import time
from collections.abc import Iterator

import pytest

from autograder.sandbox.portable import PortableChannel
from autograder.sandbox.session import Session
from autograder.watching.spares import Abandoned, Spares

pytestmark = pytest.mark.slow


@pytest.fixture
def spares() -> Iterator[Spares]:
    spares = Spares(1000)
    yield spares
    spares.close()


def ended(guest: PortableChannel) -> bool:
    until = time.monotonic() + 10
    while guest.alive and time.monotonic() < until:
        time.sleep(0.01)
    return not guest.alive


def test_a_run_that_is_not_wanted_gets_no_guest_and_loses_those_it_has(spares: Spares) -> None:
    # However the two threads meet: the newer save is never graded with the older text.
    spares.want(1)
    spares.serve(1, 1000, ())
    first = spares()
    spares.want(2)
    assert ended(first)
    with pytest.raises(Abandoned):
        spares()
    spares.serve(2, 1000, ())
    second = spares()
    assert second.alive
    for guest in (first, second):
        guest.close()


def test_a_guest_that_died_while_it_waited_is_not_handed_out(spares: Spares) -> None:
    # Ctrl-C at a prompt of `grade submit` reaches them, too; it is no crash of the program.
    spares.refill()
    for guest in spares._ready:
        guest.kill()
        assert ended(guest)
    spares.want(1)
    spares.serve(1, 1000, ())
    guest = spares()
    assert guest.alive
    guest.close()


def test_guests_that_lack_what_the_program_imports_are_replaced(spares: Spares) -> None:
    # matplotlib takes half a second, which no verdict should wait for at each save.
    spares.refill()
    before = list(spares._ready)
    spares.want(1)
    spares.serve(1, 1000, ("json", "no_such_module"))
    assert all(map(ended, before))
    guest = spares()
    names = Session(guest, 10).load("x = 1", "x.py")
    assert "x" in names, "a module that is missing ends no guest"
    guest.close()
