"""A receipt: what was sent, when, by whom, to where; and its JSON."""

import hashlib
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class FileMark:
    """A file by its name, its size in bytes and the SHA-256 of its content."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """One submission. `delivered` is None as long as it waits in the outbox.

    `assignment` is the folder (`01_gates`), `source` the student's own file, `place` the name at
    the destination, `checks` what the public checks said (`5/7`, or empty).
    """

    id: str
    course: str
    student: str
    assignment: str
    submitted: datetime
    files: tuple[FileMark, ...]
    source: str
    transport: str
    destination: str
    place: str
    kit: str
    checks: str = ""
    delivered: datetime | None = None

    @property
    def digest(self) -> str:
        """One SHA-256 for all files, by their names and contents."""
        return digest_of(self.files)

    def same_work(self, other: "Receipt") -> bool:
        """Whether both are of the same content, sent by the same student to the same place."""
        mine, theirs = (
            (r.student, r.assignment, r.transport, r.destination, r.digest) for r in (self, other)
        )
        return mine == theirs


def digest_of(files: tuple[FileMark, ...]) -> str:
    """The SHA-256 over the names and digests of `files`, in order of their names."""
    lines = sorted(f"{mark.sha256}  {mark.name}\n" for mark in files)
    return hashlib.sha256("".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def to_plain(receipt: Receipt) -> dict[str, Any]:
    """The receipt as JSON's own types."""
    delivered = receipt.delivered and receipt.delivered.isoformat()
    moments = {"submitted": receipt.submitted.isoformat(), "delivered": delivered}
    return {"format_version": FORMAT_VERSION, **asdict(receipt), **moments}


def from_plain(plain: dict[str, Any]) -> Receipt:
    """The receipt that `to_plain` wrote. Raises ValueError where it is not one."""
    try:
        given = {name: value for name, value in plain.items() if name != "format_version"}
        if plain["format_version"] != FORMAT_VERSION:
            raise ValueError("format_version")
        files = tuple(FileMark(**mark) for mark in given["files"])
        delivered = given["delivered"]
        return replace(
            Receipt(**given),
            files=files,
            submitted=_aware(given["submitted"]),
            delivered=delivered and _aware(delivered),
        )
    except (KeyError, TypeError, AttributeError) as problem:
        raise ValueError(str(problem)) from None


def _aware(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment
