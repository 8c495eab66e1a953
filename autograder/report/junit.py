"""JUnit XML, which CI systems show beside a commit."""

import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from autograder.bilingual import Language
from autograder.catalogue import text
from autograder.grades import Grade, TestResult
from autograder.outcome import Outcome

# All that XML 1.0 does not allow in a document, in any spelling.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ELEMENTS = {Outcome.SKIPPED: "skipped", Outcome.GRADER_ERROR: "error"}


def junit_xml(grades: Grade | Sequence[Grade], language: Language) -> str:
    """One suite for each grade, named after its file; a grader error is an error, not a failure."""
    root = ET.Element("testsuites", name="gradekit")
    for grade in [grades] if isinstance(grades, Grade) else grades:
        _suite(root, grade, language)
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _suite(root: ET.Element, grade: Grade, language: Language) -> None:
    suite = ET.SubElement(root, "testsuite", name=_legal(grade.path), time=f"{grade.seconds:.3f}")
    if grade.refusal is not None:
        _case(suite, text("junit.submission", language), "", 0.0)
        _add(suite[-1], "failure", grade.verdict.value, grade.refusal.in_(language))
    for test in grade.tests:
        _case(suite, test.title.in_(language) or test.id, test.task, test.seconds)
        if test.outcome is not Outcome.PASSED:
            _failed(suite[-1], test, language)
    cases = list(suite)
    for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(attribute, str(sum(case.find(tag) is not None for case in cases)))
    suite.set("tests", str(len(cases)))


def _case(suite: ET.Element, name: str, task: str, seconds: float) -> None:
    words = {"classname": _legal(task), "name": _legal(name), "time": f"{seconds:.3f}"}
    ET.SubElement(suite, "testcase", words)


def _failed(case: ET.Element, test: TestResult, language: Language) -> None:
    tag = _ELEMENTS.get(test.outcome, "failure")
    name = text(f"outcome.{test.outcome.value}", language)
    _add(case, tag, test.outcome.value, test.message.in_(language) or name)


def _add(case: ET.Element, tag: str, kind: str, said: str) -> None:
    words = _legal(said)
    element = ET.SubElement(case, tag, type=kind, message=words.partition("\n")[0])
    element.text = words


def _legal(words: str) -> str:
    return _ILLEGAL.sub("", words)
