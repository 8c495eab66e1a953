"""A guest can neither see nor signal a neighbour, the servers, or the host."""

import os

import pytest

from .conftest import Neighbours

pytestmark = pytest.mark.slow  # pairs of servers, as two users

NOTHING = ["PermissionError", "ProcessLookupError", "FileNotFoundError", "forbidden"]
# What works where nothing holds it, for every user; so a refusal below is the sandbox's.
OPEN_TO_ALL = [
    "read_its_command",
    "list_all_processes",
    "hold_it",
    "signal_it",
    "signal_its_group",
    "signal_all",
    "signal_its_thread",
    "ask_its_priority",
    "change_its_priority",
    "change_its_processors",
    "change_its_limits",
    "ask_its_session",
    "read_across",
]
# What the system keeps ordinary users from as well: a guest cannot be looked into.
OPEN_TO_ROOT = [
    "read_its_memory",
    "read_its_environment",
    "follow_its_folder",
    "list_its_descriptors",
    "trace_it",
]
# Refused to everybody: a signal with a forged sender.
OPEN_TO_NOBODY = ["queue_a_signal"]
# What no layer but namespaces stops yet.
TELLING = ["ask_its_processors", "ask_its_time"]


@pytest.mark.parametrize("attempt", OPEN_TO_ALL + OPEN_TO_ROOT + OPEN_TO_NOBODY)
def test_no_other_process_is_seen_or_signalled(confined: Neighbours, attempt: str) -> None:
    # A program learns nothing of, and does nothing to, the neighbour, its server, or the host.
    with confined.guests(confined.one, confined.other) as (attacker, victim):
        servers = confined.one._process.pid, confined.other._process.pid
        for target in (victim.pid, *servers, os.getpid()):
            end = attacker.end_of(attempt, target)
            assert end in NOTHING
            if end == "forbidden":  # the call itself ended it, whoever it was meant for
                break
        assert victim.end_of("sum_up", 10) == 45


@pytest.mark.parametrize("attempt", TELLING)
def test_no_number_tells_that_another_process_is_there(confined: Neighbours, attempt: str) -> None:
    # Questions that take any process's number: which are there, and how much do they work?
    with confined.guests(confined.one, confined.other) as (attacker, victim):
        assert attacker.end_of(attempt, victim.pid) in [*NOTHING, "OSError"]


@pytest.mark.parametrize("attempt", OPEN_TO_ALL + OPEN_TO_ROOT + TELLING)
def test_without_layers_the_neighbour_is_open(
    unconfined: Neighbours, user: str, attempt: str
) -> None:
    # The control: what is refused above is refused by the sandbox and by nothing else.
    with unconfined.guests(unconfined.one, unconfined.other) as (attacker, victim):
        end = attacker.end_of(attempt, victim.pid)
        refused = attempt in OPEN_TO_ROOT and user != "root"
        assert (end in NOTHING) == refused, end
