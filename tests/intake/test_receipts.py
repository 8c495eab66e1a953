"""Which hand-in a graded file is."""

import hashlib
from datetime import datetime, timedelta
from pathlib import Path

from autograder.intake.keeping import Shelf, put_whole
from autograder.intake.receipts import version_of
from autograder.intake.version import ORIGIN, Version, origin_text
from autograder.submitting.receipt import FileMark

MONDAY = datetime.fromisoformat("2026-09-14T12:00:00+09:00")
DIGEST = hashlib.sha256(b"x = 1").hexdigest()


def hand_in(into: Path, student: str, days: int, receipt: str, digest: str = DIGEST) -> None:
    moment = MONDAY + timedelta(days=days)
    version = Version(
        folder=Shelf(into, "01_gates", student).versions / receipt,
        origin="inbound",
        submitted=moment,
        arrived=moment,
        collected=moment,
        owner="",
        receipt=receipt,
        marked_late=False,
        files=(FileMark("gates.py", 5, digest),),
    )
    put_whole({ORIGIN: origin_text(version).encode()}, version.folder, into)


def receipt(into: Path, student: str = "kim", days: int | None = 0) -> str | None:
    moment = None if days is None else MONDAY + timedelta(days=days)
    found = version_of(DIGEST, moment, into, "01_gates", student)
    return found and found.receipt


def test_it_is_found_by_content_and_by_time(tmp_path: Path) -> None:
    # The same file twice, before and after the deadline, has two receipts.
    hand_in(tmp_path, "kim", 0, "first")
    hand_in(tmp_path, "kim", 3, "second")
    hand_in(tmp_path, "kim", 5, "other work", digest="f" * 64)
    assert receipt(tmp_path) == "first"
    assert receipt(tmp_path, days=3) == "second"
    assert receipt(tmp_path, days=None) == "second"


def test_another_students_receipt_is_never_taken(tmp_path: Path) -> None:
    # Copied work has the same digest.
    hand_in(tmp_path, "kim", 0, "kim's")
    assert receipt(tmp_path, student="lee") is None


def test_a_stranger_s_receipt_is_found_too(tmp_path: Path) -> None:
    # Who is not on the roster is kept apart.
    hand_in(tmp_path / "unknown", "kim", 0, "a stranger's")
    assert receipt(tmp_path) == "a stranger's"


def test_where_nothing_was_collected_there_is_none(tmp_path: Path) -> None:
    # Graded from an LMS's zip; or `..` as a name.
    assert receipt(tmp_path / "submitted") is None
    assert receipt(tmp_path, student="../../etc") is None
