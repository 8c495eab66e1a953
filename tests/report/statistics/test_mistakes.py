"""Known mistakes and outcomes, counted."""

from dataclasses import replace

from autograder.grades import Grade
from autograder.outcome import Outcome
from autograder.report.statistics.mistakes import endings, frequent_mistakes


def test_a_diagnosis_counts_students_and_not_tests(grade: Grade):
    # One mistake fails many tests of one student.
    test = replace(grade.tests[0], outcome=Outcome.FAILED, diagnosis="known")
    one = replace(grade, tests=(test, replace(test, id="b")))
    (found,) = frequent_mistakes([one, replace(one, student="b")])
    assert (found.id, found.students, found.example.diagnosis) == ("known", 2, "known")


def test_the_most_frequent_comes_first(grade: Grade):
    # What to talk about in class stands at the top.
    test = replace(grade.tests[0], outcome=Outcome.FAILED)
    rare, common = replace(test, diagnosis="rare"), replace(test, diagnosis="common")
    grades = [replace(grade, tests=tests) for tests in ((rare,), (common,), (common,))]
    assert [each.id for each in frequent_mistakes(grades)] == ["common", "rare"]


def test_outcomes_count_tests_and_students(grade: Grade):
    # Ten tests of one student are another matter than one of ten.
    test = replace(grade.tests[0], outcome=Outcome.TIMEOUT)
    grades = [replace(grade, tests=(test, test)), replace(grade, tests=(test,))]
    (found,) = endings(grades)
    assert (found.outcome, found.tests, found.students) == (Outcome.TIMEOUT, 3, 2)
    assert endings([]) == ()
