"""A collection as JSON (format version 1)."""

from datetime import datetime
from pathlib import Path
from typing import Any

from autograder.intake.collecting import Collected, Collection
from autograder.submission.names import harmless

FORMAT_VERSION = 1


def account(collection: Collection) -> dict[str, Any]:
    """What `grade collect --json` writes: lists of ids, and one entry for each who handed in."""
    students, unknown = collection.students, collection.unknown
    return {
        "format_version": FORMAT_VERSION,
        "assignment": collection.assignment,
        "folder": str(collection.folder),
        "roster": collection.has_roster,
        "missing": [each.sender.shown for each in students if each.state == "missing"],
        "late": [each.sender.shown for each in students if each.late],
        "double": [each.sender.shown for each in students if each.versions > 1],
        "unknown": [_entry(each) for each in unknown],
        "passed_by": [harmless(name) for name in collection.passed_by],
        "students": [_entry(each) for each in students if each.latest],
    }


def _entry(each: Collected) -> dict[str, Any]:
    latest, known = each.latest, each.sender.student
    found: dict[str, Any] = {
        "student": each.sender.shown,
        "name": known.name if known else None,
        "section": known.section if known else None,
        "state": each.state,
        "versions": each.versions,
        "due": _iso(each.due),
        "late": each.late,
        "late_seconds": each.late_by.total_seconds() if each.late_by else 0.0,
        "notes": [{"ko": harmless(note.ko), "en": harmless(note.en)} for note in each.notes],
        "set_aside": _path(each.set_aside),
    }
    if latest is not None:
        found |= {
            "submitted": _iso(latest.submitted),
            "arrived": _iso(latest.arrived),
            "counts_from": _iso(latest.counts_from),
            "receipt": latest.receipt,
            "origin": latest.origin,
            "version": _path(latest.folder),
            "files": [
                {"name": harmless(mark.name), "size": mark.size, "sha256": mark.sha256}
                for mark in latest.files
            ],
        }
    return found


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _path(path: Path | None) -> str | None:
    return str(path) if path else None
