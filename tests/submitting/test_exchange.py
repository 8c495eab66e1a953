"""The exchange: everything or nothing, under any name, however the other side fails."""

import errno
import hashlib
import os
import stat
import threading
from pathlib import Path

import pytest

from autograder.errors import NotDelivered
from autograder.submitting import exchange
from autograder.submitting.data_folder import DataFolder
from autograder.submitting.order import Order
from autograder.submitting.sending import retry, send
from autograder.submitting.verifying import verify


def inside(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_arrives_is_what_was_sent(inbound: Path, make_order, data: DataFolder) -> None:
    # The bytes, the timestamp in nbgrader's form, and rights that let the instructor collect.
    receipt = send(make_order(data=b"\xef\xbb\xbfx = 1\r\n"), data)
    folder = inbound / receipt.place
    stamp = b"2026-09-18 14:59:00.123456 UTC"
    assert inside(folder) == {"gates.py": b"\xef\xbb\xbfx = 1\r\n", "timestamp.txt": stamp}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o777
    assert stat.S_IMODE((folder / "gates.py").stat().st_mode) == 0o644
    assert receipt.files[0].sha256 == hashlib.sha256(b"\xef\xbb\xbfx = 1\r\n").hexdigest()
    assert data.receipts() == ([receipt], [])
    assert data.waiting() == ([], [])


def test_an_exchange_that_is_away_loses_nothing(inbound: Path, make_order, data) -> None:
    # The order waits, byte by byte, although the student's file changes meanwhile.
    order = make_order()
    away = inbound.rename(inbound.with_name("away"))
    with pytest.raises(NotDelivered):
        send(order, data)
    (tried,) = retry(data)
    assert tried.problem is not None
    away.rename(inbound)
    (tried,) = retry(data)
    assert tried.receipt is not None
    assert (inbound / order.receipt.place / "gates.py").read_bytes() == b"x = 1\n"
    assert tried.receipt.submitted == order.receipt.submitted
    assert list(retry(data)) == []


def test_a_full_disk_leaves_nothing_behind(
    inbound: Path, make_order, data: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Half a file in the inbound folder would be collected, and graded.
    written = exchange.write_through

    def full(path: Path, content: bytes) -> None:
        written(path, content[: len(content) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(exchange, "write_through", full)
    with pytest.raises(NotDelivered, match="No space left"):
        send(make_order(), data)
    assert list(inbound.iterdir()) == []
    monkeypatch.undo()
    assert [tried.problem for tried in retry(data)] == [None]


def test_a_second_try_after_a_kill_finds_the_first(inbound: Path, make_order, data) -> None:
    # Killed after the folder was there and before the receipt was: not sent twice.
    order = make_order()
    data.put(order)
    exchange.send(order)
    before = [(path.name, path.stat().st_ino) for path in inbound.iterdir()]
    (tried,) = retry(data)
    assert tried.receipt is not None
    assert [(path.name, path.stat().st_ino) for path in inbound.iterdir()] == before


def test_somebody_elses_folder_of_that_name_is_not_taken_for_ours(inbound, make_order) -> None:
    # It is neither replaced nor believed.
    order = make_order()
    (inbound / order.receipt.place).mkdir()
    with pytest.raises(NotDelivered):
        exchange.send(order)
    assert list((inbound / order.receipt.place).iterdir()) == []


def test_many_at_once_do_not_mix(inbound: Path, make_order, tmp_path: Path) -> None:
    # Two people, and one person on two computers, in the same moment.
    orders = [
        make_order(student=student, data=f"{student} {number}\n".encode())
        for student in ("20260001", "20260002")
        for number in range(8)
    ]

    def sent(order: Order) -> None:
        send(order, DataFolder(tmp_path / order.receipt.student))

    threads = [threading.Thread(target=sent, args=[order]) for order in orders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {path.name for path in inbound.iterdir()} == {order.receipt.place for order in orders}
    for order in orders:
        (item,) = order.items
        assert (inbound / order.receipt.place / "gates.py").read_bytes() == item.data
        assert order.receipt.place.startswith(f"{order.receipt.student}+")


def test_two_tries_of_one_order_at_once(inbound: Path, make_order, data: DataFolder) -> None:
    # `--retry` in two windows: one folder, one receipt, no error.
    order = make_order()
    found: list[object] = []
    threads = [threading.Thread(target=lambda: found.append(send(order, data))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 6
    assert [path.name for path in inbound.iterdir()] == [order.receipt.place]
    assert len(data.receipts()[0]) == 1


def test_verify_says_what_differs(inbound: Path, make_order, data, tmp_path: Path) -> None:
    # As sent, changed here, changed there, gone, away: five different sentences.
    (tmp_path / "gates.py").write_bytes(b"x = 1\n")
    receipt = send(make_order(), data)
    assert (verify(receipt).there, verify(receipt).here) == ("as_sent", "same")
    (tmp_path / "gates.py").write_bytes(b"x = 2\n")
    assert (verify(receipt).there, verify(receipt).here) == ("as_sent", "changed")
    (tmp_path / "gates.py").unlink()
    there = inbound / receipt.place / "gates.py"
    there.write_bytes(b"x = 3\n")
    assert (verify(receipt).there, verify(receipt).here) == ("different", "missing")
    there.unlink()
    assert verify(receipt).differing == ("gates.py",)
    there.symlink_to("/dev/zero")
    assert verify(receipt).there == "different"
    (inbound / receipt.place).rename(inbound.parent / "collected")
    assert verify(receipt).there == "gone"
    inbound.rename(inbound.with_name("away"))
    assert verify(receipt).there == "away"
