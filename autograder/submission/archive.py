"""A zip, looked into and never unpacked: a tree of names, each judged before a byte is inflated."""

import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from autograder.bilingual import Bilingual
from autograder.errors import SubmissionRefused
from autograder.submission import refusals
from autograder.submission.disk import OnDisk
from autograder.submission.entry import MOST_BYTES, MOST_ENTRIES, Entry, Kind
from autograder.submission.names import harmless, nfc

Parts = tuple[str, ...]

MOST_RATIO = 100  # of inflated to packed size; text reaches about 10
MOST_TOTAL = 2 * 2**30  # inflated, all members together
_RATIO_FROM = 2**20
_DIRECTORY_BYTES = 4 * 2**20
_CHUNK = 2**16
_DEPTH = 12
_LONGEST_NAME = 1000  # composing an endless name into NFC takes quadratic time
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)

# All that `zipfile` raises for bytes that are no zip, or not the zip they claim to be.
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(EOFError, OSError, ValueError, NotImplementedError, RuntimeError, OverflowError),
)


class _CarefulFile(io.BufferedReader):
    """Refuses one huge read: `zipfile` takes the whole directory of members at once."""

    def __init__(self, raw: io.FileIO, shown: str) -> None:
        super().__init__(raw)
        self._shown = shown

    def read(self, size: int | None = -1, /) -> bytes:
        wanted = -1 if size is None else size
        most = wanted if 0 <= wanted <= _DIRECTORY_BYTES else _DIRECTORY_BYTES + 1
        data = super().read(most)
        if len(data) > _DIRECTORY_BYTES:
            raise SubmissionRefused(refusals.too_many(self._shown, MOST_ENTRIES))
        return data


@dataclass(frozen=True, slots=True)
class _Tree:
    """The members of one zip by their path, and what is wrong with which of them."""

    archive: zipfile.ZipFile
    files: dict[Parts, zipfile.ZipInfo] = field(default_factory=dict)
    folders: dict[Parts, set[str]] = field(default_factory=lambda: {(): set()})
    troubles: dict[Parts, Bilingual] = field(default_factory=dict)

    def add(self, info: zipfile.ZipInfo) -> None:
        name = _name(info)
        parts = tuple(part for part in name.removesuffix("/").split("/") if part != ".")
        if not parts:  # `./`, the zip itself
            return
        if len(info.orig_filename) > _LONGEST_NAME or not _safe(name, parts):
            # Where a path leads is not followed even in thought: its first folder answers for it.
            owner = parts[:1] if "/" in name and _safe(parts[0], parts[:1]) else ()
            self.troubles.setdefault(owner, refusals.unsafe_path(name))
            parts = owner
        for depth in range(len(parts)):
            self.folders.setdefault(parts[:depth], set()).add(parts[depth])
        if name.endswith("/") or parts == () or parts in self.troubles:
            self.folders.setdefault(parts, set())
        elif parts in self.files:
            self.troubles[parts] = refusals.twice(parts[-1])
        else:
            self.files[parts] = info

    def judge(self) -> None:
        for parts, info in self.files.items():
            trouble = (
                refusals.twice(parts[-1]) if parts in self.folders else _trouble(info, parts[-1])
            )
            if trouble:
                self.troubles.setdefault(parts, trouble)


@dataclass(frozen=True, slots=True, eq=False)
class InZip(Entry):
    """A file or folder inside a zip, at `parts`."""

    parts: Parts
    tree: _Tree

    def read(self, most: int = MOST_BYTES) -> bytes:
        """The bytes of the member. Raises SubmissionRefused: damaged, or over `most` bytes."""
        if self.trouble:
            raise SubmissionRefused(self.trouble)
        info, data = self.tree.files[self.parts], bytearray()
        try:
            with self.tree.archive.open(info) as stream:
                # In chunks and counted: the size that the zip states may be a lie.
                while len(data) <= most and (chunk := stream.read(_CHUNK)):
                    data += chunk
        except _DAMAGE:
            raise SubmissionRefused(refusals.damaged_member(self.name)) from None
        if len(data) > most:
            raise SubmissionRefused(refusals.too_large(self.name, most))
        if len(data) != info.file_size:
            raise SubmissionRefused(refusals.damaged_member(self.name))
        return bytes(data)

    def children(self) -> Sequence[Entry]:
        """What lies in the folder, by name. Raises SubmissionRefused where it may not be opened."""
        if self.trouble:
            raise SubmissionRefused(self.trouble)
        join = "" if self.path.endswith("!") else "/"
        return [
            _entry(self.tree, (*self.parts, name), f"{self.path}{join}{name}")
            for name in sorted(self.tree.folders.get(self.parts, ()))
        ]


@contextmanager
def opened(entry: Entry) -> Iterator[InZip]:
    """The root folder of the zip `entry`, readable inside `with`. Raises SubmissionRefused."""
    if not isinstance(entry, OnDisk):
        raise SubmissionRefused(refusals.nested_zip(entry.name))
    try:
        file = _CarefulFile(entry.open(), entry.name)
    except OSError:
        raise SubmissionRefused(refusals.unreadable(entry.name)) from None
    with file:
        try:
            archive = zipfile.ZipFile(file)
        except _DAMAGE:
            raise SubmissionRefused(refusals.damaged_zip(entry.name)) from None
        with archive:
            yield _root(archive, entry)


def _root(archive: zipfile.ZipFile, entry: Entry) -> InZip:
    members = archive.infolist()
    if len(members) > MOST_ENTRIES:
        raise SubmissionRefused(refusals.too_many(entry.name, MOST_ENTRIES))
    if sum(info.file_size for info in members) > MOST_TOTAL:
        raise SubmissionRefused(refusals.bomb(entry.name))
    tree = _Tree(archive)
    for info in members:
        tree.add(info)
    tree.judge()
    return _entry(tree, (), f"{entry.path}!")


def _entry(tree: _Tree, parts: Parts, path: str) -> InZip:
    trouble = tree.troubles.get(parts)
    kind = Kind.FOLDER if parts in tree.folders else Kind.OTHER if trouble else Kind.FILE
    return InZip(parts[-1] if parts else "", harmless(path, limit=1000), kind, trouble, parts, tree)


def _name(info: zipfile.ZipInfo) -> str:
    """The member's name in NFC; Korean Windows writes cp949 where the format says cp437."""
    stated = info.orig_filename[:_LONGEST_NAME]
    if info.flag_bits & _UTF8_NAME:
        return nfc(stated)
    raw = stated.encode("cp437")
    for encoding in ("utf-8", "cp949"):
        try:
            return nfc(raw.decode(encoding))
        except UnicodeDecodeError:
            continue
    return nfc(stated)


def _safe(name: str, parts: Parts) -> bool:
    return (
        not re.search(r"[\\\0]|^[A-Za-z]:", name)
        and 0 < len(parts) <= _DEPTH
        and not any(part in {"", ".."} for part in parts)
    )


def _trouble(info: zipfile.ZipInfo, name: str) -> Bilingual | None:
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind == stat.S_IFLNK:
        return refusals.link(name)
    if kind not in {0, stat.S_IFREG}:
        return refusals.special(name)
    if info.flag_bits & _ENCRYPTED:
        return refusals.encrypted(name)
    if info.compress_type not in _METHODS:
        return refusals.odd_compression(name)
    if info.file_size > max(_RATIO_FROM, MOST_RATIO * info.compress_size):
        return refusals.bomb(name)
    return None
