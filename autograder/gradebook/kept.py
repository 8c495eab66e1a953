"""What the gradebook gives back: one grading of one submission."""

from dataclasses import dataclass
from datetime import datetime

from autograder.grades import Basis, Grade


@dataclass(frozen=True, slots=True)
class Kept:
    """One grading. `grade` has no tests where only totals were asked for.

    `seen` is when the submission was last handed to a run, `graded` when this grading was made,
    `turn` its place among the gradings of that submission, `run` the run that made it.
    """

    id: int
    submission: int
    seen: datetime
    basis: Basis
    turn: int
    run: str
    graded: datetime
    grade: Grade

    @property
    def handed_in(self) -> datetime:
        """When it was handed in, or where that is not known, when a run last saw it."""
        return self.grade.submitted or self.seen
