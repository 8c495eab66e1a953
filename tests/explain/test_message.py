"""Messages: complete for every way to fail, and silent about everything hidden."""

import dataclasses
import re
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.bilingual import Bilingual
from autograder.checks.difference import Difference, Row
from autograder.checks.facts import Fact, FactKind, Secret
from autograder.explain import message
from autograder.explain.columns import WIDTH, width
from autograder.failure import Cause, Failure, Frame, Place, Raised, Typo
from autograder.outcome import Outcome

ROWS = (Row("[0]", "1.5", "SECRETROW", True), Row("[10]", "-20.25", "1e-07", False))
FULL_SECRET = Secret(
    call="SECRETCALL(1)",
    expected="SECRETEXPECTED",
    actual="SECRETACTUAL",
    command='python -c "SECRETCOMMAND"',
    arguments=("x: SECRETSHAPE", "w: list (3)"),
    difference=Difference("[0]", 1, 20, "SECRETGAP", ROWS, below=True),
)
FRAMES = (
    Frame(7, "return outer(x)", "SECRETOUTER", 7, 15),
    Frame(12, "가중합 = np.dot(x, w)", "inner", 6, 18),
)
SECRET = Secret(call="SECRETCALL(1)", expected="SECRETEXPECTED", actual="SECRETACTUAL")
WORDS = MappingProxyType({"want": "int", "got": "bool", "factor": "n"})
CLAIM = Bilingual("행마다 합이 1이어야 해요", "each row must sum to 1")
NOT_BLANK = [outcome for outcome in Outcome if outcome is not Outcome.PASSED]


def of_fact(kind: FactKind, words: dict[str, str] | None = None) -> Failure:
    given_words = WORDS if words is None else MappingProxyType(words)
    fact = Fact(kind, "softmax", given_words, claim=CLAIM, secret=SECRET)
    return Failure(fact.outcome, "softmax", fact=fact)


def of_outcome(outcome: Outcome) -> Failure:
    raised = Raised("NameError", "SECRETTEXT")
    return Failure(outcome, "AND", raised=raised, limit=2.0, task="perceptron", secret=SECRET)


def sentence_count(said: str) -> int:
    return len(re.findall(r"[.?](?= |$)", said.partition("\n")[0]))


@pytest.mark.parametrize("kind", FactKind)
@pytest.mark.parametrize("public", [True, False])
def test_every_fact_has_words_in_both_languages(kind: FactKind, public: bool):
    # A fact without words would be an empty line where help is expected.
    said = message(of_fact(kind), public=public)
    assert re.search("[가-힣]", said.ko)
    assert not re.search("[가-힣]", said.en)
    assert "softmax" in said.ko
    assert "softmax" in said.en


@pytest.mark.parametrize("outcome", NOT_BLANK)
@pytest.mark.parametrize("public", [True, False])
def test_every_outcome_has_words_in_both_languages(outcome: Outcome, public: bool):
    # Likewise for every way to end, also with nothing known but the outcome.
    for failure in (of_outcome(outcome), Failure(outcome)):
        said = message(failure, public=public)
        assert re.search("[가-힣]", said.ko)
        assert len(said.en) > 20
        assert "{" not in said.ko.replace("{'", "")
        assert " None" not in said.en


def test_a_passed_test_has_no_message():
    # The contract: empty when passed.
    assert message(Failure(Outcome.PASSED, "AND"), public=True) == Bilingual("", "")


@pytest.mark.parametrize("failure", [*map(of_fact, FactKind), *map(of_outcome, NOT_BLANK)])
def test_one_to_three_sentences(failure: Failure):
    # Students stop reading after three.
    said = message(failure, public=False)
    for text in (said.en, said.ko):
        most = 3
        assert sentence_count(text) <= most, text
        if failure.fact is None or failure.fact.kind is not FactKind.CLAIM:
            assert sentence_count(text) >= 1, text


@pytest.mark.parametrize("failure", [*map(of_fact, FactKind), *map(of_outcome, NOT_BLANK)])
def test_hidden_messages_hold_no_secret_and_no_words_of_the_program(failure: Failure):
    # Hidden inputs, expected values, and what the program said must not leak.
    full = dataclasses.replace(failure, secret=FULL_SECRET, frames=FRAMES)
    if full.fact is not None:
        full = dataclasses.replace(full, fact=dataclasses.replace(full.fact, secret=FULL_SECRET))
    said = message(full, public=False)
    assert "SECRET" not in said.ko + said.en
    assert said == message(failure, public=False)


def test_the_hidden_message_does_not_depend_on_what_the_program_controls():
    # Two programs that differ only in what they say or return read the same.
    one = of_outcome(Outcome.RAISED)
    other = dataclasses.replace(
        one, raised=Raised("NameError", "other"), secret=Secret("a", "b", "c")
    )
    assert message(one, public=False) == message(other, public=False)


@pytest.mark.parametrize(
    "kind", ["MyError", "x" * 4000, "\x1b[31mNameError", "print", "object", ""]
)
def test_an_exception_name_that_a_program_made_up_is_not_said(kind: str):
    # A class name is a channel: `type(str(hidden_input), (Exception,), {})`.
    said = message(Failure(Outcome.RAISED, "f", raised=Raised(kind)), public=False)
    assert "직접 만든 예외" in said.ko
    assert "an exception of your own" in said.en


def test_public_messages_show_call_expected_and_actual():
    # In public tests a student compares the values side by side.
    lines = message(of_fact(FactKind.DIFFERENT), public=True).en.split("\n")[1:]
    assert lines == [
        "call:      SECRETCALL(1)",
        "expected:  SECRETEXPECTED",
        "actual:    SECRETACTUAL",
    ]


def test_public_messages_show_what_the_program_said():
    # `name 'xx' is not defined` is the best hint of all.
    said = message(of_outcome(Outcome.RAISED), public=True)
    assert "NameError: SECRETTEXT" in said.en


def test_the_students_own_line_is_shown_with_its_number():
    # Where to look.
    failure = Failure(
        Outcome.RAISED, "f", raised=Raised("IndexError"), place=Place(12, "  y = x[3]")
    )
    said = message(failure, public=False)
    assert "12번째 줄" in said.ko
    assert said.ko.endswith("\n12 | y = x[3]")


def public_lines(failure: Failure) -> list[str]:
    return message(failure, public=True).ko.split("\n")[1:]


def test_the_call_of_a_public_test_is_ready_to_paste():
    # On a line of its own, which a triple click takes whole.
    failure = Failure(Outcome.TIMEOUT, "f", secret=FULL_SECRET)
    assert 'python -c "SECRETCOMMAND"' in public_lines(failure)
    assert "SECRETCALL" not in message(failure, public=True).ko


def test_values_stand_side_by_side_in_columns():
    # Points below points, and the differing one marked without colour.
    fact = Fact(FactKind.DIFFERENT, "f", secret=FULL_SECRET)
    lines = public_lines(Failure(Outcome.FAILED, "f", fact=fact))
    head, one, ten, rest = lines[-4:]
    assert one.index(".5") == ten.index(".25")
    assert one.endswith("←")
    assert not ten.endswith("←")
    assert width(head[: head.index("기대값")]) == min(one.index("1.5"), ten.index("-20.25"))
    assert width(head[: head.index("결과값")]) == one.index("SECRETROW")
    assert rest.strip() == "…"
    assert "처음 다른 곳: [0] (원소 20개 중 1개가 달라요, 가장 큰 차이 SECRETGAP)" in lines


def test_the_chain_of_own_lines_with_a_marker_under_the_expression():
    # Two columns for a Korean letter, or the marker stands under something else.
    failure = Failure(
        Outcome.RAISED, "f", raised=Raised("ValueError", "no"), place=Place(12, ""), frames=FRAMES
    )
    lines = public_lines(failure)
    assert lines[:2] == [
        "SECRETOUTER   7 | return outer(x)",
        "inner        12 | 가중합 = np.dot(x, w)",
    ]
    text = lines[1]
    assert lines[2].index("^") == width(text[: text.index("np.dot")])
    assert lines[2].count("^") == len("np.dot(x, w)")


def test_lines_are_no_wider_than_a_terminal():
    # Except the command, which must not be broken.
    secret = dataclasses.replace(FULL_SECRET, actual="[" + "0.12345678, " * 60 + "1]")
    fact = Fact(FactKind.SHAPE, "f", secret=dataclasses.replace(secret, difference=None))
    raised = Raised("ValueError", "모양이 " * 100)
    for line in public_lines(Failure(Outcome.FAILED, "f", fact=fact, raised=raised)):
        assert width(line) <= WIDTH + 4, line


def test_a_skipped_check_shows_no_values():
    # They come from the task below, where they are shown.
    failure = Failure(Outcome.SKIPPED, "f", task="AND", secret=FULL_SECRET, frames=FRAMES)
    assert public_lines(failure) == []


def test_what_the_own_text_gives_away_may_be_said_of_hidden_tests():
    # It comes from the student's own line, and not from what the program did with the input.
    typo = Failure(Outcome.RAISED, "f", raised=Raised("NameError"), typo=Typo("arrray", "array"))
    assert "혹시 `array`를 쓰려던 건가요?" in message(typo, public=False).ko
    cause = Cause("number", MappingProxyType({"want": "2", "got": "1"}))
    number = Failure(Outcome.RAISED, "f", raised=Raised("TypeError"), cause=cause)
    assert "인자 2개를" in message(number, public=False).ko


HOSTILE = "\x1b[2J\u202e\x00\ud800\n\r\x9b<script>`{about}`\u200b" + "a" * 5000


@pytest.mark.parametrize("public", [True, False])
def test_hostile_text_is_made_harmless(public: bool):
    # Nothing that moves a cursor, turns text around or cannot be encoded gets into a message.
    secret = Secret(HOSTILE, HOSTILE, HOSTILE)
    words = MappingProxyType({"want": HOSTILE, "got": HOSTILE})
    fact = Fact(FactKind.WRONG_TYPE, HOSTILE, words, secret=secret)
    frames = (Frame(1, HOSTILE, HOSTILE, 3, 40),) * 4
    place = Place(1, HOSTILE)
    failure = Failure(Outcome.RAISED, HOSTILE, fact, Raised("own", HOSTILE), place, frames=frames)
    for outcome in NOT_BLANK:
        said = message(dataclasses.replace(failure, outcome=outcome), public=public)
        said.en.encode("utf-8")
        assert not set(said.en) & set("\x1b\u202e\x00\r\x9b\u200b")
        assert len(said.en.split("\n")) <= 20
        assert len(said.en) < 6000


@pytest.mark.parametrize(
    ("want", "got", "advice"),
    [
        ("int", "bool", "int(...)"),
        ("int", "float64", "int(...)"),
        ("int", "np.float64", "int(...)"),
        ("float", "ndarray (float64)", "np.sum"),
        ("float", "str", "따옴표"),
        ("ndarray", "list", "np.array(...)"),
        ("ndarray", "ndarray (bool)", "astype"),
        ("ndarray", "np.float64", "np.sum"),
        ("ndarray", "ndarray subclass", "np.asarray"),
        ("int", "function", "괄호"),
        ("tuple", "ndarray (float64)", "return a, b"),
        ("dict", "list", "dict"),
        ("ndarray", "object", "docstring"),
        ("something", "else", "docstring"),
    ],
)
def test_a_wrong_type_says_how_to_convert(want: str, got: str, advice: str):
    # 'Expected int, got bool' alone leaves a beginner stuck.
    said = message(of_fact(FactKind.WRONG_TYPE, {"want": want, "got": got}), public=False)
    assert advice in said.ko


@pytest.mark.parametrize(
    ("factor", "ko", "en"),
    [
        ("2", "2배", "twice"),
        ("1/2", "절반", "half"),
        ("n", "배치 크기로 나누지 않았거나", "batch size"),
        ("1/n", "평균", "mean"),
        ("7", "7배", "7 times"),
    ],
)
def test_a_factor_names_its_usual_cause(factor: str, ko: str, en: str):
    # Each factor of the closed list comes from one or two known mistakes.
    said = message(of_fact(FactKind.FACTOR, {"factor": factor}), public=False)
    assert ko in said.ko
    assert en in said.en


@pytest.mark.parametrize(
    ("outcome", "limit", "shown"),
    [
        (Outcome.TIMEOUT, 2.5, "2.5초"),
        (Outcome.MEMORY, 512, "512 MiB"),
        (Outcome.OUTPUT, 64, "64 KiB"),
    ],
)
def test_a_limit_is_named_with_its_unit(outcome: Outcome, limit: float, shown: str):
    # 'Killed' alone looks like 'contact staff'.
    assert shown in message(Failure(outcome, "f", limit=limit), public=False).ko
    assert "제한:" not in message(Failure(outcome, "f"), public=False).ko


def test_shapes_that_are_not_shown_are_not_mentioned():
    # `(?, ?)` is the reader's word for sizes a hostile program chose.
    said = message(of_fact(FactKind.SHAPE, {"want": "(3,)", "got": "(?, ?)"}), public=False)
    assert "?" not in said.ko
    assert "(3,)" in said.ko


def test_a_similar_name_is_offered():
    # `Softmax` for `softmax`.
    assert "`Softmax`" in message(of_fact(FactKind.MISSING, {"near": "Softmax"}), public=False).ko


def test_grader_error_tells_the_truth_about_who_knows():
    # On a student's own machine nobody has been told.
    failure = Failure(Outcome.GRADER_ERROR)
    assert "has been told" in message(failure, public=False).en
    assert "has been told" not in message(failure, public=True).en
    assert "please tell" in message(failure, public=True).en


words = st.dictionaries(st.sampled_from(["want", "got", "factor", "near"]), st.text(max_size=30))


@settings(max_examples=100)
@given(st.sampled_from(FactKind), st.text(max_size=30), words, st.text(max_size=30), st.booleans())
def test_any_fact_can_be_said(
    kind: FactKind, about: str, given_words: dict[str, str], secret: str, public: bool
):
    # No word of a program's can make the explainer itself fail.
    fact = Fact(kind, about, given_words, secret=Secret(secret, secret, secret))
    said = message(Failure(fact.outcome, about, fact=fact), public=public)
    said.ko.encode("utf-8")
    assert said.ko
    assert said.en
