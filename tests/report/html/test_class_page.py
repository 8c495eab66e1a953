"""The class page: what it tells, whatever the class is like."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from autograder.assignment import Assignment
from autograder.bilingual import LANGUAGES, Bilingual, Language
from autograder.grades import Grade, Gradings
from autograder.late import Lateness
from autograder.outcome import Outcome
from autograder.report.html.class_page import class_page
from autograder.report.html.class_report import class_report
from autograder.report.html.templating import Templates
from autograder.report.html.titles import Titles
from autograder.report.record import Circumstances, Report
from autograder.roster import Student

COURSE = Bilingual("과목", "Course")
SHARED = {"course": "Course", "made": datetime(2026, 1, 2, tzinfo=UTC)}


def page(
    gradings: Sequence[Gradings],
    assignments: Sequence[Assignment] = (),
    language: Language = "en",
    enrolled: Sequence[str] = (),
) -> str:
    students = tuple(Student(name, "", "", {}) for name in enrolled)
    return shown(Report(COURSE, tuple(assignments), tuple(gradings), students), language)


def shown(report: Report, language: Language = "en") -> str:
    numbers = class_report(report, Titles(report.assignments, language))
    return class_page(numbers, Templates(language), SHARED)


def words(html: str) -> str:
    """What a reader sees."""
    body = re.sub(r"(?s)<(style|script)>.*?</\1>", "", html)
    return " ".join(re.sub("<[^>]*>", " ", body).split())


def class_with(grade: Grade, *, students: int, ends: Sequence[Outcome]) -> Gradings:
    tests = [replace(grade.tests[0], id=f"t{n}", outcome=end) for n, end in enumerate(ends)]
    grades = (
        replace(grade, student=f"s{n}", tests=tuple(tests), late=False) for n in range(students)
    )
    return Gradings("01_gates", "", tuple(grades))


@pytest.fixture(scope="module")
def whole(gradings: list[Gradings], assignments: tuple[Assignment, ...]) -> dict[Language, str]:
    return {language: page(gradings, assignments, language) for language in LANGUAGES}


@pytest.mark.parametrize("students", [0, 1, 2])
def test_a_class_of_any_size_is_a_page(grade: Grade, students: int):
    # Empty, alone, a pair: no division by zero, no quartiles of one, dashes for what is not known.
    html = page([class_with(grade, students=students, ends=[Outcome.PASSED])])
    assert f"Students {students} Submissions {students}" in words(html)
    assert "nan" not in words(html)


def test_no_assignment_at_all_is_a_page():
    # `grade report` on the first day of the term.
    assert "Nobody needs particular attention" in words(page([]))


def test_nobody_graded_is_a_page(ungradable: Grade, stuck: Grade):
    # Only broken files, and only the grader's own failures.
    for each in (ungradable, stuck):
        html = page([Gradings("01_gates", "", (each, replace(each, student="b")))])
        assert "Nothing has been graded yet" in words(html)


def test_flags_are_said_in_words(grade: Grade):
    # Not by colour alone.
    ends = [Outcome.PASSED, Outcome.FAILED]
    said = words(page([class_with(grade, students=6, ends=ends)]))
    assert "everybody passes" in said
    assert "nobody passes" in said
    assert "to look at: 2" in said


def test_the_rule_of_the_risk_is_said_and_kept(grade: Grade, assignments: tuple[Assignment, ...]):
    # Who is shown knows why.
    low = replace(grade, score=10.0, student="weak")
    fine = replace(grade, score=90.0, student="strong")
    said = words(page([Gradings("01_gates", "", (low, fine))], assignments))
    assert "a mean below 50%" in said
    assert "weak low mean" in said
    assert "strong low mean" not in said


def test_the_scores_are_those_that_count(grade: Grade):
    # What the LMS gets, as on the student's own page; what was earned stands beside it.
    late = replace(grade, score=90.0, student="1", late=True)
    fine = replace(grade, score=80.0, student="2", late=False)
    known = {("1", "x"): Circumstances(lateness=Lateness(3, 0.5, Bilingual("늦음", "late")))}
    gradings = (Gradings("x", "", (late, fine)),)
    said = words(shown(Report(COURSE, (), gradings, circumstances=known)))
    assert "1 45* late (90) 2 80" in said
    assert "Mean 62.5 % Median 62.5 %" in said
    assert "1 low mean 0 45%" in said
    assert "after late penalties" in said
    assert "after late penalties" not in words(page(gradings))


def test_a_name_of_the_roster_stands_with_its_id(grade: Grade):
    # A lecturer knows the name, the register the id.
    student = Student("2026001", "</a><b>김서연", "A", {})
    gradings = (Gradings("x", "", (replace(grade, student="2026001"),)),)
    html = shown(Report(COURSE, (), gradings, (student,)))
    assert "&lt;/a&gt;&lt;b&gt;김서연</bdi></a> <small><bdi>2026001</bdi></small>" in html


def test_who_is_enrolled_and_hands_in_nothing_is_there(grade: Grade):
    # The one who needs help most has no file.
    gradings = [class_with(grade, students=1, ends=[Outcome.PASSED]) for _ in range(2)]
    said = words(page(gradings, enrolled=["s0", "absent"]))
    assert "absent no scores" in said
    assert "missing 1" in said


def test_long_lists_are_cut_and_say_so(ungradable: Grade):
    # Thousands of broken files make no page of ten megabytes.
    broken = tuple(replace(ungradable, student=f"s{n:04d}") for n in range(450))
    html = page([Gradings("01_gates", "", broken)])
    assert "more rows are in the CSV file" in words(html)
    assert html.count('class="tag ungradable"') == 200


def test_hostile_titles_ids_and_names(grade: Grade):
    # What stands in a suite or a name is text, however long, whichever way it is written.
    nasty = '</script><img src=x onerror="1">\u202e{{ 7*7 }}' + "x" * 10_000
    test = replace(
        grade.tests[0],
        id=nasty,
        task=nasty,
        title=Bilingual(nasty, nasty),
        outcome=Outcome.FAILED,
        diagnosis=nasty,
        message=Bilingual(nasty, nasty),
    )
    html = page([Gradings(nasty, "", (replace(grade, student=nasty, tests=(test,)),))])
    assert "<img" not in html
    assert "\u202e" not in html
    assert "{{ 7*7 }}" in html


def test_ids_are_unique_and_the_assignments_linked(
    whole: dict[Language, str], gradings: list[Gradings]
):
    # The summary leads to each assignment; charts bring no ids along.
    html = whole["en"]
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert {f"a{n}" for n in range(1, len(gradings) + 1)} <= set(ids)
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


def test_every_chart_has_its_words(whole: dict[Language, str], gradings: list[Gradings]):
    # A screen reader reads the numbers of the distribution and of the term.
    html = whole["en"]
    labels = re.findall(r'<svg class="chart [^>]*role="img" aria-label="([^"]+)"', html)
    assert len(labels) == html.count('<svg class="chart ') == 1 + 2 * len(gradings)
    assert "01 median" in labels[0]


def test_without_charts_the_page_says_the_same(grade: Grade, monkeypatch: pytest.MonkeyPatch):
    # A chart that fails costs nothing but itself.
    monkeypatch.setattr("autograder.report.html.figures.histogram", lambda bins: None)
    html = page([class_with(grade, students=1, ends=[Outcome.PASSED])])
    assert "Distribution of scores in 01_gates: " in words(html)


def test_both_languages_tell_the_same(whole: dict[Language, str]):
    # As many rows, charts and links in either.
    korean, english = whole["ko"], whole["en"]
    for tag in ("<tr>", "<svg", "<a ", "<details>"):
        assert korean.count(tag) == english.count(tag) > 0
