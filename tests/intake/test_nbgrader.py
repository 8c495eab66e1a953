"""The real `nbgrader collect` finds what `grade submit` put into an exchange."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from autograder.destination import Destination
from autograder.submitting.data_folder import DataFolder
from autograder.submitting.order import new_order
from autograder.submitting.parcel import Item, Parcel
from autograder.submitting.sending import send

CONFIG = """
c = get_config()
c.CourseDirectory.course_id = "nn"
c.Exchange.root = {exchange!r}
c.ExchangeCollect.check_owner = False
"""


@pytest.mark.slow
def test_nbgrader_collects_and_so_do_we(room, tmp_path: Path) -> None:
    # Two versions of one student: both tools take the later one, with the same bytes.
    exchange = tmp_path / "exchange"
    (exchange / "nn" / "inbound").mkdir(parents=True)
    exchange.chmod(0o777)
    place = Destination("exchange", "nn", str(exchange))
    for hour, data in ((13, b"x = 1\n"), (14, b"x = 2\r\n")):
        parcel = Parcel(tmp_path, (Item("gates.py", data), Item("gates.ipynb", b"{}")))
        moment = datetime(2026, 9, 18, hour, tzinfo=UTC)
        order = new_order(place, "20260001", room.assignment, parcel, moment)
        send(order, DataFolder(tmp_path / "data"))
    course = tmp_path / "course"
    course.mkdir()
    (course / "nbgrader_config.py").write_text(CONFIG.format(exchange=str(exchange)))
    # nbgrader calls `alembic` by its name.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", "collect", "01_gates"],
        cwd=course,
        env=os.environ | {"PATH": path, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    theirs = course / "submitted" / "20260001" / "01_gates"
    assert (theirs / "gates.py").read_bytes() == b"x = 2\r\n"
    assert (theirs / "gates.ipynb").read_bytes() == b"{}"
    room.collect(exchange)
    ours = room.into / "01_gates" / "20260001"
    assert (ours / "gates.py").read_bytes() == b"x = 2\r\n"
