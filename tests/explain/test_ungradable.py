"""Messages for files that cannot be graded."""

import re

import pytest

from autograder.bilingual import Bilingual
from autograder.explain import import_failed, no_start, syntax_error
from autograder.failure import Place, Raised
from autograder.outcome import Outcome


def assert_both(said: Bilingual) -> None:
    assert re.search("[가-힣]", said.ko)
    assert len(said.en) > 20
    assert not re.search("[가-힣]", said.en)


@pytest.mark.parametrize(
    ("kind", "advice"),
    [
        ("SyntaxError", "괄호"),
        ("IndentationError", "들여쓰기"),
        ("TabError", "탭"),
        ("UnicodeDecodeError", "UTF-8"),
        ("RecursionError", "깊게"),
        ("Nonsense", "괄호"),
    ],
)
def test_a_syntax_error_names_line_text_and_remedy(kind: str, advice: str):
    # A student must find the place without a traceback.
    said = syntax_error(Place(7, "def f(x:"), kind)
    assert_both(said)
    assert "7번째 줄" in said.ko
    assert "7 | def f(x:" in said.ko
    assert advice in said.ko


def test_a_syntax_error_without_a_place():
    # Null bytes have no line.
    assert_both(syntax_error(None, "ValueError"))


def test_an_import_that_raises_names_the_line_but_not_what_the_program_said():
    # The text is the program's own and could be anything.
    said = import_failed(Raised("ModuleNotFoundError", "SECRET"), Place(1, "import scipy"))
    assert_both(said)
    assert "1번째 줄" in said.ko
    assert "1 | import scipy" in said.en
    assert "SECRET" not in said.ko + said.en
    assert_both(import_failed(Raised("own"), None))


@pytest.mark.parametrize("outcome", Outcome)
def test_every_way_not_to_start_has_words(outcome: Outcome):
    # Also the ones nobody expects there.
    assert_both(no_start(outcome, 5.0))
    assert_both(no_start(outcome, None))


def test_the_limit_is_named():
    # What was the limit?
    assert "5 s" in no_start(Outcome.TIMEOUT, 5.0).en


def test_a_grader_error_is_not_the_students_to_mend():
    # 'Mend it and hand it in again' would be a lie there.
    assert "again" not in no_start(Outcome.GRADER_ERROR).en
