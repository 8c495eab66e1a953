"""Single keys, on either layout."""

import unicodedata

import pytest

from autograder.watching.keys import Action, action_of


@pytest.mark.parametrize(
    ("keys", "action"),
    [
        ("hHㅗ", Action.HINT),
        ("nNㅜ", Action.NEXT),
        ("lLㅣ", Action.LIST),
        ("sSㄴ", Action.SHOW),
        ("uUㅕ", Action.SUBMIT),
        ("rRㄱㄲ", Action.AGAIN),
        ("qQㅂㅃ", Action.QUIT),
        ("?？", Action.HELP),
    ],
)
def test_a_key_means_the_same_on_the_korean_layout(keys: str, action: Action) -> None:
    # Nobody should have to switch the layout to quit; macOS sends letters in their other form.
    assert {action_of(key) for key in keys} == {action}
    assert {action_of(unicodedata.normalize("NFKC", key)) for key in keys} == {action}


@pytest.mark.parametrize("key", ["x", "ㅋ", "\x1b", "\r", "7", "", "가", "\ufffd"])
def test_any_other_key_does_nothing(key: str) -> None:
    # A slip of the finger must not submit.
    assert action_of(key) is None
