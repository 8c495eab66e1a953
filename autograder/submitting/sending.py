"""The life of a submission on a student's machine: outbox, transport, receipt."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol, cast

from autograder.errors import GradeError, NotDelivered
from autograder.submitting import exchange, git_remote
from autograder.submitting.data_folder import DataFolder
from autograder.submitting.order import Order
from autograder.submitting.receipt import Receipt


class Transport(Protocol):
    """A way to a destination. Both raise NotDelivered where that is away."""

    def send(self, order: Order) -> None:
        """Whole or not at all; an order that has arrived already is left as it is."""

    def fetch(self, receipt: Receipt) -> dict[str, bytes] | None:
        """The files as they are there, by name; None where there is no such submission."""


TRANSPORTS = {"exchange": cast(Transport, exchange), "git": cast(Transport, git_remote)}


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of an order from the outbox: a receipt, or why it waits on."""

    order: Order
    receipt: Receipt | None
    problem: GradeError | None = None


def send(order: Order, data: DataFolder) -> Receipt:
    """Sends the order and gives its receipt. Raises NotDelivered: then it waits in the outbox.

    It is in the outbox first, and until the receipt is on the disk: a kill at any moment leaves
    something that a second try finishes.
    """
    data.put(order)
    return _finish(order, data)


def retry(data: DataFolder) -> Iterator[Tried]:
    """Sends what waits in the outbox, oldest first; one that fails does not stop the next."""
    for order in data.waiting()[0]:
        try:
            yield Tried(order, _finish(order, data))
        except GradeError as problem:
            yield Tried(order, None, problem)


def _finish(order: Order, data: DataFolder) -> Receipt:
    transport = TRANSPORTS.get(order.receipt.transport)
    if transport is None:  # an outbox that a newer kit wrote
        raise NotDelivered("submit_errors.transport", name=order.receipt.transport)
    transport.send(order)
    receipt = replace(order.receipt, delivered=datetime.now().astimezone())
    data.keep(receipt)
    data.drop(order)
    return receipt
