"""Runs hidden suites on mutants, through the boundary, until a test fails."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from autograder.assignment import Assignment
from autograder.course import Course, read_course
from autograder.examine.suite import SuiteTest
from autograder.grading import Grader
from autograder.mutants.making import Mutant, mutants_of
from autograder.mutants.survivors import Survivor, read_survivors
from autograder.opening import Terms, open_grader
from autograder.outcome import Outcome
from autograder.release.regions import without_marks

# The same inputs each time: a list of survivors has to hold for the next author too.
SEED = 20240901


@dataclass(frozen=True, slots=True)
class Trial:
    """One mutant: the first test that it failed, or None; what went wrong in the suite, if so."""

    mutant: Survivor
    killer: str | None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class KillRate:
    """All mutants of one assignment.

    `listed` survived as the list says, `unlisted` survived without, `stale` are in the list and
    did not survive. `problems` are errors of the suite's own.
    """

    folder: str
    mutants: int
    killed: int
    listed: int
    unlisted: tuple[Survivor, ...]
    stale: tuple[Survivor, ...]
    problems: tuple[str, ...]

    @property
    def proved(self) -> bool:
        """True where every mutant is killed, or listed with its reason."""
        return not (self.unlisted or self.stale or self.problems)

    @property
    def rate(self) -> float:
        """Killed mutants among those that are not equivalent, from 0 to 1."""
        return self.killed / max(1, self.mutants - self.listed)


def kill_rates(root: Path, folders: Sequence[str], jobs: int) -> Iterator[KillRate]:
    """Tries all mutants of the assignments in that many processes; assignments as they finish."""
    course = read_course(root)
    trials: dict[str, list[Trial]] = {folder: [] for folder in folders}
    left = dict.fromkeys(folders, jobs)
    with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
        shares = {
            pool.submit(try_share, root, folder, number, jobs): folder
            for folder in folders
            for number in range(jobs)
        }
        for done in as_completed(shares):
            folder = shares[done]
            trials[folder] += done.result()
            left[folder] -= 1
            if not left[folder]:
                yield judged(folder, trials[folder], read_survivors(course.suites / folder))


def try_share(root: Path, folder: str, number: int, of: int) -> list[Trial]:
    """Tries every `of`-th mutant of an assignment, from the given one."""
    course = read_course(root)
    assignment = course.find(folder)
    mutants = mutants_of_assignment(course, assignment)[number::of]
    with open_grader(course, assignment, Terms(SEED)) as grader:
        trier = _Trier(grader, assignment)
        return [trier.trial(mutant) for mutant in mutants]


def mutants_of_assignment(course: Course, assignment: Assignment) -> list[Mutant]:
    """The mutants of everything that the assignment's tasks cover."""
    path = course.solutions / assignment.folder / assignment.filename
    solution = without_marks(path.read_text(encoding="utf-8"), path.name)
    names = {name.partition(".")[0] for task in assignment.tasks for name in task.covers}
    return mutants_of(solution, path.name, names)


def judged(folder: str, trials: Sequence[Trial], reasons: dict[Survivor, str]) -> KillRate:
    """Sorts an assignment's trials by what its list of survivors says."""
    survived = {trial.mutant for trial in trials if trial.killer is None and not trial.problem}
    return KillRate(
        folder,
        mutants=len(trials),
        killed=sum(trial.killer is not None for trial in trials),
        listed=sum(trial.mutant in reasons for trial in trials if trial.killer is None),
        unlisted=tuple(sorted(each for each in survived if each not in reasons)),
        stale=tuple(each for each in reasons if each not in survived),
        problems=tuple(trial.problem for trial in trials if trial.problem),
    )


class _Trier:
    """Tries the tests that killed before first: the likeliest to kill again."""

    def __init__(self, grader: Grader, assignment: Assignment) -> None:
        self._examiner = grader.examiner
        self._tests = list(grader.marker.suite.tests)
        self._covers = {task.id: set(task.covers) for task in assignment.tasks}

    def trial(self, mutant: Mutant) -> Trial:
        """Runs tests until one fails, those of the changed task first."""
        changed = Survivor.of(mutant)
        names = set(mutant.where.split(", "))
        tests = sorted(self._tests, key=lambda test: not self._about(test, names))
        found = self._examiner.first_failure(mutant.source, tests)
        if found is None:
            return Trial(changed, None)
        if found.failure is not None and found.failure.outcome is Outcome.GRADER_ERROR:
            return Trial(changed, None, f"{found.test.id}: {mutant.after}: {found.problem}")
        self._tests.remove(found.test)
        self._tests.insert(0, found.test)
        return Trial(changed, found.test.id)

    def _about(self, test: SuiteTest, names: set[str]) -> bool:
        return bool({name.partition(".")[0] for name in self._covers[test.task]} & names)
