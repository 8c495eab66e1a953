"""One submission in a terminal."""

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual, Language
from autograder.grades import Grade
from autograder.outcome import Outcome
from autograder.report.one_submission import print_submission, submission_lines


def printed(
    grade: Grade, assignment: Assignment, language: Language = "en", width: int = 200
) -> str:
    console = Console(file=io.StringIO(), width=width, force_terminal=False, color_system=None)
    for line in submission_lines(grade, assignment, language):
        console.print(line)
    return console.file.getvalue()  # type: ignore[attr-defined]


def as_public(grade: Grade, outcome: Outcome | None = None) -> Grade:
    tests = tuple(
        replace(t, visibility="public", points=0.0, earned=0.0, outcome=outcome or t.outcome)
        for t in grade.tests
    )
    return replace(grade, tests=tests, tasks=(), score=0.0, max_score=0.0)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_failing_check_has_its_title(
    grade: Grade, assignments: tuple[Assignment, ...], language: Language
):
    # Passed ones would bury them; what is for the instructor stays out.
    shown = printed(grade, assignments[0], language)
    for test in grade.tests:
        title = test.title.in_(language)
        assert (f" {title}  " in shown) == (test.outcome is not Outcome.PASSED)
    assert "REVEALED" not in shown


def test_messages_stand_below_their_titles(grade: Grade, assignments: tuple[Assignment, ...]):
    # The words themselves, unbroken at this width.
    shown = " ".join(printed(grade, assignments[0], width=2000).split())
    failing = [test for test in grade.tests if test.outcome is not Outcome.PASSED]
    assert failing
    for test in failing:
        assert " ".join(test.message.en.split()) in shown


def test_a_bar_is_full_only_at_full_points(grade: Grade, assignments: tuple[Assignment, ...]):
    # 99.9 % must not look done.
    score = replace(grade.tasks[0], earned=grade.tasks[0].points - 0.01)
    shown = printed(replace(grade, tasks=(score, *grade.tasks[1:])), assignments[0])
    line = next(line for line in shown.splitlines() if "Perceptron " in line and "points" in line)
    assert line.count("█") == 19
    assert line.count("░") == 1


def test_a_narrow_terminal_breaks_no_bar_and_keeps_the_indent(
    grade: Grade, assignments: tuple[Assignment, ...]
):
    # 'checks' alone on a line, an outcome at the left margin, and spaces that nobody can see.
    lines = printed(as_public(grade), assignments[0], width=40).splitlines()
    bars = [line for line in lines if "░" in line or "█" in line]
    assert len(bars) == len(assignments[0].tasks)
    assert all(line.endswith("checks") for line in bars)
    below = [line for line in lines[1:] if line.strip()]
    assert all(line.startswith("  ") and line == line.rstrip() for line in below[: len(bars) + 4])


def test_public_checks_count_checks_and_tell_of_hidden_ones(
    grade: Grade, assignments: tuple[Assignment, ...]
):
    # 'All public tests passed' is not 'full marks'.
    shown = printed(as_public(grade, Outcome.PASSED), assignments[0])
    assert "3 / 3 checks" in shown
    assert "points" not in shown
    assert "Hidden checks used for grading only: 15" in shown
    assert "AND gate: random input" in shown
    assert "does not mean full marks" in shown


def test_hidden_results_do_not_talk_of_hidden_checks(
    grade: Grade, assignments: tuple[Assignment, ...]
):
    # `grade run` is the hidden suite.
    assert "used for grading only" not in printed(grade, assignments[0])


def test_the_summary_counts_outcomes(grade: Grade, assignments: tuple[Assignment, ...]):
    # One line that adds up.
    shown = printed(as_public(grade, Outcome.FAILED), assignments[0], "ko")
    assert "틀림 15" in shown


def test_a_refusal_is_said_once(ungradable: Grade, assignments: tuple[Assignment, ...]):
    # Fifteen tests with the same words would bury the one line that helps.
    shown = printed(ungradable, assignments[0], width=400)
    assert shown.count("is not valid Python") == 1
    assert "7 | def AND(x1, x2:" in shown


def test_hostile_words_are_harmless(grade: Grade, assignments: tuple[Assignment, ...]):
    # No markup, no escape sequence, no line of the student's that looks like one of ours.
    nasty = "[red]\x1b[31m\u202e[/red]\ud800"
    test = replace(grade.tests[0], outcome=Outcome.FAILED, message=Bilingual(nasty, nasty))
    note = Bilingual(nasty, nasty)
    bad = replace(grade, student=f"kim\n{nasty}", tests=(test,), notes=(note,))
    shown = printed(bad, assignments[0])
    shown.encode("utf-8")
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "kim\\x0a[red]\\x1b" in shown


def test_korean_bars_line_up(grade: Grade, assignments: tuple[Assignment, ...]):
    # Titles differ in width; the bars must begin in one column.
    bars = [line for line in printed(grade, assignments[0], "ko").splitlines() if "░" in line]
    starts = {cell_len(line[: min(line.find(s) for s in "█░" if s in line)]) for line in bars}
    assert len(bars) >= 4
    assert len(starts) == 1


def test_a_command_to_paste_is_never_broken(grade: Grade, assignments: tuple[Assignment, ...]):
    # A line end inside it, or a part cut off, and it does something else or nothing.
    command = 'python -c "from gates import AND; print(AND(0, 1))"' + " # and so on" * 9
    said = Bilingual(f"틀려요.\n{command}", f"It is wrong.\n{command}")
    test = replace(grade.tests[0], outcome=Outcome.FAILED, message=said, diagnosis=None)
    console = Console(file=io.StringIO(), width=40, force_terminal=False, color_system=None)
    print_submission(console, replace(grade, tests=(test,)), assignments[0], "en")
    assert f"    {command}\n" in console.file.getvalue()  # type: ignore[attr-defined]


def test_neighbours_with_the_same_sentences_say_them_once(
    grade: Grade, assignments: tuple[Assignment, ...]
):
    # Each case of one check has a call of its own; that of the first is enough.
    said = [Bilingual("", f"It is wrong.\ncall:  f({n})") for n in range(3)]
    first = replace(grade.tests[0], outcome=Outcome.FAILED, diagnosis=None)
    tests = tuple(replace(first, id=f"t{n}", message=each) for n, each in enumerate(said))
    shown = printed(replace(grade, tests=tests), assignments[0])
    assert shown.count("It is wrong.") == 1
    assert "f(0)" in shown
    assert "f(1)" not in shown
