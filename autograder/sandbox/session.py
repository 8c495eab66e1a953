"""A conversation with one program: load, read a name, call, and what came of the arguments."""

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from autograder.outcome import Outcome
from autograder.sandbox.channel import Channel, GuestEnded
from autograder.sandbox.guest import codec
from autograder.sandbox.guest.desk import MAX_NAME
from autograder.sandbox.guest.envelope import JUST_A_VALUE, to_guest
from autograder.sandbox.guest.tracebacks import MOST_FRAMES, Frame
from autograder.sandbox.handle import KINDS, Description, Handle, Peer, number_of
from autograder.sandbox.referring import Library, Named
from autograder.sandbox.refusals import Diverged, GuestRaised, GuestRefused, NameMissing
from autograder.sandbox.replies import LOADED, QUESTION, VALUE, Layouts, is_frame, read_message

_MOST_RECEIVED = 128 * 2**20  # bytes, in one test
# What is asked of the guest, with its values encoded: `("call", "AND", [b"…", b"…"], {})`.
Request = tuple[Any, ...]


def message_of(request: Request, *, afresh: bool = False) -> bytes:
    """The bytes of a request; `afresh`: the program's lines are to run anew ahead of it."""
    return to_guest(("afresh", *request) if afresh else request)


class Session:
    """One program in one guest. All values are copies; `seconds` is what may still be used.

    With `afresh` the program is one that the guest loaded before: its lines run anew ahead of the
    first request.
    """

    def __init__(self, channel: Channel, seconds: float, *, afresh: bool = False) -> None:
        self._channel = channel
        self.asked: list[Request] = []
        self.received = 0  # bytes
        self._foreseen: deque[Request] | None = None
        self._afresh = afresh
        self.seconds = seconds
        self.peer: Peer | None = None
        self.ended = False
        self._functions: list[Callable[..., Any]] = []
        self._label = ""

    def load(self, source: str, filename: str) -> Mapping[str, bool]:
        """Runs the program's own lines afresh. Gives its names: True where they can be called.

        Raises GuestRefused for a syntax error, GuestRaised for an error in the program.
        """
        self._functions.clear()
        request = ("load", source, filename)
        names: Mapping[str, bool] = self._fields(request, self._reply(request), LOADED)[0]
        for name, callable_ in names.items():
            if type(name) is not str or len(name) > MAX_NAME or type(callable_) is not bool:
                raise self._forged("names that are none")
        self.asked.clear()
        return names

    def get(self, name: str) -> Any:
        """The value of a global name. Raises NameMissing."""
        self._label = name
        return self._value(("get", name))[0]

    def call(
        self,
        target: str | Handle | Library,
        label: str,
        args: tuple[Any, ...],
        kwargs: Mapping[str, Any],
    ) -> tuple[Any, dict[int | str, Any]]:
        """The result of a call, and the arguments that it left changed, by place or keyword.

        `target` is a name of the program's, an object that stays with the guest, or a function of
        the guest's library.
        """
        self._label = label
        place = target if isinstance(target, str) else self._encode(target)
        named = {key: self._encode(value) for key, value in kwargs.items()} if kwargs else {}
        return self._value(("call", place, [self._encode(arg) for arg in args], named))

    def get_attribute(self, owner: Handle, label: str, name: str) -> Any:
        """The value of an attribute of the object behind a handle."""
        self._label = label
        return self._value(("getattr", number_of(owner), name))[0]

    def set_attribute(self, owner: Handle, name: str, value: object) -> None:
        """Sets an attribute of the object behind a handle."""
        self._value(("setattr", number_of(owner), name, self._encode(value)))

    def close(self) -> None:
        """Ends the guest."""
        self._channel.close()

    def printed(self) -> str:
        """What the program printed so far."""
        return self._channel.printed()

    def foresee(self, requests: Sequence[Request]) -> None:
        """Those requests, and no others, were sent ahead and will be made."""
        self._foreseen = deque(requests)

    @property
    def repeatable(self) -> bool:
        """True where the requests so far can be made of another program: no function was given."""
        return not self._functions

    def skip(self) -> bool:
        """Takes the replies to what was sent ahead and not asked. True where there were any."""
        left = len(self._foreseen or ())
        try:
            for _ in range(left):
                _, taken = self._channel.exchange(None, self._answer, max(self.seconds, 0.001))
                self.seconds -= taken
        except GuestEnded:
            self.ended = True
        return left > 0

    def _value(self, request: Request) -> tuple[Any, dict[int | str, Any]]:
        reply = self._reply(request)
        if reply[:1] == JUST_A_VALUE:  # as nearly always
            return self._decode(reply[1:]), {}
        result, changed = self._fields(request, reply, VALUE)
        return self._decode(result), {place: self._decode(each) for place, each in changed.items()}

    def _message(self, request: Request) -> bytes | None:
        """The bytes to send; None where they were sent ahead."""
        self.asked.append(request)
        if self._foreseen is None:
            afresh, self._afresh = self._afresh, False
            return message_of(request, afresh=afresh)
        if not self._foreseen or self._foreseen.popleft() != request:
            raise Diverged
        return None

    def _reply(self, request: Request) -> bytes:
        try:
            message = self._message(request)
            reply, seconds = self._channel.exchange(message, self._answer, max(self.seconds, 0.001))
        except GuestEnded:
            self.ended = True
            self.seconds = 0.0  # who asks again does not wait again
            raise
        self.seconds -= seconds
        self.received += len(reply)
        if self.received > _MOST_RECEIVED:  # a suite may keep all that it gets
            self.ended = True
            raise GuestEnded(Outcome.MEMORY, "too much for one test")
        return reply

    def _fields(self, request: Request, reply: bytes, wanted: Layouts) -> tuple[Any, ...]:
        """What the reply says. Raises what it says of an error."""
        try:
            kind, fields = read_message(reply, wanted)
        except GuestEnded:
            self.ended = True
            raise
        match kind:
            case "missing":
                if fields[0] != request[1]:  # a message would repeat what the program made up
                    raise self._forged("another name is missing")
                raise NameMissing(fields[0])
            case "syntax":
                raise GuestRefused(fields[1], fields[0], fields[2])
            case "raised":
                said, text, frames, blank = fields
                raise GuestRaised(said, text, self._frames(frames), blank)
        return fields

    def _frames(self, found: list[Any]) -> list[Frame]:
        if len(found) > MOST_FRAMES or not all(map(is_frame, found)):
            raise self._forged("frames that are none")
        return found

    def _forged(self, detail: str) -> GuestEnded:
        self.ended = True
        return GuestEnded(Outcome.FORBIDDEN, detail)

    def _answer(self, question: bytes) -> bytes:
        """Calls the host function that the guest asks for; what it cannot take, it says so."""
        _, (number, args) = read_message(question, QUESTION)
        if not 0 < number <= len(self._functions):
            raise GuestEnded(Outcome.FORBIDDEN, "a call to a function that was not given")
        values = [self._decode(arg) for arg in args]
        try:
            result = self._functions[number - 1](*values)
        except Exception:
            return to_guest(("refused",))
        return to_guest(("answer", self._encode(result)))

    def _encode(self, value: Any) -> bytes:
        return codec.encode(value, self._refer)

    def _refer(self, value: Any) -> codec.Reference:
        match value:
            case Handle():
                return number_of(value), "object", ""
            case Named(name):
                return 0, "name", name
            case Library(name):
                return 0, "library", name
        if not callable(value):
            raise TypeError(f"a suite cannot send a {type(value).__name__} to a submission")
        self._functions.append(value)
        return len(self._functions), "callback", ""

    def _decode(self, data: object) -> Any:
        if not isinstance(data, bytes):
            raise self._forged("a value that is not one")
        try:
            return codec.decode(data, self._resolve)
        except codec.Malformed as problem:
            raise self._forged(str(problem)) from None

    def _resolve(self, reference: codec.Reference) -> Any:
        number, kind, name = reference
        if kind == "callback":
            if not 0 < number <= len(self._functions):
                raise codec.Malformed("a function that was not given")
            return self._functions[number - 1]
        known = kind if kind in KINDS else "object"
        assert self.peer is not None
        return Handle(self.peer, number, Description(known, name, self._label))
