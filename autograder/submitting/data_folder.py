"""What the kit remembers of a student: the id, the outbox, the receipts."""

import json
import os
import sys
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from autograder.errors import GradeError
from autograder.submission.names import harmless
from autograder.submitting.order import Order
from autograder.submitting.parcel import Item
from autograder.submitting.receipt import Receipt, from_plain, to_plain
from autograder.submitting.student_id import is_student_id
from autograder.submitting.whole_file import write_whole

T = TypeVar("T")


def data_root() -> Path:
    """Where this system keeps a user's data; `GRADE_DATA` names another place."""
    home = Path.home()
    if given := os.environ.get("GRADE_DATA"):
        return Path(given)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "gradekit"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "gradekit"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "gradekit"


@dataclass(frozen=True, slots=True)
class DataFolder:
    """One course's folder below `data_root()`. Its files are JSON, each written in one step."""

    root: Path

    @classmethod
    def of(cls, course_id: str) -> "DataFolder":
        """The folder of that course."""
        return cls(data_root() / course_id)

    def student(self) -> str | None:
        """The id that was given last time."""
        try:
            found = json.loads((self.root / "student.json").read_bytes())["student"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return found if isinstance(found, str) and is_student_id(found) else None

    def remember(self, student: str) -> None:
        """Keeps the id for next time."""
        self._write("student.json", {"student": student})

    def put(self, order: Order) -> None:
        """Keeps the order, bytes and all, until it has arrived."""
        contents = {item.name: b64encode(item.data).decode() for item in order.items}
        plain = {"receipt": to_plain(order.receipt), "contents": contents}
        self._write(f"outbox/{order.receipt.id}.json", plain)

    def drop(self, order: Order) -> None:
        """The order has arrived, and there is a receipt."""
        (self.root / "outbox" / f"{order.receipt.id}.json").unlink(missing_ok=True)

    def waiting(self) -> tuple[list[Order], list[str]]:
        """The orders in the outbox, oldest first, and the names of files that are damaged."""
        found, damaged = self._read("outbox", _order)
        return sorted(found, key=lambda order: order.receipt.submitted), damaged

    def keep(self, receipt: Receipt) -> None:
        """Keeps a receipt."""
        self._write(f"receipts/{receipt.id}.json", to_plain(receipt))

    def receipts(self) -> tuple[list[Receipt], list[str]]:
        """All receipts, newest first, and the names of files that are damaged."""
        found, damaged = self._read("receipts", from_plain)
        return sorted(found, key=lambda each: each.submitted, reverse=True), damaged

    def last(self, student: str, assignment: str) -> Receipt | None:
        """The newest submission of that student and assignment, arrived or still waiting."""
        every = [order.receipt for order in self.waiting()[0]] + self.receipts()[0]
        mine = [r for r in every if (r.student, r.assignment) == (student, assignment)]
        return max(mine, key=lambda receipt: receipt.submitted, default=None)

    def _write(self, name: str, plain: dict[str, Any]) -> None:
        with _writing(self.root / name) as path:
            write_whole(path, json.dumps(plain, ensure_ascii=False, indent=1).encode())

    def _read(
        self, folder: str, parsed: Callable[[dict[str, Any]], T]
    ) -> tuple[list[T], list[str]]:
        found, damaged = [], []
        for path in sorted((self.root / folder).glob("[!.]*.json")):
            try:
                found.append(parsed(json.loads(path.read_bytes())))
            except FileNotFoundError:  # another `grade submit` has just sent it
                continue
            except (OSError, ValueError, RecursionError):
                damaged.append(harmless(str(path)))
        return found, damaged


def _order(plain: dict[str, Any]) -> Order:
    """The order that `put` wrote. Raises ValueError also where its bytes are not those named."""
    try:
        receipt, contents = from_plain(plain["receipt"]), plain["contents"]
        items = tuple(Item(name, b64decode(text, validate=True)) for name, text in contents.items())
    except (KeyError, TypeError, AttributeError) as problem:
        raise ValueError(str(problem)) from None
    if tuple(item.mark for item in items) != receipt.files:
        raise ValueError("digest")
    return Order(receipt, items)


@contextmanager
def _writing(path: Path) -> Iterator[Path]:
    try:
        yield path
    except OSError as problem:
        reason = problem.strerror or "–"
        raise GradeError("errors.cannot_write", where=str(path), reason=reason) from None
