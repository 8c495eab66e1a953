"""From how the tests ended to a grade in words and points, for one submission."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual
from autograder.errors import GraderError
from autograder.examine.attempt import Attempt
from autograder.examine.suite import Suite, SuiteTest
from autograder.explain import message
from autograder.failure import Failure
from autograder.grades import Grade, TestResult
from autograder.late import Deadlines
from autograder.outcome import Outcome, Verdict
from autograder.roster import same_id
from autograder.score import earned, skipped_for_needs, task_scores, verdict
from autograder.submission import Submission

if TYPE_CHECKING:
    from autograder.examine.mistakes import Mistake


@dataclass(frozen=True, slots=True)
class Marker:
    """Marks submissions of one assignment. `public` tests may show values, hidden ones never do.

    `reveal` keeps, for the instructor, the inputs and values behind each failure.
    """

    assignment: Assignment
    suite: Suite
    public: bool = False
    reveal: bool = False
    deadlines: Deadlines = field(default_factory=Deadlines)

    def graded(
        self,
        submission: Submission,
        attempts: Sequence[Attempt],
        mistakes: "Mapping[str, Mistake]" = MappingProxyType({}),
    ) -> Grade:
        """The grade of a program whose tests ran. Raises GraderError where one vanished.

        `mistakes` are the known ones that it makes, by task.
        """
        if [each.test.id for each in attempts] != [test.id for test in self.suite.tests]:
            raise GraderError("suite_errors.test_vanished", where=self.assignment.folder)
        failures = skipped_for_needs(
            {each.test.id: each.failure for each in attempts},
            {each.test.id: each.test.task for each in attempts},
            self.assignment,
            own=mistakes.keys(),
        )
        results = [self._result(each, failures[each.test.id], mistakes) for each in attempts]
        return self._grade(submission, verdict(results), results)

    def ungradable(
        self, submission: Submission, outcome: Outcome, words: Bilingual, line: int | None = None
    ) -> Grade:
        """The grade of a program that did not load, or was not even read: no points, and why."""
        results = [replace(each, line=line) for each in self._all(outcome, words, "")]
        return replace(self._grade(submission, Verdict.UNGRADABLE, results), refusal=words)

    def not_graded(self, submission: Submission, problem: str) -> Grade:
        """Where the grader itself failed: no points lost, and the instructor is told."""
        words = message(Failure(Outcome.GRADER_ERROR), public=self.public)
        results = self._all(Outcome.GRADER_ERROR, words, problem)
        grade = self._grade(submission, Verdict.GRADER_ERROR, results)
        return replace(grade, refusal=words)

    def _all(self, outcome: Outcome, words: Bilingual, problem: str) -> list[TestResult]:
        return [
            TestResult(
                id=test.id,
                task=test.task,
                points=test.points,
                earned=earned(test.points, outcome),
                outcome=outcome,
                visibility=self._visibility,
                title=test.title,
                message=words,
                diagnosis=None,
                seconds=0.0,
                reveal=problem,
            )
            for test in self.suite.tests
        ]

    @property
    def _visibility(self) -> str:
        return "public" if self.public else "hidden"

    def _result(
        self, done: Attempt, failure: Failure | None, mistakes: "Mapping[str, Mistake]"
    ) -> TestResult:
        test = done.test
        outcome = Outcome.PASSED if failure is None else failure.outcome
        mistake = mistakes.get(test.task) if _own(failure) else None
        return TestResult(
            id=test.id,
            task=test.task,
            points=test.points,
            earned=earned(test.points, outcome),
            outcome=outcome,
            visibility=self._visibility,
            title=test.title,
            message=self._words(failure, test, mistake),
            diagnosis=mistake.id if mistake is not None else None,
            seconds=round(done.seconds, 6),
            reveal=self._revealed(done, failure),
            line=failure.place.line if failure is not None and failure.place else None,
        )

    def _words(
        self, failure: Failure | None, test: SuiteTest, mistake: "Mistake | None"
    ) -> Bilingual:
        if failure is None:
            return Bilingual("", "")
        words = message(self._with_limit(failure), public=self.public)
        if mistake is None:
            return words
        # The surest thing that can be said comes first.
        return Bilingual(f"{mistake.text.ko}\n{words.ko}", f"{mistake.text.en}\n{words.en}")

    def _with_limit(self, failure: Failure) -> Failure:
        if failure.limit is not None:
            return failure
        return replace(failure, limit=self.assignment.limits.of(failure.outcome))

    def _revealed(self, done: Attempt, failure: Failure | None) -> str:
        if failure is None or not (self.reveal or failure.outcome is Outcome.GRADER_ERROR):
            return ""
        secret = failure.secret
        said = failure.raised.text if failure.raised else ""
        parts = {
            "grader": done.problem,
            "call": secret.call,
            "expected": secret.expected,
            "actual": secret.actual,
            "raised": said,
        }
        return "\n".join(f"{name}: {text}" for name, text in parts.items() if text)

    def _grade(
        self,
        submission: Submission,
        verdict: Verdict,
        results: Sequence[TestResult],
    ) -> Grade:
        tasks = task_scores(results, self.assignment)
        return Grade(
            student=submission.student,
            path=submission.path,
            digest=submission.digest,
            verdict=verdict,
            score=round(sum(task.earned for task in tasks), 6),
            max_score=0.0 if self.public else self.assignment.max_score,
            seconds=0.0,
            tasks=tasks,
            tests=tuple(results),
            submitted=submission.submitted,
            late=self.deadlines.late(same_id(submission.student), submission.submitted),
            notes=submission.notes,
        )


def _own(failure: Failure | None) -> bool:
    """True for a failure that a known mistake of this very task may explain."""
    return failure is not None and failure.outcome not in (
        Outcome.NOT_FILLED,
        Outcome.SKIPPED,
        Outcome.GRADER_ERROR,
    )
