"""Taking from a git repository or remote: every tag `submit/ID/TIME`; nothing is checked out."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from autograder.assignment import Assignment
from autograder.errors import SubmissionRefused
from autograder.intake.delivery import Delivery, PassedBy
from autograder.intake.git_tree import InGit
from autograder.submission.choosing import is_for
from autograder.submission.entry import Entry, Kind
from autograder.submitting.git_command import Git, new_repository, shown_address

_TAG = re.compile(r"submit/(?P<student>[^/]+)/(?P<time>[^/]+)")
_RECEIPT = re.compile(r"^Receipt: (?P<id>[0-9a-f]{16})$", re.M)
_ROOT = "refs/tags/"


def is_repository(folder: Path) -> bool:
    """Whether git would take `folder` for a repository, bare or not."""
    bare = all((folder / name).exists() for name in ("HEAD", "objects", "refs"))
    return (folder / ".git").exists() or bare


def deliveries(address: str, assignment: Assignment, passed_by: PassedBy) -> Iterator[Delivery]:
    """Every submission of the assignment at `address`. Raises NotDelivered where it is away."""
    with TemporaryDirectory(prefix="grade-collect-") as folder:
        git = new_repository(Path(folder))
        tags = f"{_ROOT}submit/*:{_ROOT}submit/*"
        git("fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--", address, tags)
        for ref, said in _refs(git):
            tag = ref.removeprefix(_ROOT)
            found = _TAG.fullmatch(tag)
            if found is None:
                passed_by.names.append(tag)
                continue
            if work := _work(git, ref, f"{shown_address(address)}#{tag}", assignment):
                yield Delivery(
                    sender=found["student"],
                    origin=work[0].path,
                    named=tuple((each.name, each) for each in work[1]),
                    submitted=_moment(found["time"]),
                    receipt=_receipt(said),
                )


def _work(
    git: Git, ref: str, shown: str, assignment: Assignment
) -> tuple[Entry, list[Entry]] | None:
    """The tag's folder of this assignment and what is in it; None where it has none."""
    root = InGit(ref, shown, Kind.FOLDER, None, git, f"{ref}^{{tree}}")
    try:
        folders = [each for each in root.visible() if each.kind is Kind.FOLDER]
        # A student who tags by hand does it in the kit, where assignments/ is around them.
        for around in [each for each in folders if each.name == "assignments"]:
            folders += around.visible()
        ours = [f for f in folders if f.name != "assignments" and is_for(f.name, assignment)]
        return (ours[0], ours[0].visible()) if ours else None
    except SubmissionRefused:
        return None


def _moment(text: str) -> datetime | None:
    for form in ("%Y%m%dT%H%M%S.%fZ", "%Y%m%dT%H%M%SZ"):
        try:
            found = datetime.strptime(text, form).replace(tzinfo=UTC)
        except ValueError:
            continue
        return found if 1970 <= found.year < 3000 else None
    return None


def _refs(git: Git) -> Iterator[tuple[str, str]]:
    """Every tag below `submit/`, with its message."""
    form = "--format=%(refname)%00%(contents)%00"
    fields = git("for-each-ref", form, f"{_ROOT}submit/").decode("utf-8", "replace").split("\0")
    for ref, said in zip(fields[::2], fields[1::2], strict=False):
        yield ref.strip("\n"), said


def _receipt(said: str) -> str:
    found = _RECEIPT.search(said)
    return found["id"] if found else ""
