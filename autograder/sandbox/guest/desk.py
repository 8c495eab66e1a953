"""The guest's desk: takes one request after another, asks the program, and words the reply.

Requests and replies are tuples of plain data (`envelope.py`). A request:
`("load", source, filename)`, `("get", name)`, `("call", target, args, kwargs)`,
`("getattr", number, name)`, `("setattr", number, name, value)`; values inside are encoded apart,
so that what became of an argument can be compared byte by byte. A target is a name of the
program's, or an encoded reference. `"afresh"` before a request's own fields has the program's lines
run anew first. A reply: `("loaded", names)`,
`("value", value, changed)`, `("missing", name)`, `("syntax", line, kind, text)` or
`("raised", kind, text, frames, blank)`; in between, `("ask", number, args)` calls a host function.
"""

import builtins
import sys
import types
from collections.abc import Callable
from typing import Any, ClassVar

from autograder.sandbox.guest import blanks, codec, tracebacks
from autograder.sandbox.guest.envelope import from_host, to_host, value_to_host
from autograder.sandbox.guest.library import FUNCTIONS
from autograder.sandbox.guest.objects import Objects

# Calls a function of the host's: number and encoded arguments in, encoded answer out.
Ask = Callable[[bytes], bytes]

EXCEPTIONS = {
    value: value.__name__
    for value in vars(builtins).values()
    if isinstance(value, type) and issubclass(value, BaseException)
}
MAX_TEXT = 500
MAX_NAMES, MAX_NAME = 500, 200


class Desk:
    """One program and the objects it gave out. `answer` never raises for a program's mistake."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._objects = Objects()
        self._names: dict[str, Any] = {}
        self._adopted = False
        self._filename = ""
        self._code: Any = compile("", "", "exec")

    def answer(self, request: bytes) -> bytes:
        """The reply to one request."""
        operation, *rest = from_host(request)
        try:
            if operation == "afresh":
                self._run()
                operation, *rest = rest
            reply: bytes = self._operations[operation](self, *rest)
            return reply
        except BaseException as error:
            return self._raised(error)

    def adopt(self, names: dict[str, Any]) -> None:
        """Takes the names of a program that is loaded already, as in a notebook."""
        self._names, self._adopted = names, True

    def _load(self, source: str, filename: str) -> bytes:
        try:
            self._code = compile(source, filename, "exec", dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            line = getattr(error, "lineno", None)
            text = str(getattr(error, "msg", ""))[:MAX_TEXT]
            return to_host(("syntax", line, _name_of(error, ""), text))
        self._filename = filename
        self._run()
        names = [name for name in self._names if _public(name)][:MAX_NAMES]
        return to_host(("loaded", {name: callable(self._names[name]) for name in names}))

    def _run(self) -> None:
        """Runs the program's own lines, in a module that is new."""
        self._objects.clear()
        if self._adopted:
            return
        # A real module, since dataclasses and typing look their own module up by name.
        module = types.ModuleType(self._filename.removesuffix(".py"))
        sys.modules[module.__name__] = module
        self._names = vars(module)
        exec(self._code, self._names)

    def _get(self, name: str) -> bytes:
        if name not in self._names:
            return to_host(("missing", name))
        return self._value(self._names[name])

    def _call(self, target: str | bytes, args: list[bytes], kwargs: dict[str, bytes]) -> bytes:
        if isinstance(target, str) and target not in self._names:
            return to_host(("missing", target))
        function = self._names[target] if isinstance(target, str) else self._decode(target)
        values = [self._decode(arg) for arg in args]
        named = {name: self._decode(arg) for name, arg in kwargs.items()}
        result = self._encode(function(*values, **named))
        changed: dict[int | str, bytes] = {}
        for place, value in enumerate(values):
            self._note_change(changed, place, args[place], value)
        for name, value in named.items():
            self._note_change(changed, name, kwargs[name], value)
        return value_to_host(result, changed)

    def _getattr(self, number: int, name: str) -> bytes:
        return self._value(getattr(self._objects[number], name))

    def _setattr(self, number: int, name: str, value: bytes) -> bytes:
        setattr(self._objects[number], name, self._decode(value))
        return self._value(None)

    _operations: ClassVar[dict[str, Callable[..., bytes]]] = {
        "load": _load,
        "get": _get,
        "call": _call,
        "getattr": _getattr,
        "setattr": _setattr,
    }

    def _note_change(
        self, changed: dict[int | str, bytes], place: int | str, before: bytes, value: Any
    ) -> None:
        if type(value) in _IMMUTABLE or codec.is_reference(before):
            return  # what was no copy cannot come back changed
        after = self._encode(value)
        if after != before:
            changed[place] = after

    def _value(self, result: Any) -> bytes:
        return value_to_host(self._encode(result), {})

    def _encode(self, value: Any) -> bytes:
        try:
            return codec.encode(value, self._refer)
        except (codec.Unencodable, RecursionError):
            return codec.reference(*self._objects.keep(value, "huge"))

    def _refer(self, value: Any) -> codec.Reference:
        if type(value) is HostFunction:
            return value.number, "callback", ""
        return self._objects.keep(value)

    def _decode(self, data: bytes) -> Any:
        return codec.decode(data, self._resolve)

    def _resolve(self, reference: codec.Reference) -> Any:
        number, kind, name = reference
        match kind:
            case "callback":
                return HostFunction(self, number)
            case "library":
                return FUNCTIONS[name]
            case "name":
                return self._names[name]
            case _:
                return self._objects[number]

    def ask_host(self, number: int, args: tuple[Any, ...]) -> Any:
        """What the host's function of that number gives for these arguments."""
        question = to_host(("ask", number, [self._encode(arg) for arg in args]))
        answer = from_host(self._ask(question))
        if answer[0] == "answer":
            return self._decode(answer[1])
        raise TypeError("the function cannot take these arguments")

    def _raised(self, error: BaseException) -> bytes:
        text = blanks.text_of(error)[:MAX_TEXT]
        frames = tracebacks.own_frames(error, self._names)
        blank = blanks.blank_of(error, self._names)
        return to_host(("raised", _name_of(error, text), text, frames, blank))


def _name_of(error: BaseException, text: str) -> str:
    """The nearest of Python's own exceptions, or "own": a student's class name is not repeated."""
    kind = type(error)
    if kind in EXCEPTIONS and "can't start new thread" in text:
        return "PermissionError"  # a RuntimeError, for what the sandbox refused
    nearest = next(each for each in type.__dict__["__mro__"].__get__(kind) if each in EXCEPTIONS)
    anything = nearest is not kind and nearest in (Exception, BaseException)
    return "own" if anything else EXCEPTIONS[nearest]


class HostFunction:
    """A function that lives in the host; calling it here asks there."""

    __slots__ = ("_desk", "number")

    def __init__(self, desk: Desk, number: int) -> None:
        self._desk, self.number = desk, number

    def __call__(self, *args: Any) -> Any:
        """What the host gives for these arguments."""
        return self._desk.ask_host(self.number, args)


_IMMUTABLE = {type(None), bool, int, float, complex, str, bytes, HostFunction}


def _public(name: str) -> bool:
    return type(name) is str and not name.startswith("__") and len(name) <= MAX_NAME
