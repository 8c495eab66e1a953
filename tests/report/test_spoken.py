"""A message in its parts."""

from dataclasses import replace

from autograder.bilingual import Bilingual
from autograder.grades import Grade
from autograder.report.spoken import Spoken, spoken


def test_evidence_is_what_stands_below_the_sentences(grade: Grade):
    # Only it is shown as code.
    test = replace(grade.tests[0], diagnosis=None, message=Bilingual("", "A b.\n1 | x\n2 | y"))
    assert spoken(test, "en") == Spoken("", "A b.", ("1 | x", "2 | y"))


def test_a_diagnosis_is_the_first_line(grade: Grade):
    # It is the surest thing and has a place of its own.
    test = replace(grade.tests[0], diagnosis="known", message=Bilingual("", "Known.\nA b.\n1 | x"))
    assert spoken(test, "en") == Spoken("Known.", "A b.", ("1 | x",))
    alone = replace(test, message=Bilingual("", "Known."))
    assert spoken(alone, "en") == Spoken("Known.", "", ())


def test_a_passed_test_says_nothing(grade: Grade):
    # No empty box below it.
    test = replace(grade.tests[0], diagnosis=None, message=Bilingual("", ""))
    assert spoken(test, "ko") == Spoken("", "", ())
