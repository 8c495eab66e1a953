"""What was handed in, before it is read: on a disk or in a zip, it looks the same from here on."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from autograder.bilingual import Bilingual
from autograder.submission.names import is_junk

MOST_BYTES = 16 * 2**20  # read of any one file, whatever it claims to be
MOST_ENTRIES = 20_000  # in one folder or one zip


class Kind(Enum):
    """The only two things that are ever opened, and the rest."""

    FILE = auto()
    FOLDER = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True, eq=False)
class Entry(ABC):
    """One file or folder: its name in NFC, and the path by which a person would recognise it.

    `trouble` is why it may not be opened: a link, a device, an encrypted member.
    """

    name: str
    path: str
    kind: Kind
    trouble: Bilingual | None

    @abstractmethod
    def read(self, most: int = MOST_BYTES) -> bytes:
        """The bytes of a file. Raises SubmissionRefused: unreadable, or over `most`."""

    @abstractmethod
    def children(self) -> Sequence["Entry"]:
        """What lies in a folder, by name. Raises SubmissionRefused where it cannot be listed."""

    def visible(self) -> list["Entry"]:
        """The children without what editors and operating systems leave behind."""
        return [child for child in self.children() if not is_junk(child.name)]
