"""What the kit remembers survives damage, kills and other versions of itself."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from autograder.errors import GradeError
from autograder.submitting import data_folder
from autograder.submitting.data_folder import DataFolder, data_root
from autograder.submitting.sending import retry


def test_the_id_is_remembered_and_never_guessed(data: DataFolder) -> None:
    # A damaged or hostile file means asking again, not the login name.
    assert data.student() is None
    data.remember("20260001")
    assert data.student() == "20260001"
    for text in ("", "{", "[]", "{}", '{"student": 7}', '{"student": "../../x"}', "\xff"):
        (data.root / "student.json").write_text(text, encoding="latin-1")
        assert data.student() is None


def test_a_damaged_order_is_told_and_stays(data: DataFolder, make_order) -> None:
    # Neither sent with other bytes than were shown, nor silently deleted.
    order = make_order()
    data.put(order)
    (path,) = (data.root / "outbox").iterdir()
    whole = json.loads(path.read_text())
    wrong = whole | {"contents": {"gates.py": "eCA9IDI="}}
    for text in (path.read_text()[:-9], "", "null", json.dumps(wrong), json.dumps({"receipt": 1})):
        path.write_text(text)
        assert data.waiting() == ([], [str(path)])
        assert list(retry(data)) == []
        assert path.exists()


def test_an_order_of_a_newer_kit_waits_for_it(data: DataFolder, make_order) -> None:
    # An older kit beside it must not drop what it cannot send.
    data.put(make_order("carrier-pigeon"))
    (tried,) = retry(data)
    assert tried.problem is not None
    assert len(data.waiting()[0]) == 1


def test_receipts_come_newest_first_and_damage_is_told(data: DataFolder, make_order) -> None:
    # One broken file must not hide the others.
    for receipt in (make_order().receipt, make_order().receipt):
        data.keep(receipt)
    (data.root / "receipts" / "x.json").write_text("{")
    found, damaged = data.receipts()
    assert (len(found), len(damaged)) == (2, 1)


def test_nothing_can_be_written(data: DataFolder, make_order) -> None:
    # A file where the folder should be: one line, before anything is sent.
    data.root.parent.mkdir(parents=True)
    data.root.write_text("")
    with pytest.raises(GradeError) as caught:
        data.put(make_order())
    assert caught.value.exit_code == 2


def test_the_place_follows_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # Where a user's data belongs on each system; GRADE_DATA for anything else.
    monkeypatch.delenv("GRADE_DATA", raising=False)
    for platform, variable in (("linux", "XDG_DATA_HOME"), ("win32", "LOCALAPPDATA")):
        monkeypatch.setattr(data_folder.sys, "platform", platform)
        monkeypatch.setenv(variable, str(tmp_path))
        assert data_root() == tmp_path / "gradekit"
    monkeypatch.setattr(data_folder.sys, "platform", "darwin")
    assert data_root().parts[-3:] == ("Library", "Application Support", "gradekit")
    monkeypatch.setenv("GRADE_DATA", str(tmp_path / "mine"))
    assert data_root() == tmp_path / "mine"


_SENDER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from autograder.assignment import Assignment, Limits
from autograder.bilingual import Bilingual
from autograder.destination import Destination
from autograder.submitting.data_folder import DataFolder
from autograder.submitting.order import new_order
from autograder.submitting.parcel import Item, Parcel
from autograder.submitting.sending import send
root = Path(sys.argv[1])
words = Bilingual("", "")
gates = Assignment("01_gates", "gates", words, words, words, words, (), Limits(1, 1, 1), ())
print("ready", flush=True)
for number in range(10_000):
    parcel = Parcel(root / "gates.py", (Item("gates.py", b"x" * 50_000 + b"%d" % number),))
    place = Destination("exchange", "nn", str(root / "exchange"))
    order = new_order(place, "1", gates, parcel, datetime.now(UTC))
    send(order, DataFolder(root / "data"))
    print(order.receipt.id, flush=True)
"""


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_everything_or_nothing(tmp_path: Path, inbound: Path) -> None:
    # After each kill: only whole folders; and one `--retry` makes folders and receipts agree.
    data = DataFolder(tmp_path / "data")
    confirmed: set[str] = set()
    for number in range(6):
        with subprocess.Popen(
            [sys.executable, "-c", _SENDER, str(tmp_path)], stdout=subprocess.PIPE, text=True
        ) as sender:
            assert sender.stdout is not None
            assert sender.stdout.readline() == "ready\n"
            time.sleep(0.04 + number * 0.0137)
            os.kill(sender.pid, signal.SIGKILL)
            confirmed |= {line.strip() for line in sender.stdout if line.endswith("\n")}
        whole = [path for path in inbound.iterdir() if not path.name.startswith(".")]
        for path in whole:
            assert (path / "gates.py").stat().st_size > 50_000
            assert (path / "timestamp.txt").stat().st_size > 20
        assert all(tried.problem is None for tried in retry(data))
        receipts, damaged = data.receipts()
        places = {path.name for path in inbound.iterdir() if not path.name.startswith(".")}
        assert not damaged
        assert {receipt.place for receipt in receipts} == places
        assert confirmed <= {receipt.id for receipt in receipts}
    assert len(confirmed) > 6
