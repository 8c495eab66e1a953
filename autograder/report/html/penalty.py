"""What lateness cost, in words: how late, the points before and after, and the course's rule."""

from collections.abc import Iterator
from dataclasses import dataclass

from autograder.bilingual import Language
from autograder.catalogue import text
from autograder.grades import Grade
from autograder.late import Lateness, LatePolicy
from autograder.outcome import Verdict
from autograder.report.roster import plain


@dataclass(frozen=True, slots=True)
class Penalty:
    """`words` says how late; `before`, `lost` and `after` are points; `rule` is the course's."""

    words: str
    before: str
    lost: str
    after: str
    rule: str


def penalty_of(
    grade: Grade | None, lateness: Lateness | None, policy: LatePolicy, language: Language
) -> Penalty | None:
    """What the late submission lost; None where it is in time, or has no points to lose."""
    if grade is None or lateness is None or not lateness.late:
        return None
    if grade.verdict is not Verdict.GRADED or not grade.score:
        return None
    after = lateness.worth(grade.score)
    return Penalty(
        words=lateness.words.in_(language),
        before=plain(grade.score),
        lost=plain(grade.score - after),
        after=plain(after),
        rule=" ".join(_rule(policy, language)),
    )


def _rule(policy: LatePolicy, language: Language) -> Iterator[str]:
    if policy.grace_minutes:
        yield text("page.rule_grace", language, minutes=f"{policy.grace_minutes:g}")
    if policy.per_day and policy.cap < 1:
        words = {"percent": f"{100 * policy.per_day:.4g}", "cap": f"{100 * policy.cap:.4g}"}
        yield text("page.rule_per_day_capped", language, **words)
    elif policy.per_day:
        yield text("page.rule_per_day", language, percent=f"{100 * policy.per_day:.4g}")
    if policy.cut_off_days is not None:
        yield text("page.rule_cut_off", language, days=f"{policy.cut_off_days:g}")
