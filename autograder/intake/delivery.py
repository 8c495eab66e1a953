"""One hand-in as it is found at a source: not yet read, not yet somebody's on the roster."""

from dataclasses import dataclass, field
from datetime import datetime

from autograder.bilingual import Bilingual
from autograder.submission.entry import Entry


@dataclass(frozen=True, slots=True)
class Delivery:
    """Files from one sender. Read them before asking the source for the next delivery.

    `sender` is who it says it is from: an id, or with `by_name` a name as an LMS shows it.
    `submitted` is the time it says; `arrived` the time the exchange's own clock gave it, where
    there is such a clock. `owner` is the account it came from. `named` are the files by the names
    that they get.
    """

    sender: str
    origin: str
    named: tuple[tuple[str, Entry], ...]
    submitted: datetime | None = None
    arrived: datetime | None = None
    owner: str = ""
    receipt: str = ""
    by_name: bool = False
    marked_late: bool = False
    notes: tuple[Bilingual, ...] = ()


@dataclass(slots=True)
class PassedBy:
    """What lay at a source and is no submission: told, and left where it is."""

    names: list[str] = field(default_factory=list)
