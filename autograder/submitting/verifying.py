"""Is what a receipt says still true: at the destination, and of the student's own file?"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import GradeError, SubmissionRefused
from autograder.submission.disk import on_disk
from autograder.submitting.receipt import Receipt
from autograder.submitting.sending import TRANSPORTS


@dataclass(frozen=True, slots=True)
class Verified:
    """`there` and `here` are ends of catalogue keys: what the destination and the file say.

    there: as_sent, different, gone, away. here: same, changed, missing.
    """

    receipt: Receipt
    there: str
    here: str
    differing: tuple[str, ...] = ()
    problem: GradeError | None = None


def verify(receipt: Receipt) -> Verified:
    """Compares the receipt's digests with what is there and with what is here."""
    here = _here(receipt)
    try:
        found = TRANSPORTS[receipt.transport].fetch(receipt)
    except GradeError as problem:
        return Verified(receipt, "away", here, problem=problem)
    if found is None:
        return Verified(receipt, "gone", here)
    differing = tuple(
        mark.name for mark in receipt.files if _digest(found.get(mark.name)) != mark.sha256
    )
    return Verified(receipt, "different" if differing else "as_sent", here, differing)


def _here(receipt: Receipt) -> str:
    try:
        data = on_disk(Path(receipt.source)).read()
    except (OSError, ValueError, SubmissionRefused):
        return "missing"
    return "same" if _digest(data) in {mark.sha256 for mark in receipt.files} else "changed"


def _digest(data: bytes | None) -> str | None:
    return None if data is None else hashlib.sha256(data).hexdigest()
