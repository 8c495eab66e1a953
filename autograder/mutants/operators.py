"""Slips of students that cosmic-ray's own operators do not make, each as other texts for a node.

A slip is a function: a node of parso's tree in, the texts that could stand in its place out.
"""

from collections.abc import Callable, Iterator
from typing import Any

from cosmic_ray.operators.operator import Operator
from parso.python.tree import Name
from parso.tree import NodeOrLeaf

Slip = Callable[[NodeOrLeaf], Iterator[str]]

_AUGMENTED = {"+=": "-=", "-=": "+=", "*=": "/=", "/=": "*="}
_PRODUCTS = {"dot", "matmul"}
_TUPLES = {"testlist", "testlist_star_expr"}
_MODULES = {"np", "plt"}


class Retyping(Operator):
    """A slip, in the form in which cosmic-ray takes an operator."""

    def __init__(self, slip: Slip) -> None:
        self._slip = slip

    def mutation_positions(self, node: NodeOrLeaf) -> Iterator[Any]:
        """The node's place, once for each text that could stand there."""
        for _ in self._slip(node):
            yield node.start_pos, node.end_pos

    def mutate(self, node: NodeOrLeaf, index: int) -> NodeOrLeaf:
        """A leaf that holds the text of that number."""
        text = list(self._slip(node))[index]
        return Name(text, node.start_pos, node.get_first_leaf().prefix)

    @classmethod
    def examples(cls) -> tuple[()]:
        """None: a slip's examples are in its tests."""
        return ()


def dropped_statement(node: NodeOrLeaf) -> Iterator[str]:
    """A line that was forgotten."""
    if node.type == "simple_stmt" and _parts(node)[0].type not in ("string", "strings"):
        yield "pass\n"


def dropped_call(node: NodeOrLeaf) -> Iterator[str]:
    """`np.sum(x)` left as `x`, `W.copy()` as `W`: no sum, no activation, no copy."""
    if node.type not in ("atom_expr", "power") or not _is_call(_parts(node)[-1]):
        return
    *owner, call = _parts(node)
    arguments = _arguments(call)
    if arguments and _is_positional(arguments[0]):
        yield _text(arguments[0])
    if len(owner) > 1 and _text(owner[-1]).startswith(".") and _text(owner[0]) not in _MODULES:
        yield "".join(map(_text, owner[:-1]))


def dropped_keyword(node: NodeOrLeaf) -> Iterator[str]:
    """A call without its `axis=1` or `keepdims=True`."""
    arguments = _arguments(node) if _is_call(node) else []
    for left_out in arguments:
        if _is_keyword(left_out):
            yield _call(_text(each) for each in arguments if each is not left_out)


def swapped_arguments(node: NodeOrLeaf) -> Iterator[str]:
    """Two neighbours among a call's arguments change places."""
    arguments = _arguments(node) if _is_call(node) else []
    for second in range(1, len(arguments)):
        pair = arguments[second - 1 : second + 1]
        if all(_is_positional(each) for each in pair):
            texts = [_text(each) for each in arguments]
            texts[second - 1 : second + 1] = reversed(texts[second - 1 : second + 1])
            yield _call(texts)


def transposition(node: NodeOrLeaf) -> Iterator[str]:
    """A `.T` forgotten, or put on a factor of a matrix product."""
    if node.type == "trailer" and _text(node) == ".T":
        yield ""
    if node.type in ("atom_expr", "power") and _text(_parts(node)[-2]).strip(".") in _PRODUCTS:
        function, call = _parts(node)[:-1], _parts(node)[-1]
        texts = [_text(each) for each in _arguments(call)] if _is_call(call) else []
        for place, text in enumerate(texts):
            turned = [*texts[:place], f"({text}).T", *texts[place + 1 :]]
            yield "".join(map(_text, function)) + _call(turned)


def other_number(node: NodeOrLeaf) -> Iterator[str]:
    """0.5 doubled or cut to 0, float to int."""
    text = _text(node)
    if node.type == "name" and text == "float":
        yield "int"
    if node.type == "number" and not text.isdigit():
        yield repr(2 * float(text))
        yield str(int(float(text)))


def other_sign(node: NodeOrLeaf) -> Iterator[str]:
    """`+=` for `-=`, a result or a value with the opposite sign."""
    if node.type == "operator" and _text(node) in _AUGMENTED:
        yield _AUGMENTED[_text(node)]
    if node.type == "return_stmt" and _parts(node)[1].type not in _TUPLES:
        yield f"return -({_text(_parts(node)[1])})"
    if node.type == "expr_stmt" and _text(_parts(node)[1]) == "=":
        target, value = _parts(node)[0], _parts(node)[-1]
        if len(_parts(node)) == 3 and value.type not in _TUPLES and target.type not in _TUPLES:
            yield f"{_text(target)} = -({_text(value)})"


def off_by_one(node: NodeOrLeaf) -> Iterator[str]:
    """One time round too few or too many, a length one too short or too long."""
    if node.type not in ("atom_expr", "power") or len(_parts(node)) != 2:
        return
    name, call = _parts(node)
    arguments = [_text(each) for each in _arguments(call)] if _is_call(call) else []
    for sign in "-+":
        if arguments and _text(name) == "range" and not arguments[-1].isdigit():
            yield f"range{_call([*arguments[:-1], f'{arguments[-1]} {sign} 1'])}"
        if arguments and _text(name) == "len":
            yield f"({_text(node)} {sign} 1)"


SLIPS: tuple[Slip, ...] = (
    dropped_statement,
    dropped_call,
    dropped_keyword,
    swapped_arguments,
    transposition,
    other_number,
    other_sign,
    off_by_one,
)


def _parts(node: NodeOrLeaf) -> list[Any]:
    return list(getattr(node, "children", ()))


def _text(node: NodeOrLeaf) -> str:
    return str(node.get_code(include_prefix=False))


def _is_call(node: NodeOrLeaf) -> bool:
    return node.type == "trailer" and _text(node).startswith("(")


def _arguments(call: NodeOrLeaf) -> list[Any]:
    """What stands between a call's brackets, without the commas."""
    inside = _parts(call)[1:-1]
    if inside and inside[0].type == "arglist":
        inside = _parts(inside[0])
    return [each for each in inside if _text(each) != ","]


def _is_keyword(argument: NodeOrLeaf) -> bool:
    return argument.type == "argument" and "=" in map(_text, _parts(argument))


def _is_positional(argument: NodeOrLeaf) -> bool:
    """Neither a keyword, `*args`, nor a generator."""
    return argument.type != "argument"


def _call(texts: Any) -> str:
    return f"({', '.join(texts)})"
