"""What a suite passes to a program by name, because it lives in the guest."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from autograder.sandbox.guest.library import FUNCTIONS


@dataclass(frozen=True, slots=True)
class Named:
    """A name of the program's, passed to it as an argument: `layer(x, W, b, s.sigmoid)`."""

    name: str


@dataclass(frozen=True, slots=True)
class Library:
    """A function of the guest's own library, by name (`sandbox/guest/library.py`)."""

    name: str

    def __call__(self, *args: Any) -> Any:
        """The same function, in the host."""
        return self.function(*args)

    @property
    def function(self) -> Callable[..., Any]:
        """The function itself."""
        return FUNCTIONS[self.name]
