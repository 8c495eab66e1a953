"""Words for an exception in the student's program: where, which one, and its usual cause."""

import builtins

from autograder.bilingual import Bilingual
from autograder.catalogue import bilingual
from autograder.explain.causes import cause_said
from autograder.explain.wording import quoted, sentences, subject, word
from autograder.failure import Failure, Raised, Typo

_ADVICE = {
    "ValueError": "value_error",
    "TypeError": "type_error",
    "NameError": "name_error",
    "UnboundLocalError": "unbound_local_error",
    "AttributeError": "attribute_error",
    "IndexError": "index_error",
    "KeyError": "key_error",
    "ZeroDivisionError": "zero_division_error",
    "OverflowError": "overflow_error",
    "FloatingPointError": "floating_point_error",
    "RecursionError": "recursion_error",
    "ImportError": "import_error",
    "ModuleNotFoundError": "import_error",
    "LinAlgError": "lin_alg_error",
    "AssertionError": "assertion_error",
    "MemoryError": "memory_error",
    "OSError": "os_error",
    "FileNotFoundError": "os_error",
    "IsADirectoryError": "os_error",
    "PermissionError": "os_error",
    "EOFError": "eof_error",
    "SystemExit": "system_exit",
    "KeyboardInterrupt": "system_exit",
    "StopIteration": "stop_iteration",
    "UnicodeError": "unicode_error",
    "UnicodeDecodeError": "unicode_error",
    "UnicodeEncodeError": "unicode_error",
}


def raised(failure: Failure, *, public: bool) -> Bilingual:
    """The sentences for a test that ended with an exception.

    What the program said counts for a public test only: a program could have said a hidden input.
    """
    what = failure.raised or Raised("own")
    about, kind = subject(failure.about), kind_words(what)
    if failure.place is None:
        said = bilingual("raised.somewhere", about=about, kind=kind)
    else:
        said = bilingual("raised.at_line", about=about, kind=kind, line=failure.place.line)
    return sentences(said, _certain(failure) or advice(what, public=public))


def kind_words(what: Raised) -> str | Bilingual:
    """The exception's name where it is Python's own; a name that a program made up is not said."""
    known = getattr(builtins, what.kind, None)
    builtin = isinstance(known, type) and issubclass(known, BaseException)
    if builtin or what.kind in _ADVICE:
        return quoted(what.kind)
    return bilingual("words.own_exception")


def _certain(failure: Failure) -> Bilingual | None:
    """What the student's own text gives away: a typo, or parameters that do not fit."""
    if failure.typo is not None:
        return typing_error(failure.typo)
    if failure.cause is None:
        return None
    words = {name: word(said) for name, said in failure.cause.words.items()}
    return bilingual(f"cause.{failure.cause.key}", **words)


def typing_error(found: Typo) -> Bilingual:
    """`arrray` is not there; is `array` meant?"""
    return bilingual("cause.typo", wrong=quoted(found.wrong), right=quoted(found.right))


def advice(what: Raised, *, public: bool = False) -> Bilingual:
    """The usual cause of such an exception, in one or two sentences."""
    certain = cause_said(what.kind, what.text) if public else None
    if certain is not None:
        return certain
    return bilingual(f"advice.{_ADVICE.get(what.kind, 'other')}")
