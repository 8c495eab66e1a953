"""How scores spread: mean, median, quartiles, and how many lie in each tenth."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, quantiles

_BINS = 10


@dataclass(frozen=True, slots=True)
class Spread:
    """Values in percent: the middle half lies from `lower` to `upper`."""

    mean: float
    lower: float
    median: float
    upper: float


@dataclass(frozen=True, slots=True)
class Bin:
    """Scores from `low` up to `high` percent; the last bin holds 100 too."""

    low: int
    high: int
    count: int


def spread(percents: Sequence[float]) -> Spread | None:
    """The spread of the values; None where there are none."""
    if not percents:
        return None
    # One value has no quartiles for the library, and is its own.
    several = percents if len(percents) > 1 else [*percents, *percents]
    lower, middle, upper = quantiles(several, n=4, method="inclusive")
    return Spread(fmean(percents), lower, middle, upper)


def bins(percents: Sequence[float]) -> tuple[Bin, ...]:
    """The values by tenths. What lies outside 0 to 100 counts at the end it lies beyond."""
    width = 100 // _BINS
    counts = Counter(min(max(int(each // width), 0), _BINS - 1) for each in percents)
    return tuple(Bin(n * width, (n + 1) * width, counts[n]) for n in range(_BINS))
