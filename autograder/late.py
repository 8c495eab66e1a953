"""The late policy: from a deadline and the moment of handing in to the share of points kept."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from autograder.bilingual import Bilingual
from autograder.catalogue import bilingual

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class LatePolicy:
    """What a late submission loses, as `[late]` in `course.toml` says it. The default is nothing.

    Up to `grace_minutes` after the deadline counts as in time. After them each begun day costs
    `per_day` of the points, at most `cap` in all; after `cut_off_days` the submission earns none.
    """

    grace_minutes: float = 0.0
    per_day: float = 0.0
    cap: float = 1.0
    cut_off_days: float | None = None


@dataclass(frozen=True, slots=True)
class Lateness:
    """How late a submission is: days begun after the grace, the share of points kept, in words."""

    days: int
    kept: float
    words: Bilingual
    cut_off: bool = False

    @property
    def late(self) -> bool:
        """True where the grace is over."""
        return self.days > 0

    def worth(self, points: float) -> float:
        """What is left of the points."""
        return round(points * self.kept, 6)


def deadline(due: datetime | None, extension: datetime | None) -> datetime | None:
    """What counts for one student. An extension never takes time away."""
    return max(due, extension) if due and extension else extension or due


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Of one assignment: for all, and for those students who have longer, by their id."""

    due: datetime | None = None
    policy: LatePolicy = field(default_factory=LatePolicy)
    extended: Mapping[str, datetime] = field(default_factory=dict)

    def late(self, student: str, submitted: datetime | None) -> bool:
        """True where that student's grace is over."""
        return lateness(self.policy, self.due, self.extended.get(student), submitted).late


def lateness(
    policy: LatePolicy, due: datetime | None, extension: datetime | None, submitted: datetime | None
) -> Lateness:
    """How late, and what it costs. Where a time is not known nothing is taken off."""
    until = deadline(due, extension)
    if until is None:
        return Lateness(0, 1.0, bilingual("late.no_deadline"))
    if submitted is None:
        return Lateness(0, 1.0, bilingual("late.unknown"))
    # In UTC: two clocks of one zone differ by an hour where summer time ends between them.
    over = submitted.astimezone(UTC) - until.astimezone(UTC)
    over -= timedelta(minutes=policy.grace_minutes)
    if over <= timedelta(0):
        extended = due is not None and submitted > due + timedelta(minutes=policy.grace_minutes)
        return Lateness(0, 1.0, bilingual("late.extended" if extended else "late.in_time"))
    days = math.ceil(over / _DAY)
    if policy.cut_off_days is not None and over > policy.cut_off_days * _DAY:
        return Lateness(days, 0.0, bilingual("late.cut_off", days=days), cut_off=True)
    kept = round(1.0 - min(policy.per_day * days, policy.cap), 9)
    lost = f"{100 * (1 - kept):.4g}"
    return Lateness(days, kept, bilingual("late.late", days=days, percent=lost))
