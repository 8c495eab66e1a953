"""Which known mistake a program's answers are those of, task by task.

The probes of a task are all requests that its tests make, at a seed of their own, with no test
ending at its first finding. A mistake is named where exactly one agrees with the student's program
on all of them, and the program without that mistake does not.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from autograder.assignment import Assignment, Task
from autograder.examine.agreement import ByTest, agree, first_answers, may_be, told_by_values
from autograder.examine.answers import Answers, answers_of
from autograder.examine.attempt import Attempt
from autograder.examine.known import KnownAnswers
from autograder.examine.merging import Merger
from autograder.examine.mistakes import Mistake
from autograder.examine.suite import Suite, SuiteTest
from autograder.outcome import Outcome

# Runs tests on the student's program as probes.
Probe = Callable[[Sequence[SuiteTest]], Sequence[Attempt]]

_NOT_A_MISTAKE = frozenset({Outcome.NOT_FILLED, Outcome.GRADER_ERROR})
_COSTLY = frozenset({Outcome.TIMEOUT, Outcome.MEMORY, Outcome.OUTPUT})
_SOLUTION = ""


class Diagnoser:
    """Names mistakes. `solution` is the text of the full solution."""

    def __init__(
        self,
        assignment: Assignment,
        suite: Suite,
        mistakes: Sequence[Mistake],
        solution: str,
        known: KnownAnswers,
    ) -> None:
        self._assignment, self._mistakes, self._solution = assignment, mistakes, solution
        self._known = known
        self._tests = {task.id: suite.of(task.id) for task in assignment.tasks}

    def diagnose(self, attempts: Sequence[Attempt], probe: Probe) -> dict[str, Mistake]:
        """The mistakes by task, for tasks where that is sure.

        A task that fails because of tasks below it is compared with programs that have the
        mistakes made there: it either answers as they do, or has one more mistake of its own.
        """
        by_task: dict[str, list[Attempt]] = {}
        for each in attempts:
            by_task.setdefault(each.test.task, []).append(each)
        found: dict[str, Mistake] = {}
        unclear: set[str] = set()
        for task in self._assignment.tasks:
            mine = by_task.get(task.id, [])
            if all(each.failure is None for each in mine):
                continue
            below = self._assignment.below(task.id)
            if not unclear.isdisjoint(below):
                unclear.add(task.id)
                continue
            base = tuple(found[need] for need in below if need in found)
            if base and self._only_follows(task, base, mine):
                continue
            mistake = self._own_mistake(task, base, mine, probe)
            if mistake is None:
                unclear.add(task.id)
            else:
                found[task.id] = mistake
        return found

    def get_ready(self) -> None:
        """Asks the solution and every known mistake now, so that what they answer is kept."""
        for task in self._assignment.tasks:
            self._reference(task, ())
            self._answers(task, (), {})

    def cannot_be_told(self) -> dict[str, list[str]]:
        """By mistake: the others of its task with the same answers, "" for the solution."""
        found: dict[str, list[str]] = {}
        for task in self._assignment.tasks:
            known = {_SOLUTION: self._reference(task, ()), **self._answers(task, (), {})}
            for name in known.keys() - {_SOLUTION}:
                others = known.keys() - {name}
                same = sorted(each for each in others if agree(known[name], known[each]))
                if same:
                    found[name] = same
        return found

    def _only_follows(self, task: Task, base: tuple[Mistake, ...], mine: Sequence[Attempt]) -> bool:
        """True where what fails is what the mistakes below make of it."""
        if all(each.failure is None or each.test.random for each in mine):
            return False  # nothing to tell it by
        return may_be(first_answers(mine), self._reference(task, base))

    def _own_mistake(
        self, task: Task, base: tuple[Mistake, ...], mine: Sequence[Attempt], probe: Probe
    ) -> Mistake | None:
        ends = {each.failure.outcome for each in mine if each.failure is not None}
        if not ends - _NOT_A_MISTAKE:
            return None
        first = first_answers(mine)
        known = self._answers(task, base, first)
        possible = [name for name, answers in known.items() if may_be(first, answers)]
        if not possible:
            return None
        suspect = known[possible[0]] if len(possible) == 1 else {}
        answers = self._probed(task, mine, suspect, probe)
        agreeing = [name for name in possible if agree(answers, known[name])]
        reference = self._reference(task, base)
        if len(agreeing) != 1 or agree(answers, reference):
            return None
        if not told_by_values(known[agreeing[0]], reference, answers):
            return None
        return next(each for each in self._mistakes if each.id == agreeing[0])

    def _probed(self, task: Task, mine: Sequence[Attempt], suspect: ByTest, probe: Probe) -> ByTest:
        """The student's answers: those that the tests have got already, the others now.

        `suspect` are the answers of the only mistake it may be, empty where there are several.
        """
        found: dict[str, Answers | None] = {}
        ask = []
        ends = {each.test.id: each for each in mine}
        for test in self._tests[task.id]:
            done = ends.get(test.id)
            known = _all_known(done, suspect.get(test.id)) if done is not None else None
            if known is not None:
                found[test.id] = known
            elif done is None or not _is_costly(done):
                ask.append(test)
        return found | {each.test.id: answers_of(each) for each in probe(ask)}

    def _reference(self, task: Task, base: tuple[Mistake, ...]) -> ByTest:
        """The answers of a program that has the mistakes below and none in this task."""
        names = [each.id for each in base]
        found = self._known.of(
            (task.id, "reference", *names),
            lambda: {_SOLUTION: self._merger.merged(names) if names else self._solution},
            self._tests[task.id],
        )
        return found[_SOLUTION]

    def _answers(
        self, task: Task, base: tuple[Mistake, ...], first: ByTest
    ) -> Mapping[str, ByTest]:
        """The answers of the known mistakes of the task, those below made too.

        There are many pairs of mistakes: of those, only the ones that give the `first` answers of
        the most telling test are asked everything.
        """
        below = tuple(each.id for each in base)
        names = tuple(each.id for each in self._mistakes if each.task == task.id)
        telling = [test for test in self._tests[task.id] if test.id == next(iter(first), None)]
        if below and telling:
            known = self._asked((task.id, telling[0].id, *below), below, names, telling)
            only = {telling[0].id: first[telling[0].id]}
            names = tuple(name for name in names if may_be(only, known[name]))
        key = (task.id, "mistakes", *below, *(names if below else ()))
        return self._asked(key, below, names, self._tests[task.id])

    def _asked(
        self,
        key: tuple[str, ...],
        below: tuple[str, ...],
        names: tuple[str, ...],
        tests: Sequence[SuiteTest],
    ) -> Mapping[str, ByTest]:
        return self._known.of(
            key, lambda: {name: self._merger.merged((*below, name)) for name in names}, tests
        )

    @cached_property
    def _merger(self) -> Merger:
        return Merger(self._assignment, self._mistakes)


def _all_known(done: Attempt, suspect: Answers | None) -> Answers | None:
    """A test's answers where asking again would tell no more; None where it would."""
    answers = answers_of(done)
    if done.test.random or answers is None:
        return None
    if done.failure is None or _is_costly(done):
        return answers
    if suspect is None or len(answers.given) < len(suspect.given):
        return None
    # It ended at its last request, and what its checks make of the same answers is the same.
    return replace(answers, judged=suspect.judged, found=suspect.found)


def _is_costly(attempt: Attempt) -> bool:
    """True where asking again would cost the limit again."""
    return attempt.failure is not None and attempt.failure.outcome in _COSTLY
