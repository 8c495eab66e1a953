"""Words for what a check found: a fact, and the usual cause of it."""

import re
from collections.abc import Mapping

from autograder.bilingual import Bilingual
from autograder.catalogue import bilingual
from autograder.checks.facts import Fact, FactKind
from autograder.explain.wording import NOTHING, quoted, sentences, subject
from autograder.failure import Failure
from autograder.outcome import Outcome

_TIMES = {"2": "double", "1/2": "half", "n": "size", "1/n": "one_over_size"}

# What is wanted, what came, and how to get from one to the other: the first line that fits.
_CONVERSIONS = (
    ("int", r"(np\.)?bool", "bool_to_int"),
    ("float", r"(np\.)?bool", "bool_to_float"),
    ("", r"function|class", "call_it"),
    ("", r"generator", "generator"),
    ("", r".* subclass", "subclass"),
    ("", r"huge value", "huge"),
    ("int", r"(np\.)?float\d*", "float_to_int"),
    ("int|float", r"ndarray.*", "array_to_number"),
    ("int|float", r"list|tuple|set|dict", "sequence_to_number"),
    ("int|float", r"str|bytes", "text_to_number"),
    ("ndarray", r"ndarray.*|(np\.)?complex\d*", "array_of_numbers"),
    ("ndarray", r"list|tuple", "list_to_array"),
    ("ndarray", r"number|(np\.)?(int|float|bool)\d*", "number_to_array"),
    ("list", r".*", "to_list"),
    ("tuple", r".*", "to_tuple"),
    ("dict", r".*", "to_dict"),
    ("", r".*", "other"),
)


def found(failure: Failure) -> Bilingual:
    """The sentences for the failure's fact; for one without a fact, what its outcome says."""
    if failure.fact is not None:
        return _fact(failure.fact)
    about = subject(failure.about)
    if failure.outcome is Outcome.NOT_FILLED:
        return bilingual("found.not_filled", about=about)
    return bilingual("found.unknown", about=about)


def _fact(fact: Fact) -> Bilingual:
    about = subject(fact.about)
    match fact.kind:
        case FactKind.MISSING:
            return _missing(about, fact.words)
        case FactKind.SHAPE:
            return _shape(about, fact.words)
        case FactKind.FACTOR:
            return _factor(about, fact.words.get("factor", "?"))
        case FactKind.CLAIM:
            return bilingual("found.claim", about=about, claim=fact.claim or NOTHING)
        case _:
            words = {name: quoted(word, 120) for name, word in fact.words.items()}
            words = {"want": "?", "got": "?"} | words
            said = bilingual(f"found.{fact.kind.value}", about=about, **words)
            return sentences(said, _advice(fact))


def _advice(fact: Fact) -> Bilingual:
    got = fact.words.get("got", "")
    if fact.kind is FactKind.WRONG_TYPE:
        return bilingual(f"convert.{conversion(fact.words.get('want', ''), got)}")
    if fact.kind is FactKind.NOT_FINITE:
        return bilingual("finite.nan" if got == "nan" else "finite.inf")
    return NOTHING


def conversion(want: str, got: str) -> str:
    """The key, under `convert`, of the advice that leads from `got` to `want`."""
    return next(
        advice
        for wanted, came, advice in _CONVERSIONS
        if (not wanted or re.fullmatch(wanted, want)) and re.fullmatch(came, got, re.DOTALL)
    )


def _missing(about: str | Bilingual, words: Mapping[str, str]) -> Bilingual:
    if near := words.get("near"):
        return bilingual("found.missing_near", about=about, near=quoted(near))
    return bilingual("found.missing", about=about)


def _shape(about: str | Bilingual, words: Mapping[str, str]) -> Bilingual:
    want, got = words.get("want", "?"), words.get("got", "?")
    if "?" in got:  # sizes that are not shown
        return bilingual("found.shape_other", about=about, want=quoted(want))
    return bilingual("found.shape", about=about, want=quoted(want), got=quoted(got))


def _factor(about: str | Bilingual, factor: str) -> Bilingual:
    name = _TIMES.get(factor, "other")
    times = bilingual(f"times.{name}", factor=factor)
    return sentences(
        bilingual("found.factor", about=about, times=times), bilingual(f"factor.{name}")
    )
