"""What a student wrote can be shown anywhere."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.explain import harmless, harmless_lines
from autograder.explain.harmless import _PLAIN


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("김민수", "김민수"),
        (unicodedata.normalize("NFD", "김민수"), "김민수"),  # as macOS names files
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\x00b", "a\\x00b"),
        ("a\nb\tc", "a\\x0ab\\x09c"),
        ("evil\u202etxt", "evil\\u202etxt"),
        ("\ud83d", "\\ud83d"),
        ("\u2028", "\\u2028"),
        ("🙂 café", "🙂 café"),
    ],
)
def test_the_unseen_is_written_out(words: str, shown: str):
    # Visible, so that a teacher sees that something is odd.
    assert harmless(words) == shown


def test_the_short_cut_lets_nothing_through():
    # Each sign that is passed on unread is visible, composed and no mark.
    plain = [sign for sign in map(chr, range(0x110000)) if _PLAIN.fullmatch(sign)]
    assert 10_000 < len(plain) < 40_000
    for sign in plain:
        assert unicodedata.category(sign)[0] in "LNPSZ"
        assert unicodedata.normalize("NFC", sign) == sign
        assert sign.isprintable()


def test_long_text_is_cut():
    # A name of a megabyte must not fill a page.
    assert harmless("a" * 10_000_000, limit=20) == "a" * 19 + "…"


def test_piles_of_marks_are_cut():
    # Zalgo text grows out of its line.
    assert len(harmless("ㄱ" + "\u0300" * 100)) <= 4


def test_lines_of_our_own_text_stay():
    # Messages have evidence below the sentences.
    assert harmless_lines("a\nb\x1b") == "a\nb\\x1b"


@settings(max_examples=100)
@given(st.text(alphabet=st.characters(), max_size=50))
def test_always_printable_and_stable(words: str):
    # Encodable, visible, and the same when done twice (explain does it, then a report).
    shown = harmless(words)
    shown.encode("utf-8")
    assert all(unicodedata.category(sign)[0] != "C" for sign in shown)
    assert harmless(shown) == shown
