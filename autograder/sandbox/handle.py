"""A handle: the host's side of an object that stays with the guest."""

from dataclasses import dataclass
from typing import Any, Protocol

# What the guest may say a handle is; anything else reads "object".
KINDS = {
    "ellipsis": "...",
    "blank_array": "ndarray (object)",
    "object_array": "ndarray (object)",
    "ndarray_subclass": "ndarray subclass",
    "int_subclass": "int subclass",
    "float_subclass": "float subclass",
    "str_subclass": "str subclass",
    "number": "number",
    "function": "function",
    "class": "class",
    "generator": "generator",
    "module": "module",
    "set": "set",
    "huge": "huge value",
    "object": "object",
}
BLANK_KINDS = ("ellipsis", "blank_array")


class Peer(Protocol):
    """Who answers for a handle: the examination that got it from its guest."""

    def get(self, owner: "Handle", name: str) -> Any:
        """The value of an attribute."""

    def put(self, owner: "Handle", name: str, value: object) -> None:
        """Sets an attribute."""

    def call(self, owner: "Handle", args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """The value of a call."""


@dataclass(frozen=True, slots=True)
class Description:
    """What is known of the object behind a handle."""

    kind: str
    type_name: str
    label: str

    @property
    def blank(self) -> bool:
        """True for the stub's `...`."""
        return self.kind in BLANK_KINDS

    @property
    def word(self) -> str:
        """The kind in words, from a closed list."""
        return KINDS.get(self.kind, "object")


class Handle:
    """An object of the guest's. Attributes and calls travel as requests; `==` is identity here."""

    __slots__ = ("_description", "_number", "_peer")

    def __init__(self, peer: Peer, number: int, description: Description) -> None:
        object.__setattr__(self, "_peer", peer)
        object.__setattr__(self, "_number", number)
        object.__setattr__(self, "_description", description)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._peer.get(self, name)

    def __setattr__(self, name: str, value: object) -> None:
        self._peer.put(self, name, value)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Calls the object in its guest."""
        return self._peer.call(self, args, kwargs)

    def __repr__(self) -> str:
        return f"<{self._description.word}>"


def describe(handle: Handle) -> Description:
    """What the guest said of the object."""
    found: Description = object.__getattribute__(handle, "_description")
    return found


def number_of(handle: Handle) -> int:
    """The handle's number in its guest."""
    found: int = object.__getattribute__(handle, "_number")
    return found
