"""Files and folders on a disk: links are not followed, and only plain files are opened."""

import io
import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from autograder.bilingual import Bilingual
from autograder.errors import SubmissionRefused
from autograder.submission import refusals
from autograder.submission.entry import MOST_BYTES, MOST_ENTRIES, Entry, Kind
from autograder.submission.names import harmless, nfc

# A link or a FIFO put in place after the look must not be followed or waited for. Windows lacks
# some of the flags, and needs O_BINARY.
_FLAGS = os.O_RDONLY | sum(
    getattr(os, name, 0)
    for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY")
)
_JUNCTION = 0xA0000003  # Windows' folder link, which is not S_ISLNK


@dataclass(frozen=True, slots=True, eq=False)
class OnDisk(Entry):
    """A file or folder on a disk, at `where`."""

    where: Path

    def read(self, most: int = MOST_BYTES) -> bytes:
        """The bytes of the file. Raises SubmissionRefused: unreadable, or over `most`."""
        try:
            with io.BufferedReader(self.open()) as file:
                data = file.read(most + 1)
        except OSError:
            raise SubmissionRefused(refusals.unreadable(self.name)) from None
        if len(data) > most:
            raise SubmissionRefused(refusals.too_large(self.name, most))
        return data

    def open(self) -> io.FileIO:
        """The plain file, opened unfollowed. Raises SubmissionRefused or OSError."""
        if self.trouble:
            raise SubmissionRefused(self.trouble)
        file = io.FileIO(os.open(self.where, _FLAGS), "rb")
        kind, trouble = _judge(os.fstat(file.fileno()), self.name)
        if kind is not Kind.FILE:
            file.close()
            raise SubmissionRefused(trouble or refusals.special(self.name))
        return file

    def children(self) -> Sequence[Entry]:
        """What lies in the folder, by name. Raises SubmissionRefused where it cannot be listed."""
        if self.trouble:
            raise SubmissionRefused(self.trouble)
        try:
            with os.scandir(self.where) as found:
                names = [each.name for each in islice(found, MOST_ENTRIES + 1)]
            if len(names) > MOST_ENTRIES:
                raise SubmissionRefused(refusals.too_many(self.name, MOST_ENTRIES))
            return [
                on_disk(self.where / name, f"{self.path}/{name}") for name in sorted(names, key=nfc)
            ]
        except OSError:
            raise SubmissionRefused(refusals.unreadable(self.name)) from None


def on_disk(where: Path, shown: str | None = None) -> OnDisk:
    """What is at `where`, looked at and not opened. Raises OSError where nothing is there."""
    # Not resolve(): that would follow links. `.` and `..` still need a name to show.
    name = nfc(Path(os.path.abspath(where)).name)  # noqa: PTH100 - resolve() follows links
    kind, trouble = _judge(where.lstat(), name)
    return OnDisk(name, harmless(shown or str(where), limit=1000), kind, trouble, where)


def _judge(status: os.stat_result, name: str) -> tuple[Kind, Bilingual | None]:
    if stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _JUNCTION:
        return Kind.OTHER, refusals.link(name)
    if stat.S_ISDIR(status.st_mode):
        return Kind.FOLDER, None
    if not stat.S_ISREG(status.st_mode):
        return Kind.OTHER, refusals.special(name)
    if status.st_nlink > 1:
        return Kind.OTHER, refusals.hard_link(name)
    return Kind.FILE, None
