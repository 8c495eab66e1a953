"""A call of a public test as one command, ready to paste: `python -c "…; print(AND(0, 1))"`."""

import re
from collections.abc import Iterator
from typing import Any

from autograder.checks.literals import Unwritable, function_text, literal
from autograder.checks.source import draws_lots, parameters
from autograder.checks.trace import Call, Public, Trace
from autograder.sandbox.handle import Handle
from autograder.sandbox.referring import Library, Named

_LONGEST = 700
# What every shell takes as it is between double quotes: bash and zsh (also typed, where `!` has a
# meaning), PowerShell and cmd.
_SAFE = re.compile(r"[^\"$`\\!%\x00-\x1f\x7f-\U0010ffff]*")
_MADE_BY_NUMPY = {"default_rng": "np.random.default_rng", "seed_numpy": "np.random.seed"}


def command(trace: Trace, call: Call) -> str:
    """The command that does what the test did and prints what came; "" where no line does that.

    What calls before did to the same objects is done again first.
    """
    public = trace.public
    if public is None or not public.module.isidentifier() or trace.altered:
        return ""
    try:
        body = _Script(trace, public).body(call)
    except (Unwritable, RecursionError, SyntaxError):
        return ""
    line = f'python -c "{body}"'
    return line if len(line) <= _LONGEST and _SAFE.fullmatch(body) else ""


class _Script:
    """The statements, one after another. Objects that stay with the guest become variables."""

    def __init__(self, trace: Trace, public: Public) -> None:
        self._calls, self._public = trace.calls, public
        self._imported: dict[str, None] = {}
        self._variables: dict[int, str] = {}

    def body(self, call: Call) -> str:
        """Everything between the quotes."""
        statements = [self._statement(before) for before in self._before(call)]
        statements += self._last(call)
        if self._objects_of(call) | set(self._imported) and self._by_chance() and not call.failed:
            raise Unwritable("another result each time")
        imports = ["import numpy as np"] if re.search(r"\bnp\.", "; ".join(statements)) else []
        if self._imported:
            imports.append(f"from {self._public.module} import {', '.join(self._imported)}")
        return "; ".join([*imports, *filter(None, statements)])

    def _by_chance(self) -> bool:
        return any(draws_lots(self._public.source, name) for name in self._imported)

    def _before(self, last: Call) -> list[Call]:
        """The calls that made the objects of `last`, or used them since."""
        calls = self._calls
        end = next((n for n, call in enumerate(calls) if call is last), len(calls))
        earlier = calls[:end]
        wanted = self._objects_of(last)
        while True:
            chosen = [each for each in earlier if self._concerns(each, wanted)]
            more = wanted.union(*map(self._objects_of, chosen))
            if more == wanted:
                return chosen
            wanted = more

    def _concerns(self, call: Call, objects: set[int]) -> bool:
        if isinstance(call.owner, Library) and call.owner.name == "seed_numpy":
            return True
        made = isinstance(call.result, Handle) and id(call.result) in objects
        used = call.args is not None and bool(self._objects_of(call) & objects)
        return call.args is not None and (made or used)

    def _objects_of(self, call: Call) -> set[int]:
        given = (call.owner, *(call.args or ()), *call.kwargs.values())
        return {id(self._root(each)) for each in given if isinstance(each, Handle)}

    def _root(self, handle: Handle) -> Handle:
        """The object itself, for a method or an attribute of it."""
        origin = self._origin(handle)
        if origin.args is None and isinstance(origin.owner, Handle):
            return self._root(origin.owner)
        return handle

    def _origin(self, handle: Handle) -> Call:
        for call in self._calls:
            if call.result is handle:
                return call
        raise Unwritable("an object inside another value")

    def _statement(self, call: Call) -> str:
        if call.failed:
            raise Unwritable("a call that raised")
        text = self._text(call)
        if not isinstance(call.result, Handle):
            return text
        name = self._new_name(call.name)
        self._variables[id(call.result)] = name
        return f"{name} = {text}"

    def _last(self, call: Call) -> Iterator[str]:
        """The call itself; where it changed an argument, that is what is printed."""
        places = [place for place in call.after if isinstance(place, int)]
        if not places or call.failed:
            yield f"print({self._text(call)})"
            return
        names = dict(enumerate(parameters(self._public.source, call.name)))
        given = {place: names.get(place, f"x{place}") for place in places}
        for place, name in given.items():
            yield f"{name} = {self._value((call.args or ())[place])}"
        yield self._text(call, given)
        yield f"print({', '.join(given.values())})"

    def _text(self, call: Call, given: dict[int, str] | None = None) -> str:
        target = self._target(call)
        if call.args is None:
            return target
        parts = [(given or {}).get(n) or self._value(value) for n, value in enumerate(call.args)]
        parts += [f"{key}={self._value(value)}" for key, value in call.kwargs.items()]
        return f"{target}({', '.join(parts)})"

    def _target(self, call: Call) -> str:
        match call.owner:
            case None:
                return self._import(call.name)
            case Library(name):
                return _MADE_BY_NUMPY.get(name) or f"({function_text(Library(name).function)})"
            case Handle() if call.args is None:
                return f"{self._handle(call.owner)}.{call.name.rpartition('.')[2]}"
        return self._handle(call.owner)

    def _value(self, value: Any) -> str:
        match value:
            case Handle():
                return self._handle(value)
            case Named(name):
                return self._import(name)
            case Library(name):
                return function_text(Library(name).function)
        return function_text(value) if callable(value) else literal(value)

    def _handle(self, handle: Handle) -> str:
        if id(handle) in self._variables:
            return self._variables[id(handle)]
        origin = self._origin(handle)
        if origin.args is not None:
            raise Unwritable("an object that is not made yet")
        return self._target(origin)

    def _import(self, name: str) -> str:
        if not name.isidentifier():
            raise Unwritable(name)
        self._imported[name] = None
        return name

    def _new_name(self, label: str) -> str:
        """`net` for a TwoLayerNet, `layer` for an AddLayer, then `net2`."""
        words = re.findall(r"[A-Z]?[a-z]+", label.rpartition(".")[2])
        name = words[-1].lower() if words else "it"
        name = name if name.isidentifier() and name not in self._imported else f"{name}_"
        taken = set(self._variables.values())
        return name if name not in taken else f"{name}{len(taken) + 1}"
