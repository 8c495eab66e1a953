"""The `submission` fixture: a program in another process that feels like a module."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from autograder.checks.claiming import NoResult
from autograder.checks.evidence import secret_of
from autograder.checks.facts import Fact, FactKind
from autograder.checks.trace import Call, current_trace
from autograder.examine.raising import raised_failure
from autograder.explain.typos import nearest
from autograder.failure import Failure
from autograder.outcome import Outcome
from autograder.sandbox.channel import GuestEnded
from autograder.sandbox.handle import Handle, describe
from autograder.sandbox.referring import Library, Named
from autograder.sandbox.refusals import GuestRaised, NameMissing
from autograder.sandbox.session import Session

_ENDS = (GuestRaised, GuestEnded, NameMissing)


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
        with self._explained(name):
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
            owner = None if isinstance(target, str) else target
            raise self._unfinished(end, Call(label, sent, named, None, {}, owner)) from None
        owner = None if isinstance(target, str) else target
        _remember(Call(label, sent, named, result, after, owner))
        return result

    def get(self, owner: Handle, name: str) -> Any:
        """The value of an attribute of the object behind a handle."""
        label = f"{describe(owner).label}.{name}"
        with self._explained(label, owner):
            value = self._session.get_attribute(owner, label, name)
        _remember(Call(label, None, {}, value, {}, owner))
        return value

    def put(self, owner: Handle, name: str, value: object) -> None:
        """Sets an attribute of the object behind a handle."""
        current_trace().altered = True
        with self._explained(f"{describe(owner).label}.{name}", owner):
            self._session.set_attribute(owner, name, _outgoing(value))

    def call(self, owner: Handle, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """The value of calling the object behind a handle."""
        return self.ask(owner, describe(owner).label, args, kwargs)

    @contextmanager
    def _explained(self, about: str, owner: Handle | None = None) -> Iterator[None]:
        try:
            yield
        except _ENDS as end:
            raise self._unfinished(end, Call(about, None, {}, None, {}, owner)) from None

    def _unfinished(self, end: Exception, call: Call) -> Unfinished:
        call = replace(call, failed=True)
        failure = self._failure(end, call)
        _remember(replace(call, result=failure))
        return Unfinished(failure)

    def _failure(self, end: Exception, call: Call) -> Failure:
        match end:
            case NameMissing():
                near = nearest(end.name, self._names)
                words = MappingProxyType({"near": near} if near else {})
                fact = Fact(FactKind.MISSING, end.name, words)
                return Failure(Outcome.FAILED, end.name, fact=fact)
            case GuestRaised():
                return raised_failure(end, self._source, call.name, call)
            case GuestEnded():
                return Failure(end.outcome, call.name, secret=secret_of(call, ""))
        raise end


class Function:
    """A function or class of the submission's, by name."""

    def __init__(self, program: Program, name: str) -> None:
        self._program, self.__name__ = program, name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Calls it in the guest."""
        return self._program.ask(self.__name__, self.__name__, args, kwargs)


def _outgoing(value: Any) -> Any:
    return Named(value.__name__) if isinstance(value, Function) else value


def _remember(call: Call) -> None:
    current_trace().calls.append(call)
