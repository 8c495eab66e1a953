"""Why the program could not even be called as the docstring says, read from its own text."""

from collections.abc import Mapping
from types import MappingProxyType

from autograder.checks.source import function
from autograder.checks.trace import Call
from autograder.explain.typos import nearest
from autograder.failure import Cause


def cause_of_call(source: str, call: Call | None) -> Cause | None:
    """What is wrong with the parameters of the function that `call` asks for; None: nothing seen.

    Names and numbers of arguments are promised in the docstring, so they may be said of a hidden
    test too.
    """
    found = function(source, call.name) if call is not None and call.args is not None else None
    if found is None or call is None or call.args is None:
        return None
    node, bound = found
    args = node.args
    names = [each.arg for each in (*args.posonlyargs, *args.args)]
    if bound and names[:1] != ["self"] and names[:1] != ["cls"]:
        return _cause("no_self", name=f"def {node.name}(self, {', '.join(names)})")
    names = names[1:] if bound else names
    known = {*names, *(each.arg for each in args.kwonlyargs)}
    for word in call.kwargs if args.kwarg is None else ():
        if word not in known:
            near = nearest(word, known)
            return (
                _cause("parameter_near", name=word, near=near)
                if near
                else _cause("parameter", name=word)
            )
    given = len(call.args) + len(call.kwargs)
    needed = len(names) - len(args.defaults)
    if (given > len(known) and args.vararg is None) or given < needed:
        return _cause("number", want=str(given), got=str(len(names)))
    return None


def _cause(key: str, **words: str) -> Cause:
    given: Mapping[str, str] = MappingProxyType(words)
    return Cause(key, given)
