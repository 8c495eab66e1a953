"""Where a student stands: the grading that counts, and what it is worth after the late policy."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from autograder.course import Course
from autograder.gradebook.kept import Kept
from autograder.late import Lateness, deadline, lateness
from autograder.outcome import Verdict
from autograder.roster import Student, same_id


@dataclass(frozen=True, slots=True)
class Standing:
    """One student's grade for one assignment. `score` is what counts, `raw` what was earned."""

    kept: Kept
    lateness: Lateness
    deadline: datetime | None

    @property
    def raw(self) -> float:
        """The points that the program earned."""
        return self.kept.grade.score

    @property
    def score(self) -> float:
        """The points after what lateness costs."""
        return self.lateness.worth(self.raw)

    @property
    def is_stuck(self) -> bool:
        """True where the grader itself failed, so that the score is not known."""
        return self.kept.grade.verdict is Verdict.GRADER_ERROR


def standings(
    course: Course, kept: Iterable[Kept], roster: Sequence[Student] = ()
) -> dict[tuple[str, str], Standing]:
    """What counts, by student and assignment id.

    Of each submission its latest grading; of several submissions the latest, or the one worth most
    where the course says `count = "best"`. One after the cut-off counts only where there is no
    other: whoever hands in twice does not lose what was in time.
    """
    found: defaultdict[tuple[str, str], list[Standing]] = defaultdict(list)
    extensions = {student.id: student.extensions for student in roster}
    for each in latest_gradings(kept):
        student, assignment = same_id(each.grade.student), each.basis.assignment
        due, more = course.due.get(assignment), extensions.get(student, {}).get(assignment)
        late = lateness(course.late, due, more, each.grade.submitted)
        found[student, assignment].append(Standing(each, late, deadline(due, more)))
    return {key: _counting(each, course.gradebook.count) for key, each in found.items()}


def latest_gradings(kept: Iterable[Kept]) -> list[Kept]:
    """Of each submission the grading that was made last."""
    latest: dict[int, Kept] = {}
    for each in kept:
        other = latest.get(each.submission)
        if other is None or (each.turn, each.id) > (other.turn, other.id):
            latest[each.submission] = each
    return list(latest.values())


def _counting(several: Sequence[Standing], count: str) -> Standing:
    def in_order(each: Standing) -> tuple[bool, datetime, datetime]:
        return not each.lateness.cut_off, each.kept.handed_in, each.kept.seen

    def worth(each: Standing) -> tuple[bool, float]:
        # What the grader failed in is not known to be worth less: it has to be graded again.
        return each.is_stuck, each.score

    latest = max(several, key=in_order)
    return latest if count == "latest" else max(several, key=lambda e: (worth(e), in_order(e)))
