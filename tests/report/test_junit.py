"""JUnit XML."""

from dataclasses import replace
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from autograder import grades
from autograder.bilingual import Bilingual
from autograder.grades import Grade
from autograder.outcome import Outcome, Verdict
from autograder.report.junit import junit_xml

A_TEST = grades.TestResult(
    id="t",
    task="AND",
    points=1.0,
    earned=0.0,
    outcome=Outcome.FAILED,
    visibility="public",
    title=Bilingual("제목", "title"),
    message=Bilingual("말", "words\nmore"),
    diagnosis=None,
    seconds=0.25,
    reveal="REVEALED",
)
A_GRADE = Grade("s", "gates.py", "", Verdict.GRADED, 0.0, 1.0, 0.5, (), (A_TEST,))


def with_outcomes(*outcomes: Outcome) -> Grade:
    return replace(A_GRADE, tests=tuple(replace(A_TEST, outcome=each) for each in outcomes))


def test_counts_and_elements_fit_the_outcomes():
    # CI systems show failures, errors and skips apart; a passed test has no element.
    grade = with_outcomes(*Outcome)
    root = ET.fromstring(junit_xml(grade, "en"))
    suite = root[0]
    assert suite.get("tests") == str(len(Outcome))
    assert suite.get("failures") == str(len(Outcome) - 3)
    assert suite.get("errors") == "1"
    assert suite.get("skipped") == "1"
    found = {case[0].get("type"): case[0].tag for case in suite if len(case)}
    assert found["grader_error"] == "error"
    assert found["skipped"] == "skipped"
    assert found["timeout"] == "failure"
    assert "passed" not in found


def test_message_and_language():
    # The first line is the headline; all of it is the text.
    case = ET.fromstring(junit_xml(A_GRADE, "en"))[0][0]
    assert (case.get("name"), case.get("classname")) == ("title", "AND")
    assert case[0].get("message") == "words"
    assert case[0].text == "words\nmore"
    assert "말" in junit_xml(A_GRADE, "ko")
    assert "REVEALED" not in junit_xml(A_GRADE, "en")


def test_a_refused_submission_is_a_failure():
    # No tests ran, and an empty suite would be green.
    words = Bilingual("문법", "not Python")
    grade = replace(A_GRADE, verdict=Verdict.UNGRADABLE, refusal=words, tests=())
    suite = ET.fromstring(junit_xml(grade, "en"))[0]
    assert suite.get("failures") == "1"
    assert suite[0][0].get("message") == "not Python"


def test_several_submissions_are_several_suites():
    # `grade check` looks at several files.
    other = replace(A_GRADE, path="losses.py")
    root = ET.fromstring(junit_xml([A_GRADE, other], "ko"))
    assert [suite.get("name") for suite in root] == ["gates.py", "losses.py"]


@settings(max_examples=100)
@given(st.text(alphabet=st.characters(), max_size=40))
def test_any_text_makes_a_document_that_parses(words: str):
    # XML 1.0 cannot hold NUL, escape or surrogates, not even escaped.
    test = replace(
        A_TEST, task=words, title=Bilingual(words, words), message=Bilingual(words, words)
    )
    document = junit_xml(replace(A_GRADE, path=words, tests=(test,)), "ko")
    assert len(ET.fromstring(document.encode("utf-8"))[0]) == 1
