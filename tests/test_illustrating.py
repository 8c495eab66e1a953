"""Pictures for reports: kept by digest, and never more than a picture lost."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from autograder import illustrating
from autograder.assignment import Assignment
from autograder.bilingual import Bilingual
from autograder.course import Course
from autograder.grades import Grade, Gradings
from autograder.illustrating import NO_PICTURE, Album, Sitter, illustrate, illustrated, lost_points
from autograder.outcome import Outcome
from autograder.picturing import Drawing
from autograder.report.record import Report
from tests.gradebook.making import make_grade, make_submission

DRAWING = Drawing("<svg/>", "선 하나 \ud800")


@pytest.fixture
def gates(real_course: Course) -> Assignment:
    return real_course.find("gates")


@pytest.fixture
def album(tmp_path: Path) -> Album:
    return Album(tmp_path / "kept" / "pictures", "ko")


def test_a_picture_is_found_under_what_it_was_made_from(album: Album, gates: Assignment) -> None:
    # Another program, assignment or language is another picture.
    album.keep(gates, "a" * 64, DRAWING)
    assert album.find(gates, "a" * 64) == DRAWING
    assert album.find(gates, "b" * 64) is None
    assert album.find(replace(gates, folder="02_gates"), "a" * 64) is None
    assert replace(album, language="en").find(gates, "a" * 64) is None


def test_another_version_of_the_kit_draws_again(
    album: Album, gates: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Its pictures may be other ones.
    album.keep(gates, "a" * 64, DRAWING)
    monkeypatch.setattr(illustrating, "__version__", "99")
    assert album.find(gates, "a" * 64) is None


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"svg": 1, "alt": ""}', "\udcff"])
def test_a_broken_picture_is_drawn_again(album: Album, gates: Assignment, content: str) -> None:
    # A full disk, another program: nothing that is in the folder costs a page.
    album.keep(gates, "a" * 64, DRAWING)
    (file,) = album.folder.iterdir()
    file.write_bytes(content.encode("utf-8", "surrogateescape"))
    assert album.find(gates, "a" * 64) is None


def test_pictures_are_for_their_owner_only(album: Album, gates: Assignment) -> None:
    # They show students' work.
    album.keep(gates, "a" * 64, DRAWING)
    assert album.folder.stat().st_mode & 0o077 == 0


def test_only_what_lost_points_is_drawn() -> None:
    # A right program's picture teaches nothing, and a refused one cannot be loaded.
    passed = make_grade(make_submission())
    assert not lost_points(passed)
    assert lost_points(make_grade(make_submission(), Outcome.FAILED, Outcome.PASSED))
    assert not lost_points(make_grade(make_submission(), Outcome.GRADER_ERROR, Outcome.FAILED))


def test_pictures_come_into_the_report(album: Album, gates: Assignment) -> None:
    # Each under its own student; what could not be drawn leaves no empty frame.
    def failed(student: str, text: str) -> Grade:
        return make_grade(make_submission(student, text), Outcome.FAILED)

    grades = failed("가영", "a"), failed("나리", "b"), failed("다온", "c")
    album.keep(gates, grades[0].digest, DRAWING)
    album.keep(gates, grades[1].digest, NO_PICTURE)
    report = Report(Bilingual("", ""), (gates,), (Gradings(gates.folder, "", grades),))
    found = illustrated(report, album).circumstances
    assert list(found) == [("가영", gates.folder)]
    picture = found["가영", gates.folder].picture
    assert picture is not None
    assert picture.alt == DRAWING.alt


@pytest.mark.slow  # guests are started
def test_what_a_program_does_costs_its_own_picture(
    real_course: Course, album: Album, gates: Assignment
) -> None:
    # One ends at once, one is no Python, one draws.
    solution = (real_course.solutions / gates.folder / gates.filename).read_text(encoding="utf-8")
    programs = {
        "leaves": "import os\nos._exit(0)\n",
        "broken": "def (\n",
        "right": solution,
    }
    seen: list[int] = []
    illustrate(
        real_course,
        album,
        [Sitter(gates, name, _text(text)) for name, text in programs.items()],
        lambda: seen.append(1),
    )
    assert len(seen) == len(programs)
    found = {name: album.find(gates, name) for name in programs}
    assert found["leaves"] == found["broken"] == NO_PICTURE
    assert found["right"] is not None
    assert "<svg" in found["right"].svg


def _text(text: str) -> Callable[[], str]:
    return lambda: text
