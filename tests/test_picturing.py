"""Drawing for reports costs nothing: whatever fails, there is no picture, and no error."""

from types import SimpleNamespace
from typing import Any

import pytest
from matplotlib.figure import Figure

from autograder import picturing
from autograder.course import Course
from autograder.examine.bench import Bench, Source
from autograder.outcome import Outcome
from autograder.pictures.picture import Picture
from autograder.sandbox.channel import GuestEnded


class Broken(Figure):
    """A figure that cannot be drawn."""

    def savefig(self, *args: Any, **kwargs: Any) -> None:
        """Fails as matplotlib may."""
        raise RuntimeError("no")


def bench() -> Bench:
    """One whose guest never starts."""

    def launch() -> Any:
        raise GuestEnded(Outcome.CRASHED)

    return Bench(launch, Source("", "gates.py"))


def test_no_guest_no_picture(real_course: Course) -> None:
    # A sandbox that does not start a guest is the grader's concern, not the page's.
    assert picturing.drawn(bench(), real_course.find("gates"), "ko") is None


@pytest.mark.parametrize("draw", [lambda *_: Picture(Broken(), ""), lambda *_: 1 / 0, None])
def test_a_broken_picture_is_none(
    real_course: Course, monkeypatch: pytest.MonkeyPatch, draw: Any
) -> None:
    # Our own mistake in a picture, or matplotlib's, costs no page.
    monkeypatch.setattr(picturing, "_picture_of", lambda _: SimpleNamespace(draw=draw))
    monkeypatch.setattr(Bench, "program", lambda *_: None)
    assert picturing.drawn(bench(), real_course.find("gates"), "ko") is None


def test_a_picture_too_large_for_a_page_is_none(
    real_course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A thousand pages are sent by mail.
    found = SimpleNamespace(draw=lambda *_: Picture(Figure(), "words"))
    monkeypatch.setattr(picturing, "_picture_of", lambda _: found)
    monkeypatch.setattr(Bench, "program", lambda *_: None)
    drawing = picturing.drawn(bench(), real_course.find("gates"), "ko")
    assert drawing is not None
    assert drawing.alt == "words"
    monkeypatch.setattr(picturing, "_LARGEST", len(drawing.svg) - 1)
    assert picturing.drawn(bench(), real_course.find("gates"), "ko") is None


def test_an_assignment_without_a_picture(small_course: Course) -> None:
    # A new assignment may have none yet.
    assert picturing.drawn(bench(), small_course.find("mini"), "ko") is None
