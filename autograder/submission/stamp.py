"""When something was handed in: nbgrader's `timestamp.txt` and its exchange's folder names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from autograder.errors import SubmissionRefused
from autograder.submission.entry import Entry, Kind

TIMESTAMP = "timestamp.txt"

_MOST_BYTES = 1000
_ZONES = {"UTC": "+00:00", "GMT": "+00:00", "Z": "+00:00", "KST": "+09:00"}
_EXCHANGE = re.compile(
    r"(?P<student>.+)\+(?P<assignment>[^+]+)"
    r"\+(?P<moment>\d{4}-\d\d-\d\d[ T][^+]+(?:\+\d\d:?\d\d)?)(?:\+(?P<random>[\w=-]+))?"
)


@dataclass(frozen=True, slots=True)
class ExchangeName:
    """What nbgrader's exchange says in a folder's name: `kim+gates+2026-09-18 23:59:00 UTC+x7Y`."""

    student: str
    assignment: str
    submitted: datetime | None


def exchange_name(name: str) -> ExchangeName | None:
    """`name` read as a folder of nbgrader's exchange; None where it is none."""
    found = _EXCHANGE.fullmatch(name)
    return found and ExchangeName(found["student"], found["assignment"], moment(found["moment"]))


def moment(text: str) -> datetime | None:
    """`2026-09-18 23:59:00.123 UTC` or ISO 8601 with a zone, as an aware datetime, else None."""
    clock, _, zone = text.strip().rpartition(" ")
    joined = clock + _ZONES.get(zone.upper(), zone) if _is_zone(zone) else text.strip()
    try:
        found = datetime.fromisoformat(joined)
    except ValueError:
        return None
    # A year at the calendar's edge would overflow as soon as somebody converts it to UTC.
    return found if found.tzinfo and 1970 <= found.year < 3000 else None


def stamp_in(entries: Iterable[Entry]) -> tuple[bool, datetime | None]:
    """Whether there is a timestamp.txt among the entries, and the moment it gives."""
    for entry in entries:
        if entry.name == TIMESTAMP and entry.kind is Kind.FILE:
            try:
                return True, moment(entry.read(_MOST_BYTES).decode("utf-8-sig", "replace"))
            except SubmissionRefused:
                return True, None
    return False, None


def _is_zone(text: str) -> bool:
    return text.upper() in _ZONES or bool(re.fullmatch(r"[+-]\d\d:?\d\d", text))
