"""What collecting gives to the next step: one `Submission` for each hand-in, gradable or not."""

from dataclasses import dataclass
from datetime import datetime

from autograder.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Submission:
    """One student's program as text, or one line that says why there is none.

    `student` is a display name (NFC, nothing invisible in it, never empty), not a safe file name.
    `path` is where it came from, as a person would recognise it (`class.zip!kim/gates.py`).
    `source` is Python with `\\n` newlines, empty where refused. `digest` is the SHA-256 of the
    bytes handed in, empty where they could not be read. `submitted` is aware, or None where no
    timestamp that can be believed was beside the file.
    """

    student: str
    path: str
    filename: str
    source: str
    digest: str
    submitted: datetime | None
    notes: tuple[Bilingual, ...]
    refusal: Bilingual | None
