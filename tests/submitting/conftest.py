"""An order ready to send, an exchange, a git remote, a data folder: all on this machine."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from autograder.assignment import Assignment, Limits
from autograder.bilingual import Bilingual
from autograder.destination import Destination, TransportName
from autograder.submitting.data_folder import DataFolder
from autograder.submitting.order import Order, new_order
from autograder.submitting.parcel import Item, Parcel

MOMENT = datetime(2026, 9, 18, 14, 59, 0, 123456, tzinfo=UTC)
MakeOrder = Callable[..., Order]


@pytest.fixture(scope="session")
def assignment() -> Assignment:
    words = Bilingual("게이트", "Gates")
    return Assignment("01_gates", "gates", words, words, words, words, (), Limits(1, 64, 8), ())


@pytest.fixture
def inbound(tmp_path: Path) -> Path:
    """The inbound folder of an exchange with one course."""
    folder = tmp_path / "exchange" / "nn" / "inbound"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def make_order(tmp_path: Path, assignment: Assignment) -> MakeOrder:
    """An order of one small program, to the exchange unless another address is given."""

    def made(
        transport: TransportName = "exchange",
        address: object = tmp_path / "exchange",
        student: str = "20260001",
        data: bytes = b"x = 1\n",
        moment: datetime = MOMENT,
    ) -> Order:
        parcel = Parcel(tmp_path / "gates.py", (Item("gates.py", data),))
        destination = Destination(transport, "nn", str(address))
        return new_order(destination, student, assignment, parcel, moment)

    return made


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data" / "nn")
