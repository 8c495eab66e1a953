"""What a guest may use, as plain data, and the names of the layers that see to it."""

from dataclasses import dataclass

LAYERS = ("no_new_privs", "seccomp", "landlock", "limits", "namespaces", "capabilities")


@dataclass(frozen=True, slots=True)
class Policy:
    """What is asked for. Paths that may be read, bytes beyond the start, seconds of CPU."""

    readable: tuple[str, ...]
    memory: int
    cpu_seconds: int
    layers: frozenset[str]

    def asks(self, *names: str) -> bool:
        """Whether any of these layers is asked for."""
        return not self.layers.isdisjoint(names)
