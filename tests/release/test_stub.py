"""The stub: every blank rule, what is refused, and that no answer gets through."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.errors import CourseError
from autograder.release.stub import stub_of

B, E = "### BEGIN SOLUTION", "### END SOLUTION"


def stub(*lines: str, before: str = "", after: str = "") -> list[str]:
    """The lines that a region of a function becomes."""
    inner = "".join(f"    {line}\n" for line in lines)
    head = f"def f(x, p):\n{before}"
    text = stub_of(f"{head}    {B}\n{inner}    {E}\n{after}", "f.py")
    assert text.startswith(head)
    assert text.endswith(after)
    middle = text[len(head) : len(text) - len(after)]
    return [line.removeprefix("    ") for line in middle.splitlines()]


@pytest.mark.parametrize(
    ("lines", "blank"),
    [
        (["w = np.array([0.5])"], ["w = ...  # TODO"]),
        (["w = 1", "b = 2"], ["w = ...  # TODO", "b = ...  # TODO"]),
        (["w = 1; b = 2"], ["w = ...  # TODO", "b = ...  # TODO"]),
        (["a, b = 1, 2"], ["a, b = ..., ...  # TODO"]),
        (["(a, b) = g(x)"], ["(a, b) = ..., ...  # TODO"]),
        (["a, = g(x)"], ["a, = ...,  # TODO"]),
        (["a, (b, c) = g(x)"], ["a, (b, c) = ..., (..., ...)  # TODO"]),
        (["a, *rest = g(x)"], ["a, *rest = ..., ...  # TODO"]),
        (["a = b = 0"], ["a = b = ...  # TODO"]),
        (["w: float = 3.0"], ["w: float = ...  # TODO"]),
        (["p.W = 1"], ["p.W = ...  # TODO"]),
        (['p["W1"] = 1'], ['p["W1"] = ...  # TODO']),
        (["p[0, :] = 1"], ["p[0, :] = ...  # TODO"]),
        (["x += 0.1 * p"], ["x += ...  # TODO"]),
        (["x **= p"], ["x **= ...  # TODO"]),
        (['p["W1"] @= x'], ['p["W1"] @= ...  # TODO']),
        (["return x * 2"], ["return ...  # TODO"]),
        (["return x, p"], ["return ...  # TODO"]),
    ],
)
def test_assignments_and_returns_become_blanks(lines, blank):
    # protects: the rules of docs/authors.md, one by one
    assert stub(*lines) == blank


@pytest.mark.parametrize(
    "lines",
    [
        ["for i in x:", "    p += i"],
        ["if x:", "    y = 1", "    return 2"],
        ["while x:", "    x = 0"],
        ["with open(x) as y:", "    z = 1"],
        ["def g():", "    return 1"],
        ["import math"],
        ["raise ValueError(x)"],
        ["p.append(x)"],
        ["return"],
        ["w: float"],
        ["pass"],
        ["# only a comment"],
        [],
        ["p[g(x), 1] = 2"],  # a target that calculates is part of the answer
    ],
)
def test_anything_else_leaves_one_lone_blank(lines):
    # protects: nothing of the way to the answer is kept, and the body is never empty
    assert stub(*lines, before="    x = 1\n") == ["...  # TODO"]


def test_assigned_twice_is_one_blank():
    # protects: a student sees each name to fill in once
    lines = stub("y = 1", "y = y + 1", "y += 2", "a, b = 1, y", "b = a", "return y", "return a")
    assert lines == ["y = ...  # TODO", "a, b = ..., ...  # TODO", "return ...  # TODO"]


def test_a_pair_is_kept_while_one_of_it_is_new():
    # protects: a name that the code below needs is not lost to the rule above
    assert stub("a = 1", "a, b = 2, a")[1] == "a, b = ..., ...  # TODO"


def test_targets_over_several_lines_lose_their_comments():
    # protects: a comment beside a target is inside the region, so it is part of the answer
    assert stub("(", "    a,  # the secret", "    b,", ") = x") == ["(a, b) = ..., ...  # TODO"]


def test_everything_outside_is_byte_identical():
    # protects: comments, odd spacing, tabs and a missing last newline are the author's
    source = "# ½ 한글\nx  =  [ 1,2 ]\n\n\nif 1 :\n\ty=2\n"
    source += f"def f( a ):\n\t{B}\n\treturn a\n\t{E}\n\t# kept  \n\n\nlast = '''\n  ### x\n'''"
    expected = source.replace(f"\t{B}\n\treturn a\n\t{E}\n", "\treturn ...  # TODO\n")
    assert stub_of(source, "f.py") == expected


def test_a_file_without_marks_stays_as_it_is():
    # protects: stub_of on given code
    assert stub_of("x = 1\n", "f.py") == "x = 1\n"


def test_regions_in_blocks_keep_the_blocks_indentation():
    # protects: a region in a loop is a region of the loop
    text = stub_of(f"def f(W):\n    for i in W:\n{B}\n        W += i\n{E}\n    return W\n", "f.py")
    assert text == "def f(W):\n    for i in W:\n        W += ...  # TODO\n    return W\n"


def test_the_untouched_stub_runs_and_says_ellipsis():
    # protects: 'imports untouched; a call gives ... or an exception that mentions ellipsis'
    source = (
        f"import math\ndef area(r):\n    {B}\n    return math.pi * r\n    {E}\n"
        f"def grow(w):\n    {B}\n    w += 1\n    {E}\n    return w\n"
        f"def use(r):\n    {B}\n    k = 2\n    {E}\n    return k * r\n"
        f"{B}\nW = [1]\n{E}\n"
    )
    names = {}
    exec(stub_of(source, "f.py"), names)
    assert names["area"](1) is ...
    assert names["W"] is ...
    for blank in ("grow", "use"):
        with pytest.raises(TypeError, match="ellipsis"):
            names[blank](1)


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (
            f"def f():\n    for i in range(3):\n{B}\n        x = 1\n    y = 2\n{E}\n",
            5,
        ),  # two blocks
        (f"def f(a):\n    if a:\n        x = 1\n{B}\n    else:\n        x = 2\n{E}\n", 5),
        (f"def f(a):\n    if a:\n        x = 1\n{B}\n    else: x = 2\n{E}\n", 5),
        (f"x = [\n    {B}\n    1,\n    {E}\n    2,\n]\n", 3),  # within an expression
        (
            f"def f():\n{B}\n    for i in 'ab':\n        x = 1\n{E}\n        y = 2\n",
            3,
        ),  # cuts a loop
        (f"@print\n{B}\ndef f():\n    return 1\n{E}\n", 3),  # cuts a decorator off
        (f"try:\n    x = 1\n{B}\nexcept ValueError:\n    x = 2\n{E}\n", 4),
    ],
)
def test_a_region_that_cuts_a_statement_is_refused(source, line):
    # protects: half a statement in the stub would be wrong or give the answer away
    with pytest.raises(CourseError, match="whole statements") as caught:
        stub_of(source, "f.py")
    assert caught.value.where == f"f.py:{line}"


@pytest.mark.parametrize(
    ("source", "line", "name"),
    [
        # bound by a dropped loop
        (f"def f(v):\n    {B}\n    for y in v:\n        pass\n    {E}\n    return y\n", 6, "y"),
        # a dropped import
        (f"{B}\nimport math\n{E}\nx = 1\ndef f():\n    return math.pi\n", 6, "math"),
        # a dropped helper
        (f"{B}\ndef g():\n    return 1\n{E}\ndef f():\n    return g()\n", 6, "g"),
        # the blank's own index
        (f"def f(v):\n    {B}\n    for i in v:\n        pass\n    v[i] = 1\n    {E}\n", 5, "i"),
    ],
)
def test_a_name_that_no_blank_leaves_is_refused(source, line, name):
    # protects: an untouched stub never answers with NameError
    with pytest.raises(CourseError, match=f"`{name}` a value") as caught:
        stub_of(source, "f.py")
    assert caught.value.where == f"f.py:{line}"


def test_names_of_other_scopes_are_no_alarm():
    # protects: closures, globals, classes, comprehensions and names unknown in the source itself
    source = (
        "import os\nG = 1\nclass A:\n    k = 1\n    def m(self): return [q for q in (G, os)]\n"
        "def set_(): \n    global LATE\n    LATE = 1\n"
        f"def f(a):\n    def g(): return a, LATE, __name__, unknown\n    {B}\n    h = g\n    {E}\n"
        "    return h\n"
    )
    assert "h = ...  # TODO" in stub_of(source, "f.py")


def test_a_stub_that_would_not_compile_is_refused():
    # protects: an empty region inside an expression
    source = f"x = [\n    1\n    {B}\n    {E}\n]\n"
    with pytest.raises(CourseError, match="stub is not valid Python"):
        stub_of(source, "f.py")


def test_an_elif_whose_else_stays_is_refused():
    # protects: the parts of one if statement stay together
    source = f"if x:\n    y = 1\n{B}\nelif z:\n    y = 2\n{E}\nelse:\n    y = 3\n"
    with pytest.raises(CourseError, match="whole statements"):
        stub_of(source, "f.py")


STATEMENTS = [
    ["a = secret + 1"],
    ["a, (b, *c) = secret, [1, 2]  # secret"],
    ["x.secretless, y = y, secret"],
    ["# secret"],
    ["x += secret"],
    ["x[1:2] = secret"],
    ["x[secret] = 1 + secret"],
    ["for a in secret:", "    b = secret", "else:", "    c = secret"],
    ['"""secret"""'],
    ["if secret:", "    # secret", "    return secret", ""],
    ["a = '''", "secret", "'''  # secret"],
    ["c = secret; b: int = secret"],
    ["def g(a=secret):", "    return secret"],
    ["return (", "    secret,", ")"],
]


@given(st.lists(st.lists(st.sampled_from(STATEMENTS), max_size=4), min_size=1, max_size=3))
@settings(max_examples=100, deadline=None)
def test_no_answer_gets_through(regions):
    # protects: whatever stands in a region, its right-hand sides and comments stay behind
    source = "def f(x, y):\n    '''한글 doc'''\n"
    for number, region in enumerate(regions):
        lines = [line for statement in region for line in statement]
        body = "".join(f"    {line}\n" if line != "secret" else f"{line}\n" for line in lines)
        source += f"    # step {number}\n    {B}\n{body}    {E}\n"
    text = stub_of(source + "    return x\n", "f.py")
    outside = text.replace("secretless", "").replace("x[secret]", "?")
    assert "secret" not in outside
    assert [f"    # step {n}" in text for n in range(len(regions))] == [True] * len(regions)
    assert stub_of(text, "f.py") == text
