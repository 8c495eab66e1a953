"""Korean particles after any word."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.particles import PAIRS, Named, particle


@pytest.mark.parametrize(
    "said",
    [
        *("softmax를", "sigmoid를", "relu를", "step을", "forward를", "gradient를", "loss를"),
        *("AND를", "NAND를", "OR를", "XOR를", "W를", "dW를", "lr을", "X를", "n을", "m을", "f를"),
        *(
            "w1을",
            "W1을",
            "b2를",
            "x0을",
            "W_or_layer_1을",
            "layer_3을",
            "10을",
            "4를",
            "float64를",
        ),
        *("TwoLayerNet을", "SimpleNet.predict를", "AddLayer를", "perceptron을", "train을"),
        *("step_function을", "numerical_diff를", "mean_squared_error를", "accuracy를", "fit을"),
        *("`gates`를", "`params['b1']`을", "‘가중치’를", "편향(bias)을", "학생을", "n배(길이)를"),
        *("ValueError를", "StopIteration을", "SystemExit을", "list를", "dict를", "tuple을"),
    ],
)
def test_after_words_of_the_course(said: str):
    # As they are read aloud, which is what a reader hears.
    word, one = said[:-1], said[-1]
    assert particle(word, "을/를") == one


@pytest.mark.parametrize(
    ("word", "said"),
    [("물", "로"), ("값", "으로"), ("수", "로"), ("w1", "로"), ("model", "로"), ("n", "으로")],
)
def test_after_l_it_is_ro(word: str, said: str):
    # ㄹ is a consonant for all particles but this one.
    assert particle(word, "으로/로") == said


@pytest.mark.parametrize("pair", PAIRS)
def test_all_pairs_are_closed_then_open(pair: str):
    # One in the wrong order would be wrong everywhere.
    closed, open_ = pair.split("/")
    assert particle("값", pair) == closed
    assert particle("수", pair) == open_


def test_an_unknown_pair_is_loud():
    # A misspelled pair in the catalogue must not reach a reader.
    with pytest.raises(ValueError, match="을/은"):
        f"{Named('x'):을/은}"


@settings(max_examples=60)
@given(st.text(max_size=40), st.sampled_from(PAIRS))
def test_any_word_has_a_particle(word: str, pair: str):
    # Names are the students' own and may be anything; the word itself stays as it is.
    assert particle(word, pair) in pair.split("/")
    assert f"{Named(word):{pair}}".startswith(word)
    assert f"{Named(word)}" == word


@settings(max_examples=60)
@given(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3))
def test_after_hangul_the_letter_decides(sign: str):
    # Unicode's own decomposition says whether there is a final consonant.
    import unicodedata

    closed = len(unicodedata.normalize("NFD", sign)) == 3
    assert (particle(sign, "이/가") == "이") == closed
