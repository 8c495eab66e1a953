"""Which known mistakes were made, and how tests ended."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from autograder.grades import Grade, TestResult
from autograder.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Frequent:
    """A known mistake and how many submissions have it; `example` is a test that names it."""

    id: str
    task: str
    students: int
    example: TestResult


@dataclass(frozen=True, slots=True)
class Ending:
    """How many tests ended so, in how many submissions."""

    outcome: Outcome
    tests: int
    students: int


def frequent_mistakes(grades: Iterable[Grade]) -> tuple[Frequent, ...]:
    """All that were recognised, the most frequent first."""
    students: Counter[tuple[str, str]] = Counter()
    examples: dict[tuple[str, str], TestResult] = {}
    for grade in grades:
        found = {(t.task, t.diagnosis): t for t in grade.tests if t.diagnosis is not None}
        students.update(found.keys())
        for key, test in found.items():
            examples.setdefault(key, test)
    return tuple(
        Frequent(key[1], key[0], count, examples[key]) for key, count in students.most_common()
    )


def endings(grades: Sequence[Grade]) -> tuple[Ending, ...]:
    """Every outcome that occurs, in the order of the contract."""
    counts = [Counter(test.outcome for test in grade.tests) for grade in grades]
    return tuple(
        Ending(each, tests, sum(each in count for count in counts))
        for each in Outcome
        if (tests := sum(count[each] for count in counts))
    )
