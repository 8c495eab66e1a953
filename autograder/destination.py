"""Where a course's students send their work: `[submit]` of `course.toml`."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from autograder.toml_table import Table

TransportName = Literal["exchange", "git"]
# It is a folder's name, in the exchange and under the student's data folder.
_COURSE_ID = re.compile(r"\w[\w.-]{0,63}")


@dataclass(frozen=True, slots=True)
class Destination:
    """`address` is the exchange's folder, or a git remote: a URL, or the name of one."""

    transport: TransportName
    course_id: str
    address: str


def read_destination(table: Table, root: Path) -> Destination | None:
    """What `[submit]` says; None where it is not there. Raises CourseError that names the line."""
    if not any(table.names()):
        return None
    transport = table.take("transport", str)
    if transport not in ("exchange", "git"):
        raise table.error("course_errors.transport", "transport", name=transport)
    course_id = table.take("course_id", str)
    if not _COURSE_ID.fullmatch(course_id):
        raise table.error("course_errors.course_id", "course_id", name=course_id)
    # A course may name both places and switch between them by one word.
    exchange = table.take("exchange", str, None if transport == "exchange" else "")
    remote = table.take("remote", str, "origin")
    table.close()
    # Not resolve(): the exchange may be away, or a link that is to be kept as it is named.
    folder = os.path.abspath(root / Path(exchange).expanduser())  # noqa: PTH100 - see above
    address = folder if transport == "exchange" else remote
    return Destination(cast(TransportName, transport), course_id, address)
