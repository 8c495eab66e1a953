"""The results of grading one submission, as frozen records (the JSON contract, version 1)."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from autograder.bilingual import Bilingual
from autograder.outcome import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class TestResult:
    """One test, for one submission.

    `title` says what the test looks at; `message` is what the student may read about its outcome
    (empty when passed); `reveal` is the instructor's (inputs, expected and actual values). `line`
    is the line of the student's file where an exception arose, where that is known.
    """

    __test__: ClassVar[bool] = False  # not a test class, whatever pytest makes of the name

    id: str
    task: str
    points: float
    earned: float
    outcome: Outcome
    visibility: str
    title: Bilingual
    message: Bilingual
    diagnosis: str | None
    seconds: float
    reveal: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class TaskScore:
    """Points of one task."""

    id: str
    points: float
    earned: float


@dataclass(frozen=True, slots=True)
class Grade:
    """Everything about one graded submission.

    `refusal` is why it is ungradable (or what failed in the grader), else None. `submitted` is
    when it was handed in, if that is known.
    """

    student: str
    path: str
    digest: str
    verdict: Verdict
    score: float
    max_score: float
    seconds: float
    tasks: tuple[TaskScore, ...]
    tests: tuple[TestResult, ...]
    refusal: Bilingual | None = None
    submitted: datetime | None = None
    late: bool = False
    notes: tuple[Bilingual, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Gradings:
    """The grades of one assignment in one run."""

    assignment: str
    suite_digest: str
    grades: tuple[Grade, ...]


@dataclass(frozen=True, slots=True)
class Basis:
    """What a grade was given by: the assignment's id, the state of the suite and kit, the seed."""

    assignment: str
    suite_digest: str
    kit: str
    seed: int
