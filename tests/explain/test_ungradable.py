"""Messages for files that cannot be graded."""

import re

import pytest

from autograder.bilingual import Bilingual
from autograder.explain import import_failed, no_start, syntax_error
from autograder.failure import Failure, Place, Raised, Typo
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


def failed(kind: str, line: str, typo: Typo | None = None) -> Failure:
    return Failure(Outcome.RAISED, raised=Raised(kind, "SECRET"), place=Place(1, line), typo=typo)


def test_a_misspelled_module_is_recognised():
    # `import numppy` is the first line of the file, and the first mistake of the course.
    said = import_failed(failed("ModuleNotFoundError", "import numppy", Typo("numppy", "numpy")))
    assert "`numpy`" in said.en


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("def f(x)\n    return x\n", "콜론"),
        ("if x = 1:\n    pass\n", "=="),
        ("f(x) = 1\n", "왼쪽에는 변수"),
        ("x = (1 + 2\ny = 3\n", "닫지"),
        ("x = 1)\n", "짝이 맞지"),
        ("x = [1)\n", "짝이 맞지"),
        ("def f():\nreturn 1\n", "들여 쓰지"),
        ("x = 1\n  y = 2\n", "들여 쓸 까닭"),
        ("if x:\n        y\n    z\n", "어느 줄과도"),
        ("if x:\n\ty = 1\n        z = 1\n", "탭"),
        ("x = 'abc\n", "따옴표"),
        ("x = [1 2]\n", "쉼표"),
        ("x = ‘a’\n", "글자"),
        ("return 5\n", "함수 밖"),
        ("def f(a=1, b):\n    pass\n", "기본값"),
        ("x = 01\n", "0으로 시작"),
        ("print x\n", "print(...)"),
        ("def f(x):\n    retrun x\n", "`return`"),
        ("esle:\n    pass\n", "`else`"),
    ],
)
def test_each_syntax_error_gets_its_own_help(source: str, word: str):
    # As this Python says it: one that words it otherwise falls back to the general help.
    with pytest.raises(SyntaxError) as caught:
        compile(source, "f.py", "exec")
    error = caught.value
    line = source.splitlines()[(error.lineno or 1) - 1]
    said = syntax_error(Place(error.lineno or 1, line.strip()), type(error).__name__, error.msg)
    assert_both(said)
    assert word in said.ko


def test_an_import_that_raises_names_the_line_but_not_what_the_program_said():
    # The text is the program's own and could be anything.
    said = import_failed(failed("ModuleNotFoundError", "import scipy"))
    assert_both(said)
    assert "1번째 줄" in said.ko
    assert "1 | import scipy" in said.en
    assert "SECRET" not in said.ko + said.en
    assert_both(import_failed(Failure(Outcome.RAISED, raised=Raised("own"))))


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
