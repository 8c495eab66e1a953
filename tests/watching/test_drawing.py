"""What stands on the screen, in any width."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

from autograder.bilingual import LANGUAGES, Language
from autograder.catalogue import text
from autograder.course import Course
from autograder.outcome import Outcome
from autograder.watching.listing import listing_of
from autograder.watching.screen import Screen
from autograder.watching.view import View

from .conftest import grade_of

NOW = datetime(2026, 11, 21, 15, 30, tzinfo=UTC)
ENDS = (Outcome.PASSED, Outcome.NOT_FILLED, Outcome.FAILED, Outcome.FAILED, Outcome.SKIPPED)


def view_of(course: Course, **more: object) -> View:
    assignment = course.find("gates")
    view = View(assignment, "assignments/01_gates/gates.py", 3, 11, at=NOW)
    return replace(view, grade=grade_of(assignment, ENDS), **more)  # type: ignore[arg-type]  # any of its fields


def shown(*views: View, language: Language = "en", width: int = 80, terminal: bool = False) -> str:
    """What one screen writes for these views."""
    file = StringIO()
    console = Console(file=file, width=width, height=24, force_terminal=terminal, color_system=None)
    screen = Screen(console, language)
    for view in views:
        screen.show(view, NOW)
    return file.getvalue()


def test_the_check_to_look_at_next_is_told_whole_and_the_others_by_name(real_course) -> None:
    # A mistake comes before what is not filled in; everything else is one line.
    said = shown(view_of(real_course))
    assert said.count("The value differs.") == 1
    assert "check of AND  failed" in said
    assert "3 more: check of theta_to_bias · check of NAND · check of OR" in said
    hidden = sum(check.count for check in real_course.find("gates").hidden)
    assert f"{hidden} hidden checks" in said
    assert "Finished: 3 of 11" in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [40, 60, 100])
def test_no_line_is_wider_than_the_terminal(real_course, language: Language, width: int) -> None:
    # In 40 columns a wrapped bar or key line would be unreadable; Korean letters take two.
    listing = listing_of(real_course, {})
    views = [
        view_of(real_course),
        view_of(real_course, listing=listing),
        view_of(real_course, running=NOW),
        view_of(real_course, problem="gates.py: " + "no such file " * 9),
        view_of(real_course, notice=("힌트 " * 60,)),
    ]
    for view in views:
        lines = shown(view, language=language, width=width).splitlines()
        assert max(map(cell_len, lines)) <= width
        assert [line for line in lines if line != line.rstrip()] == [], "nobody copies these"
    lines = shown(views[1], language=language, width=width, terminal=True).splitlines()
    assert sum("░░" in line for line in lines) == len(listing.choices) + 1, "one line for each"


def test_every_key_stands_beside_its_name(real_course) -> None:
    # Broken between the two, the line would say something else.
    said = shown(view_of(real_course), width=40)
    for name in ("h hint", "n next", "l list", "s show", "u submit", "r again", "q quit", "? keys"):
        assert name in said
    assert "h hint" not in shown(view_of(real_course, keys=False))


def test_a_check_that_lasts_says_since_when(real_course) -> None:
    # An older verdict never stands beside it.
    said = shown(view_of(real_course, running=NOW - timedelta(seconds=7)))
    assert "since 15:29:53, 7 s so far" in said
    assert "The value differs." not in said


def test_a_terminal_is_drawn_over_and_nothing_of_it_is_wiped_out(real_course) -> None:
    # What stood there is scrolled up; no other screen, no scrolling region, no hidden cursor.
    said = shown(view_of(real_course), view_of(real_course, done=4), terminal=True)
    assert said.startswith("\n" * 24 + "\x1b[H")
    assert said.count("\x1b[H") == 2
    assert "\x1b[2J" not in said
    assert "\x1b[?" not in said
    assert said.endswith("\x1b[J")


def test_a_row_that_is_full_keeps_its_last_letter(real_course) -> None:
    # Behind a full row xterm's cursor is still on it: 'clear the rest' would take that letter.
    said = shown(view_of(real_course, problem="x" * 38), width=40, terminal=True)
    assert f"  {'x' * 38}\n" in said
    assert "\x1b[K" in said


def test_what_another_command_writes_begins_on_its_own_line(real_course) -> None:
    # `grade show` and the shell's prompt were glued to the line of keys.
    file = StringIO()
    screen = Screen(Console(file=file, width=80, height=24, force_terminal=True), "en")
    screen.leave()
    assert file.getvalue() == "", "nothing was drawn yet"
    screen.show(view_of(real_course), NOW)
    screen.leave()
    screen.leave()
    assert file.getvalue().endswith("\x1b[J\n")


def test_lines_that_stay_say_only_what_is_new(real_course) -> None:
    # Into a file or a plain terminal the same verdict is written once.
    view = view_of(real_course)
    running = replace(view, running=NOW)
    hinted = replace(view, notice=("Look at the bias.",))
    said = shown(running, running, view, view, hinted, hinted)
    assert said.count(text("watch.running", "en", since="15:30:00", seconds=0)[:14]) == 1
    assert said.count("The value differs.") == 1
    assert said.count("Look at the bias.") == 1
    assert "\x1b" not in said


def test_names_that_students_chose_cannot_steer_the_terminal(real_course, tmp_path: Path) -> None:
    # A folder's name with an escape sequence in it.
    said = shown(view_of(real_course, file=str(tmp_path / "a\x1b[2Jb" / "gates.py")))
    assert "\x1b" not in said
