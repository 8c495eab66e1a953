"""Keeping what was handed in: every version for good, and the latest where `grade run` looks.

submitted/01_gates/STUDENT/                 the latest: the files and a timestamp.txt
submitted/versions/01_gates/STUDENT/WHEN/   each version: files/ and origin.json
"""

import secrets
import shutil
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from autograder.bilingual import Bilingual
from autograder.catalogue import bilingual
from autograder.errors import GradeError
from autograder.intake.contents import contents
from autograder.intake.delivery import Delivery
from autograder.intake.version import FILES, ORIGIN, Version, origin_text, read_version
from autograder.submission.names import harmless
from autograder.submitting.parcel import Item
from autograder.submitting.receipt import FileMark, digest_of
from autograder.submitting.whole_file import settle, write_through

_FAR = timedelta(hours=1)
_STALE_SECONDS = 3600
_PART = ".part-"  # with a dot before it: nobody takes it for a version


@dataclass(frozen=True, slots=True)
class Shelf:
    """One student's place in the class folder `into`, by a folder name that is safe."""

    into: Path
    assignment: str
    student: str

    @property
    def latest(self) -> Path:
        """What `grade run` takes."""
        return self.into / self.assignment / self.student

    @property
    def versions(self) -> Path:
        """Where every version is kept."""
        return self.into / "versions" / self.assignment / self.student

    def kept(self) -> list[Version]:
        """Every version, oldest first."""
        folders = self.versions.glob("[!.]*") if self.versions.is_dir() else ()
        found = [version for version in map(read_version, folders) if version]
        return sorted(found, key=lambda version: version.order)


def keep(delivery: Delivery, shelf: Shelf, now: datetime) -> Version:
    """Keeps the delivery as a version, in one step; the same one twice is kept once."""
    read = contents(delivery.named)
    marks = tuple(Item(name, data).mark for name, data in read.files.items())
    version = Version(
        folder=shelf.versions / _folder_name(delivery, marks, now),
        origin=harmless(delivery.origin, limit=1000),
        submitted=delivery.submitted,
        arrived=delivery.arrived,
        collected=now,
        owner=delivery.owner,
        receipt=delivery.receipt,
        marked_late=delivery.marked_late,
        files=marks,
        notes=(*delivery.notes, *read.refused, *_odd_times(delivery)),
    )
    if known := _known(version, shelf, snapshot=delivery.by_name):
        return known
    if not marks:
        version = replace(version, notes=(*version.notes, bilingual("intake.empty_hand_in")))
    origin = {ORIGIN: origin_text(version).encode()}
    inside = {f"{FILES}/{name}": data for name, data in read.files.items()}
    put_whole(inside | origin, version.folder, shelf.into)
    return version


def _known(version: Version, shelf: Shelf, *, snapshot: bool) -> Version | None:
    """The same delivery, from an earlier collection.

    An LMS's download is a snapshot: it shows what is handed in now, also where that is what was
    handed in before last. It is new unless the last one kept is the same.
    """
    kept = shelf.kept()
    if snapshot:
        return kept[-1] if kept and kept[-1].digest == version.digest else None
    marks = (version.origin, version.submitted, version.digest)
    return next((each for each in kept if _marks(each) == marks), read_version(version.folder))


def _marks(version: Version) -> tuple[str, datetime | None, str]:
    return version.origin, version.submitted, version.digest


def sweep(into: Path) -> None:
    """Removes half of what a killed collection was writing, long after."""
    for left in (into / "versions").glob(f"{_PART}*"):
        try:
            if time.time() - left.stat().st_mtime > _STALE_SECONDS:
                shutil.rmtree(left, ignore_errors=True)
        except OSError:  # another collection has just finished it
            continue


def remove(folder: Path, into: Path) -> None:
    """Removes a folder that is kept elsewhere. Killed half way, it is nobody's find."""
    leaving = into / "versions" / f"{_PART}{secrets.token_hex(8)}"
    folder.rename(leaving)
    shutil.rmtree(leaving, ignore_errors=True)


def put_whole(
    files: dict[str, bytes], place: Path, into: Path, *, aside: Path | None = None
) -> None:
    """The files in the new folder `place`, whole or not at all. Raises GradeError.

    What is at `place` moves to `aside` only when the new folder is ready beside it.
    """
    beside = into / "versions" / f"{_PART}{secrets.token_hex(8)}"
    try:
        beside.mkdir(parents=True)
        for name, data in files.items():
            path = beside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            write_through(path, data)
        place.parent.mkdir(parents=True, exist_ok=True)
        if aside is not None:
            place.rename(aside)
        beside.rename(place)
        settle(place.parent)
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise GradeError("errors.cannot_write", where=str(place), reason=reason) from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _folder_name(delivery: Delivery, marks: tuple[FileMark, ...], now: datetime) -> str:
    """By time and content, so that a folder of versions can be read from top to bottom."""
    kind, moment = ("", delivery.submitted) if delivery.submitted else ("collected-", now)
    return f"{kind}{moment.astimezone(UTC):%Y%m%dT%H%M%S.%fZ}-{digest_of(marks)[:16]}"


def _odd_times(delivery: Delivery) -> tuple[Bilingual, ...]:
    """What the clocks say against each other."""
    said, arrived = delivery.submitted, delivery.arrived
    if arrived is None:
        return ()
    if said is None:
        return (bilingual("intake.no_time"),)
    if said > arrived + _FAR:
        return (bilingual("intake.future"),)
    return (bilingual("intake.long_way"),) if arrived > said + _FAR else ()
