"""A commit's files, looked into and never checked out: git's objects as entries."""

from collections.abc import Sequence
from dataclasses import dataclass

from autograder.bilingual import Bilingual
from autograder.errors import NotDelivered, SubmissionRefused
from autograder.submission import refusals
from autograder.submission.entry import MOST_BYTES, MOST_ENTRIES, Entry, Kind
from autograder.submission.names import harmless, nfc
from autograder.submitting.git_command import Git

_KINDS = {"100644": Kind.FILE, "100755": Kind.FILE, "100664": Kind.FILE, "040000": Kind.FOLDER}


@dataclass(frozen=True, slots=True, eq=False)
class InGit(Entry):
    """A blob or tree of the repository behind `git`, by its object's name."""

    git: Git
    sha: str
    size: int = 0

    def read(self, most: int = MOST_BYTES) -> bytes:
        """The bytes of the blob. Raises SubmissionRefused: damaged, or over `most`."""
        if self.trouble:
            raise SubmissionRefused(self.trouble)
        if self.size > most:  # told before a byte of it is read
            raise SubmissionRefused(refusals.too_large(self.name, most))
        try:
            return self.git("cat-file", "blob", self.sha)
        except NotDelivered:
            raise SubmissionRefused(refusals.unreadable(self.name)) from None

    def children(self) -> Sequence[Entry]:
        """What is in the tree, by name. Raises SubmissionRefused where it cannot be listed."""
        if self.trouble:
            raise SubmissionRefused(self.trouble)
        try:
            rows = self.git("ls-tree", "-l", "-z", self.sha).split(b"\0")[:-1]
        except NotDelivered:
            raise SubmissionRefused(refusals.unreadable(self.name)) from None
        if len(rows) > MOST_ENTRIES:
            raise SubmissionRefused(refusals.too_many(self.name, MOST_ENTRIES))
        return [self._child(row) for row in rows]

    def _child(self, row: bytes) -> "InGit":
        marks, _, raw = row.partition(b"\t")
        mode, _, sha, size = marks.decode().split()
        name = nfc(raw.decode("utf-8", "replace"))
        kind = _KINDS.get(mode, Kind.OTHER)
        trouble = _trouble(mode, name) if kind is Kind.OTHER else _odd_name(name)
        path = harmless(f"{self.path}/{name}", limit=1000)
        bytes_ = int(size) if size.isdigit() else 0
        return InGit(name, path, Kind.OTHER if trouble else kind, trouble, self.git, sha, bytes_)


def _trouble(mode: str, name: str) -> Bilingual:
    return refusals.link(name) if mode == "120000" else refusals.special(name)


def _odd_name(name: str) -> Bilingual | None:
    """git itself never writes these, but an object made by hand may hold them."""
    odd = name in {"", ".", ".."} or any(sign in name for sign in "/\\\0")
    return refusals.unsafe_path(name) if odd else None
