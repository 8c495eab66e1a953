"""One hand-in as it is kept: where it is, when it was handed in, and what there is to say."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from autograder.bilingual import Bilingual
from autograder.submission.names import harmless
from autograder.submitting.receipt import FileMark, digest_of

FORMAT_VERSION = 1
FILES, ORIGIN = "files", "origin.json"


@dataclass(frozen=True, slots=True)
class Version:
    """`folder` holds `files/` and `origin.json`. `counts_from` is the time that it is judged by."""

    folder: Path
    origin: str
    submitted: datetime | None
    arrived: datetime | None
    collected: datetime
    owner: str
    receipt: str
    marked_late: bool
    files: tuple[FileMark, ...]
    notes: tuple[Bilingual, ...] = ()

    @property
    def digest(self) -> str:
        """One SHA-256 for all files."""
        return digest_of(self.files)

    @property
    def counts_from(self) -> datetime | None:
        """What it says, unless that lies after its arrival: then a clock was wrong."""
        if self.submitted and self.arrived:
            return min(self.submitted, self.arrived)
        return self.submitted or self.arrived

    @property
    def order(self) -> tuple[datetime, datetime, str]:
        """Later versions come later; one without a time is as new as its collection.

        Of two with one time the first may have been collected half written.
        """
        return self.counts_from or self.collected, self.collected, self.folder.name


def origin_text(version: Version) -> str:
    """`origin.json` of the version."""
    plain = {
        "format_version": FORMAT_VERSION,
        "origin": harmless(version.origin, limit=1000),
        "submitted": _iso(version.submitted),
        "arrived": _iso(version.arrived),
        "collected": version.collected.isoformat(),
        "owner": version.owner,
        "receipt": version.receipt,
        "marked_late": version.marked_late,
        "digest": version.digest,
        "files": [
            {"name": _text(mark.name), "size": mark.size, "sha256": mark.sha256}
            for mark in version.files
        ],
        "notes": [{"ko": _text(note.ko), "en": _text(note.en)} for note in version.notes],
    }
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def read_version(folder: Path) -> Version | None:
    """The version in `folder`; None where there is none that this kit wrote."""
    try:
        plain: dict[str, Any] = json.loads((folder / ORIGIN).read_bytes())
        return Version(
            folder=folder,
            origin=plain["origin"],
            submitted=_moment(plain["submitted"]),
            arrived=_moment(plain["arrived"]),
            collected=datetime.fromisoformat(plain["collected"]),
            owner=plain["owner"],
            receipt=plain["receipt"],
            marked_late=plain["marked_late"],
            files=tuple(FileMark(**mark) for mark in plain["files"]),
            notes=tuple(Bilingual(**note) for note in plain["notes"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _text(text: str) -> str:
    """Without half characters, which JSON cannot carry as UTF-8."""
    return text.encode("utf-8", "replace").decode()
