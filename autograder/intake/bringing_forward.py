"""Bringing the latest version to where `grade run` looks; what else lay there is never lost."""

import os
import secrets
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

from autograder.intake.keeping import Shelf, put_whole, remove
from autograder.intake.version import FILES, Version
from autograder.submission.stamp import TIMESTAMP
from autograder.submitting.parcel import Item
from autograder.submitting.receipt import digest_of

# A name that begins with a dot: nobody takes it for a version.
_REPLACED = ".replaced-"


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of the latest: new, updated, same; and where what lay there before now is."""

    state: str
    set_aside: Path | None = None


def bring_forward(shelf: Shelf, version: Version) -> Brought:
    """Makes `version` what `grade run` sees. What else lay there is moved aside, never lost."""
    names = [mark.name for mark in version.files if mark.name != TIMESTAMP]
    wanted = {name: (version.folder / FILES / name).read_bytes() for name in names}
    wanted |= _stamp(version)
    there = _digest_of_folder(shelf.latest)
    if there == _digest(wanted):
        return Brought("same", _settled(shelf))
    aside = shelf.versions / f"{_REPLACED}{secrets.token_hex(4)}" if there is not None else None
    put_whole(wanted, shelf.latest, shelf.into, aside=aside)
    return Brought("updated" if aside else "new", _settled(shelf))


def _settled(shelf: Shelf) -> Path | None:
    """What was replaced goes where a version has it; anything else stays, under a visible name.

    Also what a collection that was killed had moved away.
    """
    known = {_digest_brought_forward(version) for version in shelf.kept()}
    place = None
    for aside in sorted(shelf.versions.glob(f"{_REPLACED}*")):
        if _digest_of_folder(aside) in known:
            remove(aside, shelf.into)
        else:
            place = aside.with_name(f"found-{aside.name.removeprefix(_REPLACED)}")
            aside.rename(place)
    return place


def _stamp(version: Version) -> dict[str, bytes]:
    """The timestamp.txt that says when it counts from; a student's own is not believed."""
    moment = version.counts_from
    return {TIMESTAMP: moment.astimezone(UTC).isoformat().encode()} if moment else {}


def _digest_brought_forward(version: Version) -> str:
    marks = [mark for mark in version.files if mark.name != TIMESTAMP]
    marks += [Item(name, data).mark for name, data in _stamp(version).items()]
    return digest_of(tuple(marks))


def _digest(files: dict[str, bytes]) -> str:
    return digest_of(tuple(Item(name, data).mark for name, data in files.items()))


def _digest_of_folder(folder: Path) -> str | None:
    """The digest of all that is in `folder`; None where nothing is there."""
    if not os.path.lexists(folder):
        return None
    if folder.is_symlink() or not folder.is_dir():
        return ""
    return _digest({
        path.relative_to(folder).as_posix(): b"" if path.is_symlink() else path.read_bytes()
        for path in folder.rglob("*")
        if path.is_symlink() or path.is_file()
    })  # fmt: skip
