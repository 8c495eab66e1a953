"""What a grade cell shows is read by nbgrader as the points that were earned."""

from dataclasses import replace

import nbformat.v4
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nbgrader.utils import determine_grade

from autograder.bilingual import Bilingual
from autograder.nbgrader_course.outputs import Line, plain_number, words
from autograder.nbgrader_course.source import grade_cell_settings
from autograder.outcome import Outcome

LINE = Line(
    Bilingual("제목", "Title"), Outcome.FAILED, Bilingual("왜\n둘째 줄", "Why\nsecond line")
)


@settings(max_examples=60, deadline=None)
@given(st.floats(0.01, 1000), st.floats(0, 1))
def test_nbgrader_reads_the_points(most: float, share: float) -> None:
    # A number over the most is an error there, and anything that is no number counts as the most.
    earned = share * most
    value = nbformat.v4.new_output("execute_result", {"text/plain": plain_number(earned, most)})
    metadata = {"nbgrader": grade_cell_settings("check-x", most)}
    cell = nbformat.v4.new_code_cell("", metadata=metadata, outputs=[value])
    points, _ = determine_grade(cell)
    assert points == pytest.approx(earned, abs=1e-6)


def test_alike_neighbours_share_their_message() -> None:
    # Ten checks of one blank would say the same ten times.
    said = words([LINE, LINE, replace(LINE, outcome=Outcome.PASSED)], "en")
    assert said.split("\n") == [
        "✗ Title  (failed)",
        "✗ Title  (failed)",
        "    Why",
        "    second line",
        "✓ Title",
    ]


def test_nothing_moves_the_cursor() -> None:
    # A student's own source line is in a message; the output goes to a terminal, too.
    odd = replace(LINE, message=Bilingual("\x1b[2J", "\x1b[2J"))
    assert "\x1b" not in words([odd], "ko")
