"""The usual cause of an exception, from what Python or NumPy said of it. For public tests only."""

import re

from autograder.bilingual import Bilingual
from autograder.catalogue import bilingual
from autograder.explain.wording import word

_SHAPE = r"\(\d[\d, ]*\)|\(\)"
# What is said of which kind, and the key under `cause` of what it usually comes from.
_SAID = (
    ("ValueError", rf"shapes (?P<one>{_SHAPE}) and (?P<other>{_SHAPE}) not aligned", "not_aligned"),
    ("ValueError", r"matmul: .*mismatch in its core dimension", "matmul"),
    (
        "ValueError",
        rf"could not be broadcast together with shapes (?P<one>{_SHAPE}) (?P<other>{_SHAPE})",
        "broadcast",
    ),
    (
        "ValueError",
        rf"non-broadcastable output operand with shape (?P<one>{_SHAPE}) "
        rf"doesn't match the broadcast shape (?P<other>{_SHAPE})",
        "in_place",
    ),
    ("ValueError", r"could not broadcast input array", "assigned"),
    ("ValueError", r"truth value of an array", "truth"),
    ("ValueError", r"cannot reshape array", "reshape"),
    ("ValueError", r"setting an array element with a sequence|inhomogeneous shape", "ragged"),
    ("ValueError", r"(not enough|too many) values to unpack", "unpack"),
    ("ValueError", r"axis (?P<axis>-?\d+) is out of bounds", "axis"),
    ("IndexError", r"axis (?P<axis>-?\d+) is out of bounds for array of dimension", "axis"),
    ("IndexError", r"too many indices", "too_many_indices"),
    ("IndexError", r"only integers, slices|must be of integer", "index_type"),
    ("TypeError", r"'ellipsis'", "ellipsis"),
    ("TypeError|AttributeError", r"'?NoneType'?", "none"),
    ("TypeError", r"'(int|float|numpy\.\w+|list|tuple)' object is not callable", "not_callable"),
    ("TypeError|AttributeError", r"'(function|builtin_function_or_method|method)'", "not_called"),
    ("TypeError", r"missing \d+ required positional arguments?: 'self'", "class_itself"),
    ("TypeError", r"positional arguments?|unexpected keyword", "arguments"),
    ("TypeError", r"can't multiply sequence|unsupported operand .*'list'", "list"),
    ("TypeError", r"list indices must be integers", "list_index"),
    ("TypeError", r"interpreted as an integer|indices must be integers", "whole"),
    ("TypeError", r"only .*arrays can be converted to", "one_number"),
    ("TypeError", r"Cannot cast ufunc .*from dtype\('float", "cast"),
    ("AttributeError", r"'list' object has no attribute", "list_attribute"),
)


def cause_said(kind: str, text: str) -> Bilingual | None:
    """What it usually comes from, or None where that is not known."""
    for kinds, pattern, key in _SAID:
        found = re.search(pattern, text) if re.fullmatch(kinds, kind) else None
        if found is not None:
            words = {name: word(said.strip()) for name, said in found.groupdict().items()}
            return bilingual(f"cause.{key}", **words)
    return None
