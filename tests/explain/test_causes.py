"""What Python and NumPy say, and what it usually comes from."""

import math

import numpy as np
import pytest

from autograder.explain import message
from autograder.explain.causes import cause_said
from autograder.failure import Failure, Place, Raised
from autograder.outcome import Outcome

NAMES = {"np": np, "math": math, "x": np.ones(3), "m": np.ones((2, 3)), "n": np.arange(3)}


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("np.dot(m, m)", "`(2,3)`, `(2,3)`인 두 배열은 행렬 곱"),
        ("m @ m", "행렬 곱"),
        ("m + np.ones(2)", "`(2,3)`, `(2,)`인 두 배열"),
        ("x.__iadd__(m)", "모양이 `(3,)`인 배열에"),
        ("m.__setitem__(0, np.ones(2))", "왼쪽 자리의 모양"),
        ("1 if x > 0 else 0", "np.where"),
        ("m.reshape(4, 2)", "원소의 개수"),
        ("np.array([[1], [1, 2]])", "길이가 서로 다른"),
        ("(lambda: [exec('a, b = 1, 2, 3')])()", "등호 왼쪽"),
        ("np.sum(x, axis=1)", "1번 축이 없어요"),
        ("x[0, 1]", "차원보다 첨자가 많아요"),
        ("x[0.5]", "첨자는 정수"),
        ("1 + ...", "빈칸"),
        ("1 + None", "None이 있어요"),
        ("None[0]", "None이 있어요"),
        ("None.shape", "None이 있어요"),
        ("3(4)", "괄호 `(...)`가 있어요"),
        ("[1](0.5)", "괄호 `(...)`가 있어요"),
        ("1 + abs", "함수를 부르지 않고"),
        ("np.ndarray.sum()", None),
        ("(lambda x: x)(1, 2)", "`def` 줄의 매개변수"),
        ("[1] * [2]", "리스트로 계산"),
        ("[1] * 0.5", "리스트로 계산"),
        ("[1][0, 1]", "리스트의 첨자"),
        ("range(2.5)", "정수가 필요한 자리"),
        ("math.exp(x)", "수 하나가 필요한 자리"),
        ("n.__iadd__(0.5)", "정수 배열에 실수"),
        ("[1].shape", "리스트에는 배열의"),
        ("int('x')", None),
    ],
)
@pytest.mark.filterwarnings("ignore::SyntaxWarning")  # `3(4)` is the mistake that is looked for
def test_as_this_python_and_this_numpy_say_it(line: str, word: str | None):
    # The real exceptions: their words change between versions, and then this is to be renewed.
    with pytest.raises(Exception, match=r"\w") as caught:
        eval(line, dict(NAMES))
    found = cause_said(_name(caught.type), str(caught.value))
    assert (found is not None) == (word is not None)
    if found is not None and word is not None:
        assert word in found.ko


def _name(kind: type[BaseException]) -> str:
    """The nearest of Python's own, as the guest tells it."""
    return next(each.__name__ for each in kind.__mro__ if each.__module__ == "builtins")


def test_what_was_said_counts_in_public_tests_only():
    # A hidden input could be written into an exception's text, or choose it.
    failure = Failure(
        Outcome.RAISED,
        "f",
        raised=Raised("ValueError", "shapes (2,3) and (4,) not aligned"),
        place=Place(3, "y = x @ w"),
    )
    assert "(4,)" in message(failure, public=True).en
    assert "(4,)" not in message(failure, public=False).en
