import ast

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from autograder.submission.magics import python_cell, without_magics


@pytest.mark.parametrize(
    "line",
    [
        *(
            "%matplotlib inline",
            "!pip install numpy",
            "?help",
            "np.dot?",
            "np.dot??",
            "%",
            "!ls 'it",
        ),
        *("files = !ls", "t = %timeit -o f()", "get_ipython().system('ls')", "*load*?", "% cd x("),
    ],
)
def test_a_magic_becomes_pass_wherever_it_stands(line: str):
    # At the top, and as all of a block; the lines around keep their numbers.
    text = f"{line}\nif True:\n    {line}\nx = 1\n"
    plain, count = without_magics(text)
    assert count == 2
    assert plain.count("\n") == text.count("\n")
    assert ast.parse(plain).body[-1].lineno == 4


@pytest.mark.parametrize(
    "text",
    [
        'x = """\n%d items\n!wow\nwhat?\n"""\n',
        "x = (a\n  % b)\n",
        "x = a \\\n% b\n",
        "x %= 3\n",
        "s = '%d' % 3\n",
        "assert x != y\n",
        "f(a=1,\n  b=[\n!r])\n",
        "x = '''a\\'''\n!b\n'''\n",
        "# %matplotlib inline\n",
        "d = {'a': 1}  # why?\n",
        "x = 'really?'\n",
        "",
        "\n\n",
    ],
)
def test_python_is_left_alone(text: str):
    # `%` is an operator, and a string may hold anything.
    assert without_magics(text) == (text, 0)


def test_a_magic_carried_over_to_the_next_line_goes_as_a_whole():
    # Its second line is no Python either.
    plain, count = without_magics("!pip install \\\n  numpy\nx = 1")
    assert count == 2
    assert plain.split("\n")[2] == "x = 1"
    ast.parse(plain)


def test_what_time_measures_is_kept():
    # `%time w = train()` runs the statement, and the program needs its result.
    assert without_magics("if x:\n    %time w = f(3)\n") == ("if x:\n    w = f(3)\n", 1)


@pytest.mark.parametrize("name", ["time", "capture out", "prun", " time"])
def test_a_cell_of_python_under_a_magic_is_kept(name: str):
    # The functions in a `%%time` cell are defined like any others.
    plain, count = python_cell(f"\n%%{name}\ndef f():\n    return 1\n")
    assert plain == f"\n# %%{name}\ndef f():\n    return 1\n"
    assert count == 1


@pytest.mark.parametrize("name", ["bash", "html", "writefile gates.py", "timeit", ""])
def test_any_other_cell_magic_takes_its_cell_along(name: str):
    # It is another language, or runs where its names are lost.
    plain, count = python_cell(f"%%{name}\nrm -rf x\n\necho 'it")
    assert count == 4
    assert plain.count("\n") == 3
    assert all(line.startswith("#") or not line for line in plain.split("\n"))


def test_a_cell_indented_as_a_whole_is_moved_to_the_left():
    # Jupyter runs it, so it is no mistake.
    assert python_cell("    x = 1\n    if x:\n        y = 2") == ("x = 1\nif x:\n    y = 2", 0)


@settings(max_examples=100)
@given(st.text("%!?\\'\"#()[]{}=a \t\n\r\f", max_size=60))
@example('"""\\')
@example("%time \\")
@example("?\\")
@example("!a\\\n")
def test_lines_are_kept_for_any_text(text: str):
    # A message names a line of what the student wrote.
    plain, count = without_magics(text)
    assert plain.count("\n") == text.count("\n")
    assert (plain == text) or count
    assert python_cell(text)[0].count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "text",
    ['"""' + '\\"' * 50_000, " " * 100_000, "\t" * 100_000 + "x", "a?" + " " * 100_000 + "x"],
)
def test_a_hostile_text_is_read_in_one_pass(text: str):
    # A pattern that starts over would take minutes here; the answer is the same text.
    assert without_magics(text) == (text, 0)
