"""The hidden tests in a notebook's own kernel: what grade cells call where our step is off.

There is no boundary here: the program shares its process with the tests and the right answers.
"""

import os
import secrets
import sys
import warnings
from contextlib import redirect_stderr
from pathlib import Path

from autograder.assignment import Assignment
from autograder.bilingual import preferred_language
from autograder.course import Course, find_course
from autograder.errors import GradeError
from autograder.failure import Failure
from autograder.outcome import Outcome

COURSE_VARIABLE = "GRADE_COURSE"  # set by nbgrader_config.py; the kernel inherits it


def hidden_points(assignment: str, task: str) -> float:
    """The points that the functions defined in this notebook earn in one task's hidden tests.

    As a cell's last value it is what nbgrader takes for partial credit. Each failed test prints
    its message. Where the grader itself fails, nbgrader has to stop and not to give 0 points.
    """
    names = sys._getframe(1).f_globals
    try:
        # Anything on stderr would cost all points of the cell.
        with redirect_stderr(sys.stdout), warnings.catch_warnings(action="ignore"):
            return _points(assignment, task, names)
    except Exception as problem:
        if os.environ.get("NBGRADER_EXECUTION") != "autograde":
            raise
        said = problem.format_message() if isinstance(problem, GradeError) else repr(problem)
        if sys.__stderr__ is not None:
            print(f"grade: {said}", file=sys.__stderr__, flush=True)
        # An error in a cell would be 0 points; a kernel that died is an error of the run.
        os._exit(GradeError.exit_code)


def _points(assignment: str, task: str, names: dict[str, object]) -> float:
    from autograder.errors import GraderError
    from autograder.examine.attempt import Setting
    from autograder.explain import message
    from autograder.grading import Examiner
    from autograder.nbgrader_course.outputs import Line, words
    from autograder.opening import load_solution, open_hidden_suite
    from autograder.sandbox.local import LocalChannel

    course, asked = _course_with_suite(assignment)
    with open_hidden_suite(course, asked) as suite:
        tests = [test for test in suite.tests if test.task == task]
        setting = Setting(secrets.randbits(63), load_solution(course, asked))
        done = Examiner(asked, lambda _: lambda: LocalChannel(names), setting).examine("", tests)
    lines, earned = [], 0.0
    for each in done:
        failure = each.failure or Failure(Outcome.PASSED)
        if failure.outcome is Outcome.GRADER_ERROR:
            raise GraderError("nbgrader_errors.test_broke", where=each.test.id, said=each.problem)
        lines.append(Line(each.test.title, failure.outcome, message(failure, public=False)))
        earned += each.test.points if each.failure is None else 0.0
    print(words(lines, preferred_language()))
    return round(earned, 6)


def _course_with_suite(name: str) -> tuple[Course, Assignment]:
    """The course that the configuration names, else the nearest above that has the suite."""
    named = os.environ.get(COURSE_VARIABLE)
    course = find_course(Path(named) if named else Path.cwd())
    while not course.suites.is_dir() and course.root.parent != course.root:
        course = find_course(course.root.parent)
    return course, course.find(name)
