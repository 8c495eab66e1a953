"""Grades one submission after another with one suite, one sandbox and one seed."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from autograder.assignment import Assignment
from autograder.examine.attempt import Attempt, Setting, attempt
from autograder.examine.bench import Bench, Launch, Share, Source
from autograder.examine.foresight import Foresight
from autograder.examine.loading import unloadable
from autograder.examine.pace import Pace, Patience
from autograder.examine.suite import SuiteTest
from autograder.grades import Grade
from autograder.marking import Marker
from autograder.outcome import Outcome
from autograder.sandbox.channel import GuestEnded
from autograder.sandbox.refusals import GuestRaised, GuestRefused
from autograder.submission import Submission

if TYPE_CHECKING:  # a student's own check diagnoses nothing, and starts at once
    from autograder.examine.diagnosing import Diagnoser
    from autograder.examine.mistakes import Mistake

PROBE_SEED = 20261121


class Examiner:
    """Runs a suite's tests on programs: how each test ended, no points yet."""

    def __init__(
        self, assignment: Assignment, launch_for: Callable[[str], Launch], setting: Setting
    ) -> None:
        self._assignment, self._launch_for, self._setting = assignment, launch_for, setting
        self._probing = replace(setting, seed=PROBE_SEED, looking_on=True)
        self._foresight, self._probes = Foresight(), Foresight()
        self.share = Share.TIDY
        self.pace = Pace()

    def reseed(self, seed: int) -> None:
        """Other random inputs from now on."""
        self._setting = replace(self._setting, seed=seed)
        self._foresight = Foresight()

    def bench(self, text: str) -> Bench:
        """A place for one program."""
        source = Source(text, self._assignment.filename)
        return Bench(self._launch_for(text), source, share=self.share)

    def attempts(self, bench: Bench, tests: Sequence[SuiteTest]) -> list[Attempt]:
        """How each of the tests ends for the program on the bench."""
        return list(self._each(bench, tests, self.pace))

    def rehearse(self, text: str, tests: Sequence[SuiteTest]) -> dict[str, float]:
        """Seconds that each of the tests takes the program. It is not hurried."""
        bench = self.bench(text)
        try:
            return {each.test.id: each.seconds for each in self._each(bench, tests, Pace())}
        finally:
            bench.close()

    def _each(self, bench: Bench, tests: Sequence[SuiteTest], pace: Pace) -> Iterator[Attempt]:
        bench.expect([test.id for test in tests], self._foresight)
        patience = Patience(pace)
        return (attempt(test, bench, self._setting, patience) for test in tests)

    def probe(self, bench: Bench, tests: Sequence[SuiteTest]) -> list[Attempt]:
        """What the program on the bench answers to all that the tests ask, at the probes' seed."""
        bench.expect([test.id for test in tests], self._probes)
        patience = Patience(self.pace)
        return [attempt(test, bench, self._probing, patience) for test in tests]

    def probe_text(self, text: str, tests: Sequence[SuiteTest]) -> list[Attempt]:
        """The same, for a program's text."""
        bench = self.bench(text)
        try:
            return self.probe(bench, tests)
        finally:
            bench.close()

    def examine(self, text: str, tests: Sequence[SuiteTest]) -> list[Attempt]:
        """The same, for a program's text."""
        bench = self.bench(text)
        try:
            return self.attempts(bench, tests)
        finally:
            bench.close()

    def first_failure(self, text: str, tests: Sequence[SuiteTest]) -> Attempt | None:
        """How the first of the tests ends that the program does not pass; None: it passes all."""
        bench = self.bench(text)
        try:
            every = self._each(bench, tests, self.pace)
            return next((each for each in every if each.failure is not None), None)
        finally:
            bench.close()


class Grader:
    """Grades submissions of one assignment. `open_grader` makes it."""

    def __init__(
        self,
        examiner: Examiner,
        marker: Marker,
        load_seconds: float,
        diagnoser: "Diagnoser | None" = None,
    ) -> None:
        self.examiner, self.marker, self._load_seconds = examiner, marker, load_seconds
        self.diagnoser = diagnoser

    def grade(self, submission: Submission, begin: Callable[[Bench], None] | None = None) -> Grade:
        """The grade of one submission. Raises nothing for what a student did.

        `begin` is told the bench that its program is examined on.
        """
        start = time.perf_counter()
        if submission.refusal is not None:
            return self.marker.ungradable(submission, Outcome.FAILED, submission.refusal)
        bench = self.examiner.bench(submission.source)
        if begin is not None:
            begin(bench)
        try:
            bench.load(self._load_seconds)
            attempts = self.examiner.attempts(bench, self.marker.suite.tests)
            mistakes = self._mistakes(bench, attempts)
        except (GuestRefused, GuestRaised, GuestEnded) as end:
            limits = self.marker.assignment.limits
            outcome, words, line = unloadable(end, submission.source, limits)
            grade = self.marker.ungradable(submission, outcome, words, line)
            return replace(grade, seconds=round(time.perf_counter() - start, 6))
        finally:
            bench.close()
        grade = self.marker.graded(submission, attempts, mistakes)
        return replace(grade, seconds=round(time.perf_counter() - start, 6))

    def _mistakes(self, bench: Bench, attempts: Sequence[Attempt]) -> "Mapping[str, Mistake]":
        if self.diagnoser is None or all(each.failure is None for each in attempts):
            return {}
        return self.diagnoser.diagnose(attempts, lambda tests: self.examiner.probe(bench, tests))
