"""The table: one row for each comparison, with its aim and whether it is met."""

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median

from autograder.sandbox.doctor import examine_layers

PACKAGES = ("gradekit", "numpy", "pytest", "click", "nbgrader")


@dataclass(frozen=True, slots=True)
class Row:
    """Seconds of ours and of what stands beside it, round by round, and the aim for their ratio.

    The ratio says how many times as fast ours is, or how many times as long it takes where the aim
    is `at_most`. Each round gives one, of its own two figures.
    """

    what: str
    ours: Sequence[float]
    peer: str
    beside: Sequence[float]
    at_least: float | None = None
    at_most: float | None = None

    @property
    def ratios(self) -> list[float]:
        """One for each round."""
        pairs = zip(self.ours, self.beside, strict=True)
        if self.at_most is not None:
            return [own / peer for own, peer in pairs]
        return [peer / own for own, peer in pairs]

    @property
    def aim(self) -> str:
        """The aim in words."""
        if self.at_least is not None:
            return f"at least {self.at_least:g}"
        return "" if self.at_most is None else f"at most {self.at_most:g}"

    @property
    def met(self) -> str:
        """Yes or no: whether the median of the rounds' ratios is as the aim says."""
        found = median(self.ratios)
        if self.at_least is not None:
            return "yes" if found >= self.at_least else "no"
        return "" if self.at_most is None else "yes" if found <= self.at_most else "no"

    def line(self) -> str:
        """The row in Markdown."""
        low, high = min(self.ratios), max(self.ratios)
        digits = 2 if high < 10 else 1
        ratio = f"{median(self.ratios):.{digits}f} ({low:.{digits}f} – {high:.{digits}f})"
        cells = (self.what, spread(self.ours), f"{self.peer}: {spread(self.beside)}", ratio)
        return f"| {' | '.join((*cells, self.aim, self.met))} |"


def spread(values: Sequence[float]) -> str:
    """The median, and from where to where, in a unit that suits it."""
    scale, unit = (1000, "ms") if median(values) < 1 else (1, "s")
    middle, low, high = (scale * value for value in (median(values), min(values), max(values)))
    digits = 0 if middle >= 100 else 1 if middle >= 10 else 2
    return f"{middle:.{digits}f} {unit} ({low:.{digits}f} – {high:.{digits}f})"


def head(rounds: int, required: frozenset[str]) -> str:
    """The machine, the versions, the layers that are on, and the columns."""
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    layers = ", ".join(each.name for each in examine_layers(required) if each.state == "on")
    return "\n".join(
        (
            f"{_processor()}, {len(os.sched_getaffinity(0))} cores, "
            f"{platform.system()} {platform.release()}, load {os.getloadavg()[0]:.1f} at the start",
            f"Python {platform.python_version()}, {versions}",
            f"layers on: {layers}",
            f"{rounds} rounds, median (lowest – highest)",
            "",
            "| what | gradekit | beside it | ratio | aim | met |",
            "| --- | --- | --- | --- | --- | --- |",
        )
    )


def _processor() -> str:
    """The processor's name, where the system tells it."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text().splitlines() if told.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return f"{platform.machine()} {next(names, '')}".strip()
