"""Marks are comments of exactly one form; whatever else looks like one is refused."""

import pytest

from autograder.errors import CourseError
from autograder.release.regions import Region, find_regions, without_marks

B, E = "### BEGIN SOLUTION", "### END SOLUTION"


def test_regions_in_order():
    # protects: line numbers of marks, which everything else builds on
    source = f"{B}\nx = 1\n{E}\ny = 2\ndef f():\n    {B}\n    return 1\n    {E}\n"
    assert find_regions(source, "f.py") == (Region(1, 3), Region(6, 8))


def test_marks_in_strings_are_text():
    # protects: docstrings and strings that talk about the marks stay as they are
    source = f'"""\n{B}\n"""\nx = "{E}"\ny = f"""\n{B}\n{E}\n"""\n'
    assert find_regions(source, "f.py") == ()
    assert without_marks(source, "f.py") == source


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (f"x = 1\n{B}\ny = 2\n", 2),  # never ended
        (f"x = 1\ny = 2\n{E}\n", 3),  # never begun
        (f"{B}\nx = 1\n{B}\ny = 2\n{E}\n{E}\n", 3),  # nested
        (f"{B}\n{E}\n{E}\n", 3),  # ended twice
        (f"x = 1  {B}\ny = 2\n{E}\n", 1),  # after code
        ("# BEGIN SOLUTION\nx = 1\n# END SOLUTION\n", 1),  # one hash
        ("###BEGIN SOLUTION\nx = 1\n", 1),  # no space
        ("### begin solution\nx = 1\n", 1),  # small letters
        ("### BEGIN SOLUTIONS\nx = 1\n", 1),  # plural
        ("### BEGIN  SOLUTION\nx = 1\n", 1),  # two spaces
        ("#-- BEGIN_SOLUTION\nx = 1\n", 1),  # another course's mark
        (f"{B} of AND\nx = 1\n{E}\n", 1),  # something after it
    ],
)
def test_wrong_marks_name_file_and_line(source, line):
    # protects: a mistyped mark would hand the answer to every student
    with pytest.raises(CourseError) as caught:
        find_regions(source, "gates.py")
    assert caught.value.where == f"gates.py:{line}"


@pytest.mark.parametrize("source", ["def f(:\n", "x = 'open\n", "x = \x00\n", "  x = 1\n y = 2\n"])
def test_broken_python_is_a_course_error(source):
    # protects: an author's syntax error is one line, not a traceback
    with pytest.raises(CourseError, match="not valid Python"):
        find_regions(source, "gates.py")


def test_without_marks_keeps_the_answer():
    # protects: the solved program is the solution and nothing else changed
    assert (
        without_marks(f"a = 1\n{B}\nx = 1  # why\n{E}\nb = 2", "f.py")
        == "a = 1\nx = 1  # why\nb = 2"
    )


def test_trailing_spaces_after_a_mark_are_fine():
    # protects: invisible spaces are no mistake worth an error
    assert find_regions(f"{B}  \nx = 1\n{E}\t\n", "f.py") == (Region(1, 3),)
