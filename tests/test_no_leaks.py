"""What a student reads of a hidden test holds no hidden input and no expected value."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.course import Course, read_course
from autograder.examine.attempt import Attempt
from autograder.explain import message
from autograder.grading import Grader
from autograder.opening import Terms, open_grader
from autograder.submission import Submission

ROOT = Path(__file__).parents[1]
ASSIGNMENTS = [assignment.folder for assignment in read_course(ROOT).assignments]
NUMBER = re.compile(r"-?\d+\.\d+(?:e-?\d+)?|\d{4,}")


def words_of(attempt: Attempt) -> str:
    """Everything a student may read of a failed hidden test."""
    assert attempt.failure is not None
    said = message(attempt.failure, public=False)
    return f"{said.ko}\n{said.en}"


def numbers_in(value: Any) -> Iterator[float]:
    """Every number in arguments, results and expected values."""
    if isinstance(value, np.ndarray) and value.size > 1000:
        return  # the digits, which everybody has
    if isinstance(value, np.ndarray):
        yield from (float(each.real) for each in value.ravel() if value.dtype.kind in "iufc")
    elif isinstance(value, list | tuple):
        for each in value:
            yield from numbers_in(each)
    elif isinstance(value, dict):
        yield from numbers_in(list(value.values()))
    elif isinstance(value, int | float | np.number) and not isinstance(value, bool):
        yield float(np.real(value))


def secrets_of(attempt: Attempt) -> set[float]:
    """The telling numbers of a test: what went in, what came out, what was expected."""
    found: set[float] = set()
    for call in attempt.calls:
        found |= set(numbers_in([call.args, call.kwargs, call.result]))
    if attempt.failure is not None:
        # Sizes of arrays, as in (3000,), may be told; values have a point in them.
        found |= {
            float(each) for each in NUMBER.findall(attempt.failure.secret.expected) if "." in each
        }
    # Numbers that any sentence may hold tell nothing.
    return {
        abs(number) for number in found if not np.isnan(number) and abs(number) not in range(1000)
    }


@pytest.mark.slow
@pytest.mark.parametrize("folder", ASSIGNMENTS)
def test_no_wrong_program_is_shown_a_hidden_value(real_course: Course, folder: str) -> None:
    # Over every known mistake: no number of the messages is one that the test used or expected.
    assignment = real_course.find(folder)
    failed = 0
    with open_grader(real_course, assignment, Terms(seed=3)) as grader:
        # A test that may take long trains a network: its words come from the same few facts.
        tests = [test for test in grader.marker.suite.tests if test.seconds < 10]
        for path in sorted((real_course.suites / folder / "wrong").glob("*.py")):
            source = path.read_text(encoding="utf-8")
            for attempt in grader.examiner.examine(source, tests):
                if attempt.failure is None:
                    continue
                failed += 1
                place = attempt.failure.place.text if attempt.failure.place else ""
                said = words_of(attempt).replace(place, "")
                shown = {abs(float(text)) for text in NUMBER.findall(said)}
                assert not shown & secrets_of(attempt), (path.name, attempt.test.id, said)
    assert failed > 20


@pytest.mark.slow
@pytest.mark.parametrize("folder", ASSIGNMENTS)
def test_messages_do_not_depend_on_the_inputs(real_course: Course, folder: str) -> None:
    # The same wrong program under other random inputs reads the same words, wherever it fails
    # with the same fact: so the words cannot hold them.
    assignment = real_course.find(folder)
    said: dict[tuple[str, str, str], set[str]] = {}
    for seed in (3, 4):
        with open_grader(real_course, assignment, Terms(seed=seed)) as grader:
            tests = [test for test in grader.marker.suite.tests if "rng" in test.item.fixturenames]
            for path in sorted((real_course.suites / folder / "wrong").glob("*.py"))[:12]:
                source = path.read_text(encoding="utf-8")
                for attempt in grader.examiner.examine(source, tests):
                    if attempt.failure is not None:
                        fact = attempt.failure.fact
                        kind = f"{attempt.failure.outcome} {fact.kind if fact else ''}"
                        key = (path.name, attempt.test.id, kind)
                        words = re.sub(r"\([\d, ?]*\)", "(shape)", words_of(attempt))
                        said.setdefault(key, set()).add(words)
    assert said
    assert {key: words for key, words in said.items() if len(words) > 1} == {}


LEAKERS = {
    "exception text": "raise ValueError(repr(x))",
    "exception class": "raise type('X' + repr(x).replace('.', '_'), (Exception,), {})()",
    "builtin-looking class": "raise type(repr(x), (ValueError,), {'__module__': 'numpy'})(repr(x))",
    "text": "return repr(x)",
    "class name": "return type(repr(x), (), {})()",
    "dict key": "return {repr(x): 1}",
    "print": "print(repr(x)); import sys; print(repr(x), file=sys.stderr); return None",
    "shape": "import numpy as np; return np.zeros(int(abs(x) * 1e6) % 999983)",
    "file name": "exec(compile('1/0', repr(x), 'exec'))",
    "name error": "return eval('x' + repr(abs(x)).replace('.', '_'))",
    "function name": "n = 'f' + repr(abs(x)).replace('.', '_'); "
    "exec('def ' + n + '(): 1 / 0', globals()); globals()[n]()",
    "unknown name in the line": "return eval('numpyy_' + repr(abs(x)).replace('.', '_'))",
    "numpy's text": "import numpy as np; return np.eye(3) @ np.ones(int(abs(x) * 1e6) % 9973)",
    "key": "return {}[repr(x)]",
    "keyword": "return double(**{'x' + repr(abs(x)).replace('.', '_'): 1})",
    "the value itself": "return x",
    "a warning": "import warnings; warnings.warn(repr(x)); return 0.0",
}


@pytest.fixture(scope="module")
def grader(small_course: Course) -> Iterator[Grader]:
    """The small course's grader."""
    with open_grader(small_course, small_course.find("mini"), Terms(seed=7)) as opened:
        yield opened


def assert_nothing_gathered(attempt: Attempt) -> None:
    """What only public tests show is not even made for a hidden one."""
    failure = attempt.failure
    secret = failure.fact.secret if failure and failure.fact else failure and failure.secret
    if secret:
        assert (secret.command, secret.arguments, secret.difference) == ("", (), None)


def test_the_lines_that_led_to_an_exception_are_not_told(grader: Grader) -> None:
    # Which lines called which is the program's choice, and could spell a hidden input out.
    body = "def end():\n    return 1 / 0\n\n\ndef double(x):\n    {}\n    {}\n"
    tests = grader.marker.suite.tests
    said = [
        [words_of(each) for each in grader.examiner.examine(body.format(*lines), tests[:3])]
        for lines in (("return end()", "x"), ("x = x", "return end()"))
    ]
    assert "1 / 0" in said[0][0]
    assert said[0] == said[1]


@pytest.mark.parametrize("how", sorted(LEAKERS))
def test_a_program_cannot_write_its_inputs_into_the_report(grader: Grader, how: str) -> None:
    # A program that tries to carry a hidden input out through its own words does not get it back.
    source = f"def double(x):\n    {LEAKERS[how]}\n\n\ndef quadruple(x):\n    {LEAKERS[how]}\n"
    submission = Submission("가영", "가영", "mini.py", source, "0", None, (), None)
    hidden = set()
    for attempt in grader.examiner.examine(source, grader.marker.suite.tests):
        hidden |= {repr(abs(value)) for call in attempt.calls for value in numbers_in(call.args)}
        assert_nothing_gathered(attempt)
    parts = {text for value in hidden for text in (value, value[:6], value.replace(".", "_"))}
    parts = {text for text in parts if len(text) >= 5} | {
        str(int(float(value) * 1e6) % size) for value in hidden for size in (999983, 9973)
    }
    grade = grader.grade(submission)
    assert grade.score < 100
    for test in grade.tests:
        said = f"{test.message.ko}\n{test.message.en}\n{test.title.ko}\n{test.title.en}\n{test.id}"
        assert not [part for part in parts if part in said], said
