"""Reports are written whole or not at all."""

import os
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.report.writing import whole, write_text


def test_replaces_what_was_there_and_leaves_nothing_beside(tmp_path: Path):
    # A half-written results file would be read as a whole one.
    target = tmp_path / "a.json"
    target.write_text("old")
    write_text(target, "새 글")
    assert target.read_text("utf-8") == "새 글"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    # A full disk must not cost the results of the last run.
    target = tmp_path / "a.json"
    target.write_text("old")

    def full(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="no space"):
        write_text(target, "new")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes to write to")
def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path):
    # `--json /dev/stdout` must not turn a device into a file.
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    write_text(pipe, "text")
    reader.join()
    assert got == [b"text"]
    assert pipe.is_fifo()


@settings(max_examples=100)
@given(st.text(alphabet=st.characters()))
def test_whole_text_can_always_be_encoded(text: str):
    # … and text without lone surrogates is not touched.
    done = whole(text)
    done.encode("utf-8")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        assert "\ufffd" in done
    else:
        assert done == text
