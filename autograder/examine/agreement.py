"""Whether two programs answer the probes of a task alike."""

from collections.abc import Iterable, Mapping, Sequence

from autograder.examine.answers import Answers, Ended, alike, answers_of, begins_like
from autograder.examine.attempt import Attempt

# One program's answers by test; None where there was too much of them.
ByTest = Mapping[str, Answers | None]


def first_answers(attempts: Sequence[Attempt]) -> ByTest:
    """The answers in tests that have the same inputs in each run, the most telling tests first."""
    telling_first = sorted(attempts, key=lambda each: each.failure is None)
    return {each.test.id: answers_of(each) for each in telling_first if not each.test.random}


def may_be(first: ByTest, known: ByTest) -> bool:
    """False where the first answers show already that it is another program."""
    return all(_may_become(answers, known.get(test)) for test, answers in first.items())


def agree(mine: ByTest, known: ByTest) -> bool:
    """The same answers in each test of `mine`."""
    return all(_alike(answers, known.get(test)) for test, answers in mine.items())


def told_by_values(known: ByTest, reference: ByTest, mine: ByTest) -> bool:
    """True where values tell the mistake, or some tests pass, or exceptions say the very same.

    Many a slip raises a TypeError at each first call.
    """
    telling = [test for test in mine if not _alike(known.get(test), reference.get(test))]
    if len(telling) < len(mine) or any(not _ends(known[test]) for test in telling):
        return True
    return all(_ends(mine[test]) == _ends(known[test]) for test in telling)


def _may_become(part: Answers | None, whole: Answers | None) -> bool:
    return part is not None and whole is not None and begins_like(part, whole)


def _alike(one: Answers | None, other: Answers | None) -> bool:
    return one is not None and other is not None and alike(one, other)


def _ends(answers: Answers | None) -> tuple[Ended, ...]:
    given: Iterable[object] = (each.value for each in answers.given) if answers else ()
    return tuple(value for value in given if isinstance(value, Ended))
