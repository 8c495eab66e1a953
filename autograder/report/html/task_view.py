"""What a student's page shows of one task: what failed first, and what the hidden checks see."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from autograder.bilingual import Language
from autograder.grades import Grade, TaskScore, TestResult
from autograder.outcome import Outcome
from autograder.report.html.titles import Titles
from autograder.report.roster import plain
from autograder.report.spoken import Spoken, spoken

_HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Check:
    """One test with what a student may read of it: never what `reveal` holds."""

    title: str
    outcome: Outcome
    visibility: str
    points: str
    earned: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Checks that failed in the same way, and what there is to say of it, once for all of them.

    A diagnosis that stands in the finding before is not said again.
    """

    checks: tuple[Check, ...]
    said: Spoken


@dataclass(frozen=True, slots=True)
class TaskChecks:
    """One task with its points and its checks; `id` is empty for checks of no known task.

    `hidden` says what its hidden checks look at, each with how many of them do.
    """

    id: str
    title: str
    points: str
    earned: str
    share: float
    findings: tuple[Finding, ...]
    passed: tuple[Check, ...]
    hidden: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """How many checks the task has."""
        return len(self.passed) + sum(len(finding.checks) for finding in self.findings)

    @property
    def hidden_count(self) -> int:
        """How many hidden checks the task has."""
        return sum(count for _, count in self.hidden)


def task_checks(grade: Grade, folder: str, titles: Titles) -> tuple[TaskChecks, ...]:
    """The tasks in their order, then the checks of none of them."""
    found = []
    for task in grade.tasks:
        tests = [test for test in grade.tests if test.task == task.id]
        found.append(_task(task, titles.task(folder, task.id), tests, titles.language))
    known = {task.id for task in grade.tasks}
    rest = [test for test in grade.tests if test.task not in known]
    if rest:
        found.append(_task(TaskScore("", 0.0, 0.0), "", rest, titles.language))
    return tuple(found)


def _task(
    score: TaskScore, title: str, tests: Sequence[TestResult], language: Language
) -> TaskChecks:
    checks = [_check(test, language) for test in tests]
    failing = [(check, spoken(test, language)) for check, test in zip(checks, tests, strict=True)]
    hidden = Counter(check.title for check in checks if check.visibility == _HIDDEN)
    return TaskChecks(
        id=score.id,
        title=title,
        points=plain(score.points),
        earned=plain(score.earned),
        share=score.earned / score.points if score.points else 0.0,
        findings=_findings([each for each in failing if each[0].outcome is not Outcome.PASSED]),
        passed=tuple(check for check in checks if check.outcome is Outcome.PASSED),
        hidden=tuple(hidden.items()),
    )


def _check(test: TestResult, language: Language) -> Check:
    return Check(
        title=test.title.in_(language) or test.id,
        outcome=test.outcome,
        visibility=test.visibility,
        points=plain(test.points),
        earned=plain(test.earned),
    )


def _findings(failing: Sequence[tuple[Check, Spoken]]) -> tuple[Finding, ...]:
    """By what is said, the same diagnosis side by side, else in the order of the checks."""
    together: defaultdict[Spoken, list[Check]] = defaultdict(list)
    for check, said in failing:
        together[said].append(check)
    first = {said.diagnosis: at for at, said in reversed(list(enumerate(together)))}
    found, last = [], ""
    for said in sorted(together, key=lambda said: first[said.diagnosis]):
        once = replace(said, diagnosis="") if said.diagnosis == last else said
        found.append(Finding(tuple(together[said]), once))
        last = said.diagnosis
    return tuple(found)
