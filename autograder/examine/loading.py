"""Words for a program that cannot be loaded at all: it is ungradable, with line and reason."""

from dataclasses import replace

from autograder.assignment import LOAD_SECONDS, Limits
from autograder.bilingual import Bilingual
from autograder.examine.raising import place_in, raised_failure
from autograder.explain import import_failed, no_start, syntax_error
from autograder.failure import Place
from autograder.outcome import Outcome
from autograder.sandbox.channel import GuestEnded
from autograder.sandbox.refusals import GuestRaised, GuestRefused

Unloadable = GuestRefused | GuestRaised | GuestEnded


def unloadable(
    end: Unloadable, source: str, limits: Limits
) -> tuple[Outcome, Bilingual, int | None]:
    """How loading ended, the words for it, and the line of the source where that is known."""
    match end:
        case GuestRefused():
            place = place_in(source, end.line)
            return Outcome.RAISED, syntax_error(place, end.kind, end.text), _line(place)
        case GuestRaised():
            failure = raised_failure(end, source, "")
            assert failure.raised is not None
            words = import_failed(failure)
            return failure.outcome, words, _line(failure.place)
        case GuestEnded():
            allowed = replace(limits, seconds=max(limits.seconds, LOAD_SECONDS))
            return end.outcome, no_start(end.outcome, allowed.of(end.outcome)), None


def _line(place: Place | None) -> int | None:
    return place.line if place is not None else None
