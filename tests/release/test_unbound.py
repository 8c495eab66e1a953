"""Which names a program reads although nothing in it gives them a value."""

import pytest

from autograder.release.unbound import unbound_names


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("print(x)\n", {("top", "x")}),
        ("def f():\n    return x\n", {("f", "x")}),
        ("class A:\n    k = x\n    def m(self):\n        return k\n", {("A", "x"), ("m", "k")}),
        ("def f(a, *b, c=1, **d):\n    return a, b, c, d, f, len, __name__\n", set()),
        ("def f():\n    return late\ndef g():\n    global late\n    late = 1\n", set()),
        ("def f():\n    a = 1\n    def g():\n        nonlocal a\n        a = a + 1\n", set()),
        ("import os.path as p, sys\nfrom a import b\nprint(p, sys, b)\n", set()),
        ("print([i for i in 'ab'], [y := 1], y)\nwith open('') as z: z\n", set()),
        ("for i in 'ab': pass\nexcept_ = i\n", set()),
    ],
)
def test_unbound_names(code, found):
    # protects: neither a missed NameError in a stub nor a false alarm
    assert unbound_names(code, "f.py") == found
