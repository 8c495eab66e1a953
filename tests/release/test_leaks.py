"""What counts as a line of the answer that reached the stub."""

import pytest

from autograder.errors import CourseError
from autograder.release.leaks import leaked_lines
from autograder.release.stub import stub_of

SOLUTION = '''def f(x, w):
    """Gives the sum."""
    ### BEGIN SOLUTION
    total = np.sum(w * x) + 1  # a reason
    y = [
        total, -total,
    ]
    return y
    ### END SOLUTION


def g(y):
    return y
'''


def test_its_own_stub_leaks_nothing():
    # protects: no false alarm on what grade release makes
    assert leaked_lines(SOLUTION, stub_of(SOLUTION, "f.py")) == []


@pytest.mark.parametrize(
    ("stub", "leaked"),
    [
        ("total=np.sum( w*x )+1\n", ["total = np.sum(w * x) + 1  # a reason"]),  # other spacing
        ("if 1:\n    total = np.sum(w * x) + 1\n", ["total = np.sum(w * x) + 1  # a reason"]),
        ("y = [\n    total, -total,\n]\n", ["y = [", "total, -total,", "]"]),  # in three lines
        ("# total = np.sum(w * x) + 1\n", ["total = np.sum(w * x) + 1  # a reason"]),
        ('"""\n  total = np.sum(w*x) + 1\n"""\n', ["total = np.sum(w * x) + 1  # a reason"]),
        ("# return y is what it ends with, and y = [\n", []),  # says nothing
        ("return y\n", []),  # also stands in g
        ("total = np.sum(w * x) + 2\n", []),
        ("", []),
    ],
)
def test_leaked_lines(stub, leaked):
    # protects: code, comments and docstrings are all looked at, and trivial lines are let through
    assert leaked_lines(SOLUTION, stub) == leaked


def test_a_whole_solution_leaks_every_telling_line():
    # protects: forgetting to make the stub at all
    assert len(leaked_lines(SOLUTION, SOLUTION)) == 4


def test_a_broken_stub_is_a_course_error():
    # protects: validate shows one line, not a traceback
    with pytest.raises(CourseError):
        leaked_lines(SOLUTION, "def f(:\n  '''")
