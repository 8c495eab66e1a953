"""An order to send: the receipt as it will be, and the bytes. It is the same at every try."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from autograder import __version__
from autograder.assignment import Assignment
from autograder.destination import Destination
from autograder.submitting.parcel import Item, Parcel
from autograder.submitting.receipt import Receipt


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be sent. `receipt.place` is fixed, so that a second try finds the first."""

    receipt: Receipt
    items: tuple[Item, ...]


def new_order(
    destination: Destination,
    student: str,
    assignment: Assignment,
    parcel: Parcel,
    submitted: datetime,
) -> Order:
    """The order for `parcel`. Its id is random: nobody can guess a folder of the exchange."""
    number = secrets.token_hex(8)
    receipt = Receipt(
        id=number,
        course=destination.course_id,
        student=student,
        assignment=assignment.folder,
        submitted=submitted,
        files=tuple(item.mark for item in parcel.items),
        source=str(parcel.source.absolute()),
        transport=destination.transport,
        destination=destination.address,
        place=_place(destination.transport, number, student, assignment.folder, submitted),
        kit=__version__,
    )
    return Order(receipt, parcel.items)


def moment_after(last: datetime | None, now: datetime) -> datetime:
    """`now`, or a second after `last` where the clock went back: the newer work must win."""
    return now if last is None or last < now else last + timedelta(seconds=1)


def nbgrader_time(moment: datetime) -> str:
    """As nbgrader writes it: in UTC, with the name of the zone."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f UTC")


def _place(transport: str, receipt_id: str, student: str, folder: str, moment: datetime) -> str:
    """A folder's name as nbgrader's exchange has it, or a tag; both sort by time."""
    if transport == "git":
        return f"submit/{student}/{moment.astimezone(UTC):%Y%m%dT%H%M%S.%fZ}"
    return f"{student}+{folder}+{nbgrader_time(moment)}+{receipt_id}"
