"""What a student's page shows of one task."""

from dataclasses import replace

import pytest

from autograder.bilingual import Bilingual
from autograder.grades import Grade, TestResult
from autograder.outcome import Outcome
from autograder.report.html.task_view import TaskChecks, task_checks
from autograder.report.html.titles import Titles


@pytest.fixture
def test(grade: Grade) -> TestResult:
    return replace(grade.tests[0], outcome=Outcome.PASSED, diagnosis=None, visibility="hidden")


def view(grade: Grade, *tests: TestResult) -> TaskChecks:
    return task_checks(replace(grade, tests=tests), "01_gates", Titles((), "en"))[0]


def failing(test: TestResult, name: str, said: str, diagnosis: str | None = None) -> TestResult:
    message = Bilingual(said, said)
    return replace(
        test, id=name, outcome=Outcome.FAILED, message=message, diagnosis=diagnosis,
        title=Bilingual(name, name),
    )  # fmt: skip


def test_passed_checks_are_kept_apart(grade: Grade, test: TestResult):
    # What has to be mended comes first, in whatever order the tests ran.
    shown = view(grade, test, failing(test, "b", "wrong"), replace(test, id="c"))
    assert (len(shown.passed), len(shown.findings), shown.total) == (2, 1, 3)


def test_the_same_words_are_said_once(grade: Grade, test: TestResult):
    # One mistake fails many checks: nobody reads one paragraph fourteen times.
    tests = [failing(test, str(n), "off by a factor" if n % 2 else "NaN") for n in range(6)]
    first, second = view(grade, *tests).findings
    assert [check.title for check in first.checks] == ["0", "2", "4"]
    assert (first.said.prose, second.said.prose) == ("NaN", "off by a factor")


def test_a_diagnosis_stands_once_over_all_its_checks(grade: Grade, test: TestResult):
    # Also where its checks failed in different ways, and others failed between them.
    tests = (
        failing(test, "a", "argmax used\nvalues differ", "argmax"),
        failing(test, "b", "shape"),
        failing(test, "c", "argmax used\nNaN", "argmax"),
    )
    found = view(grade, *tests).findings
    assert [(f.said.diagnosis, f.said.prose) for f in found] == [
        ("argmax used", "values differ"),
        ("", "NaN"),
        ("", "shape"),
    ]


def test_hidden_checks_are_counted_by_what_they_look_at(grade: Grade, test: TestResult):
    # The page says what they cover; public ones are no secret and not counted.
    other = replace(test, title=Bilingual("b", "b"))
    shown = view(grade, other, replace(other, id="x"), replace(other, visibility="public"))
    assert shown.hidden == (("b", 2),)
    assert shown.hidden_count == 2
