"""Sending into a folder in the layout of nbgrader's exchange: `COURSE/inbound/WHO+WHAT+WHEN+ID`."""

import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from autograder.errors import NotDelivered, SubmissionRefused
from autograder.submission.disk import on_disk
from autograder.submission.stamp import TIMESTAMP
from autograder.submitting.order import Order, nbgrader_time
from autograder.submitting.receipt import Receipt
from autograder.submitting.whole_file import settle, write_through

# The instructor may have another account, and deletes what is collected.
_FOLDER_MODE, _FILE_MODE = 0o777, 0o644


def send(order: Order) -> None:
    """Puts the order into the inbound folder, under its name at once or not at all.

    Raises NotDelivered. An order that is there already is left as it is.
    """
    receipt = order.receipt
    inbound = _inbound(receipt)
    if not inbound.is_dir():
        raise NotDelivered("submit_errors.no_inbound", where=str(inbound))
    final = inbound / receipt.place
    # nbgrader and `grade collect` both pass by a name that begins with a dot.
    beside = inbound / f".{receipt.id}.{secrets.token_hex(4)}.part"
    try:
        if not final.exists():
            _fill(beside, order)
            _rename(beside, final)
            settle(inbound)
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise NotDelivered("submit_errors.cannot_send", where=str(inbound), reason=reason) from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    if fetch(receipt) != {item.name: item.data for item in order.items}:
        raise NotDelivered("submit_errors.not_as_sent", where=str(final))


def fetch(receipt: Receipt) -> dict[str, bytes] | None:
    """The receipt's files as they are at the destination; None where it is not there.

    Raises NotDelivered where the exchange is away.
    """
    inbound = _inbound(receipt)
    if not inbound.is_dir():
        raise NotDelivered("submit_errors.no_inbound", where=str(inbound))
    folder = inbound / receipt.place
    if not folder.is_dir():
        return None
    found = {}
    for mark in receipt.files:
        with suppress(OSError, SubmissionRefused):  # missing there: it is told as different
            found[mark.name] = on_disk(folder / mark.name).read()
    return found


def _inbound(receipt: Receipt) -> Path:
    return Path(receipt.destination) / receipt.course / "inbound"


def _fill(folder: Path, order: Order) -> None:
    folder.mkdir()
    stamp = nbgrader_time(order.receipt.submitted).encode()
    for name, data in [*((item.name, item.data) for item in order.items), (TIMESTAMP, stamp)]:
        write_through(folder / name, data)
        (folder / name).chmod(_FILE_MODE)
    folder.chmod(_FOLDER_MODE)
    settle(folder)


def _rename(beside: Path, final: Path) -> None:
    try:
        beside.rename(final)
    except OSError:
        # Two tries of one order at once: the other was a moment faster.
        if not final.is_dir():
            raise
