"""The `submission` fixture: a program in another process that feels like a module."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any

from autograder.checks.claiming import NoResult
from autograder.checks.facts import Fact, FactKind, Secret
from autograder.checks.trace import Call, current_trace
from autograder.failure import Failure, Place, Raised
from autograder.outcome import Outcome
from autograder.sandbox.channel import GuestEnded
from autograder.sandbox.handle import Handle, describe
from autograder.sandbox.session import (
    EXCEPTION_NAMES,
    GuestRaised,
    Library,
    Named,
    NameMissing,
    Session,
)

_ENDS = (GuestRaised, GuestEnded, NameMissing)
_BY_EXCEPTION = {"MemoryError": Outcome.MEMORY, "PermissionError": Outcome.FORBIDDEN}


class Unfinished(NoResult):
    """The program gave no result: it raised, was ended, or lacks the name."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.outcome.value, failure.about)
        self.failure = failure
        if failure.raised is not None and failure.outcome is Outcome.RAISED:
            self.exception = failure.raised.kind


class Program:
    """What a test sees of a submission: its names as attributes, its functions to call.

    Everything returned is a copy or a `Handle`. Every request is remembered in the current trace.
    """

    def __init__(self, session: Session, names: Mapping[str, bool], source: str) -> None:
        self._session, self._names, self._source = session, names, source
        session.peer = self

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if self._names.get(name):
            return Function(self, name)
        with self._explained(name, None, {}):
            value = self._session.get(name)
        _remember(Call(name, None, {}, value, {}))
        return value

    def ask(
        self,
        target: str | Handle | Library,
        label: str,
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
    ) -> Any:
        """The result of a call: of a function by name, of a handle's object, of the library's."""
        sent = tuple(map(_outgoing, args))
        named = {key: _outgoing(value) for key, value in kwargs.items()} if kwargs else kwargs
        try:  # not `_explained`: this is the road that every call takes
            result, after = self._session.call(target, label, sent, named)
        except _ENDS as end:
            raise self._unfinished(end, label, args, kwargs) from None
        _remember(Call(label, args, kwargs, result, after))
        return result

    def get(self, owner: Handle, name: str) -> Any:
        """The value of an attribute of the object behind a handle."""
        label = f"{describe(owner).label}.{name}"
        with self._explained(label, None, {}):
            value = self._session.get_attribute(owner, label, name)
        _remember(Call(label, None, {}, value, {}))
        return value

    def put(self, owner: Handle, name: str, value: object) -> None:
        """Sets an attribute of the object behind a handle."""
        with self._explained(f"{describe(owner).label}.{name}", None, {}):
            self._session.set_attribute(owner, name, _outgoing(value))

    def call(self, owner: Handle, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """The value of calling the object behind a handle."""
        return self.ask(owner, describe(owner).label, args, kwargs)

    @contextmanager
    def _explained(
        self, about: str, args: tuple[Any, ...] | None, kwargs: dict[str, Any]
    ) -> Iterator[None]:
        try:
            yield
        except _ENDS as end:
            raise self._unfinished(end, about, args, kwargs) from None

    def _unfinished(
        self,
        end: Exception,
        about: str,
        args: tuple[Any, ...] | None,
        kwargs: Mapping[str, Any],
    ) -> Unfinished:
        failure = self._failure(end, about, Call(about, args, kwargs, None, {}).shown())
        _remember(Call(about, args, kwargs, failure, {}))
        return Unfinished(failure)

    def _failure(self, end: Exception, about: str, shown: str) -> Failure:
        match end:
            case NameMissing():
                import difflib

                near = difflib.get_close_matches(end.name, self._names, n=1)
                words = MappingProxyType({"near": near[0]} if near else {})
                fact = Fact(FactKind.MISSING, end.name, words)
                return Failure(Outcome.FAILED, end.name, fact=fact)
            case GuestRaised():
                return raised_failure(end, self._source, about, Secret(call=shown))
            case GuestEnded():
                return Failure(end.outcome, about, secret=Secret(call=shown))
        raise end


class Function:
    """A function or class of the submission's, by name."""

    def __init__(self, program: Program, name: str) -> None:
        self._program, self.__name__ = program, name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Calls it in the guest."""
        return self._program.ask(self.__name__, self.__name__, args, kwargs)


def raised_failure(
    end: GuestRaised, source: str, about: str, secret: Secret | None = None
) -> Failure:
    """What an exception in the program means for the test."""
    outcome = _BY_EXCEPTION.get(end.kind, Outcome.RAISED)
    blank = end.blank if end.blank and f"def {end.blank}(" in source else ""
    return Failure(
        outcome if end.blank is None else Outcome.NOT_FILLED,
        blank or about,  # a name that the program made up could tell a hidden input
        raised=Raised(end.kind if end.kind in EXCEPTION_NAMES else "own", end.text),
        place=place_in(source, end.line),
        secret=secret or Secret(),
    )


def place_in(source: str, line: int | None) -> Place | None:
    """The line of the source with its text; None where there is no such line."""
    lines: Sequence[str] = source.splitlines()
    if line is None or not 1 <= line <= len(lines):
        return None
    return Place(line, lines[line - 1].strip()[:160])


def _outgoing(value: Any) -> Any:
    return Named(value.__name__) if isinstance(value, Function) else value


def _remember(call: Call) -> None:
    current_trace().calls.append(call)
