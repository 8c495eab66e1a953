"""Sending to a git remote: a commit with the files and nothing else, as the tag `submit/ID/TIME`.

It is made in a repository of its own: a student's own branches, index and files stay as they are.
No branch is pushed, so nobody's push can come before another's.
"""

import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from autograder.errors import GradeError, NotDelivered
from autograder.submitting.git_command import Git, new_repository
from autograder.submitting.order import Order
from autograder.submitting.receipt import Receipt


def send(order: Order) -> None:
    """Pushes the order's tag, and sees that it is there. Raises NotDelivered."""
    receipt = order.receipt
    with TemporaryDirectory(prefix="grade-submit-") as folder:
        git = new_repository(Path(folder), _identity(receipt))
        _tag(git, order)
        ours = git("rev-parse", _ref(receipt)).decode().strip()
        # At a second try the very same tag may be there: its content and dates are the order's.
        if _there(git, receipt) != ours:
            git("push", "--quiet", "--", receipt.destination, f"{_ref(receipt)}:{_ref(receipt)}")
        if _there(git, receipt) != ours:
            raise NotDelivered("submit_errors.not_as_sent", where=receipt.place)


def fetch(receipt: Receipt) -> dict[str, bytes] | None:
    """The receipt's files as the remote has them; None where it has no such tag.

    Raises NotDelivered where the remote is away.
    """
    with TemporaryDirectory(prefix="grade-receipt-") as folder:
        git = new_repository(Path(folder))
        if _there(git, receipt) is None:
            return None
        ref = _ref(receipt)
        git("fetch", "--quiet", "--no-tags", "--", receipt.destination, f"{ref}:{ref}")
        path = f"{ref}:{receipt.assignment}"
        listing = git("ls-tree", "--name-only", "-z", path).decode("utf-8", "replace")
        names = set(listing.split("\0")) & {mark.name for mark in receipt.files}
        return {name: git("cat-file", "blob", f"{path}/{name}") for name in names}


def remote_address(name: str, folder: Path) -> str:
    """The URL or folder that the remote `name` stands for, seen from the course at `folder`.

    Raises GradeError where the name is that of a remote and there is no such remote.
    """
    if not any(sign in name for sign in "/:\\."):
        try:
            name = Git(folder)("remote", "get-url", name).decode().strip()
        except NotDelivered:
            raise GradeError("submit_errors.no_remote", where=str(folder), name=name) from None
    # A folder, which may be away just now. git runs elsewhere, so its place is said whole.
    return name if is_url(name) else os.path.abspath(folder / name)  # noqa: PTH100 - keeps links


def is_url(text: str) -> bool:
    """`https://…`, or `git@host:path` as ssh has it; a Windows drive has one letter only."""
    return re.match(r"[\w+.-]+://|[\w.@-]{2,}:", text) is not None


def _ref(receipt: Receipt) -> str:
    return f"refs/tags/{receipt.place}"


def _there(git: Git, receipt: Receipt) -> str | None:
    """What the remote's tag of that name points at."""
    found = git("ls-remote", "--refs", "--", receipt.destination, _ref(receipt)).decode().split()
    return found[0] if found else None


def _tag(git: Git, order: Order) -> None:
    receipt = order.receipt
    blobs = [
        (item.name, git("hash-object", "-w", "--stdin", given=item.data)) for item in order.items
    ]
    lines = (f"100644 blob {blob.decode().strip()}\t{name}\0" for name, blob in blobs)
    inner = git("mktree", "-z", given="".join(lines).encode()).decode().strip()
    line = f"040000 tree {inner}\t{receipt.assignment}\0"
    outer = git("mktree", "-z", given=line.encode()).decode().strip()
    said = f"Submit {receipt.assignment}\n\nStudent: {receipt.student}\nReceipt: {receipt.id}\n"
    commit = git("commit-tree", outer, given=said.encode()).decode().strip()
    plain = ("--annotate", "--cleanup=verbatim", "--file=-")
    git("tag", *plain, receipt.place, commit, given=said.encode())


def _identity(receipt: Receipt) -> dict[str, str]:
    date = f"@{max(0, int(receipt.submitted.timestamp()))} +0000"
    people: dict[str, str] = {}
    for role in ("AUTHOR", "COMMITTER"):
        people |= {
            f"GIT_{role}_NAME": receipt.student,
            f"GIT_{role}_EMAIL": f"{receipt.student}@submit.invalid",
            f"GIT_{role}_DATE": date,
        }
    return people
