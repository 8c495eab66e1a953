import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.submission.names import deceives, harmless, is_helper, shadows, stem, student_name


@pytest.mark.parametrize(
    "name",
    [
        *("pytest.py", "numpy.py", "conftest.py", "sitecustomize.py", "usercustomize.py"),
        *("random.py", "json.py", "matplotlib.py", "autograder.py", "x.pth", ".hidden.pth"),
        *("NumPy.PY", "numpy.pyc", "numpy.cpython-311-x86_64-linux-gnu.so", "ｎumpy.py"),
        "num\u200bpy.py",
    ],
)
def test_names_that_stand_in_for_a_module_are_seen(name: str):
    # These win over the real module when the folder is on Python's path.
    assert shadows(name)


@pytest.mark.parametrize(
    "name", ["gates.py", "numpy_notes.py", "numpy.txt", "random", "pth", "py", "my.random.py"]
)
def test_ordinary_names_shadow_nothing(name: str):
    # An honest file must not be refused for looking a little like a module.
    assert not shadows(name)


@pytest.mark.parametrize(
    "name",
    [
        "g\u0430tes.py",  # a Cyrillic letter that looks like `a`
        "gates\u200b.py",
        "gates.py\u200b",
        "gates\u202eyp.py",
        "gates\u3164.py",  # a Hangul filler, which prints as nothing
        "ｇates.py",
        "gates\ufe52py",  # a small full stop
        "gates.py ",
        "ga\x07tes.py",
        "gates\udcff.py",
    ],
)
def test_look_alike_and_invisible_letters_in_a_program_are_seen(name: str):
    # A second file that looks like `gates.py` would hide which one was graded.
    assert deceives(name)


@pytest.mark.parametrize(
    "name", ["gates.py", "과제①.py", "김민수_gates.ipynb", "Été.py", "그림\u200d.png", "гейт.py"]
)
def test_names_in_one_script_are_honest(name: str):
    # Korean, French and Russian students have names too; pictures may be called anything.
    assert not deceives(name)


def test_a_name_from_macos_is_composed():
    # 김 in pieces and 김 in one are the same student.
    assert student_name(unicodedata.normalize("NFD", "김민수")) == "김민수"


@pytest.mark.parametrize("text", ["", "   ", "\t\n", "\u00a0"])
def test_a_student_always_has_a_name(text: str):
    # An empty cell in a gradebook belongs to nobody.
    assert student_name(text) == "unnamed"


@settings(max_examples=100)
@given(st.text(alphabet=st.characters(), max_size=400))
def test_what_is_shown_is_printable_and_short(text: str):
    # Terminal escapes, half surrogates and endless names must not reach a report.
    shown = student_name(text)
    assert 0 < len(shown) <= 101
    shown.encode()
    assert not any(unicodedata.category(char) in {"Cc", "Cf", "Cs"} for char in shown)


def test_an_invisible_letter_stays_visible():
    # Dropping it would make `ki‍m` pass for `kim`.
    assert harmless("ki\u200dm") == "ki\ufffdm"


def test_every_module_of_the_standard_library_is_reserved():
    # The list is Python's own, so it grows with it.
    assert all(shadows(f"{name}.py") for name in sys.stdlib_module_names)


def test_tests_and_helpers_are_no_programs():
    # They lie beside every program of the kit.
    assert is_helper("test_gates.py")
    assert is_helper("Gates_TEST.py")
    assert not is_helper("latest.py")


@pytest.mark.parametrize(
    ("name", "student"),
    [("kim.py", "kim"), ("김.ipynb", "김"), ("a.b.ZIP", "a.b"), ("kim.rar", "kim"), ("x", "x")],
)
def test_the_stem_of_a_hand_in(name: str, student: str):
    # Loose files are named after their students.
    assert stem(name) == student
