"""The check cells of a notebook: `check("gates", "AND")` runs that task's public tests there."""

import os
import sys
from contextlib import redirect_stderr
from pathlib import Path

from autograder.bilingual import preferred_language
from autograder.checking import PUBLIC_SEED, open_public_suite
from autograder.course import find_course
from autograder.examine.attempt import Setting
from autograder.explain import message
from autograder.grading import Examiner
from autograder.sandbox.local import LocalChannel


def check(assignment: str, task: str) -> None:
    """Prints how the functions defined in this notebook do in the public tests of one task.

    Nothing is started and nothing is confined: it is the student's own kernel. A blank reads
    'not filled in yet', a mistake is a sentence, and no cell ends in a traceback. Only where
    nbgrader validates the notebook is a failed test an error: it would say 'Success' otherwise.
    """
    names = sys._getframe(1).f_globals
    language = preferred_language()
    course = find_course(Path.cwd())
    asked = course.find(assignment)
    with open_public_suite(course, asked) as suite:
        setting = Setting(PUBLIC_SEED, None, module="")
        tests = [test for test in suite.tests if test.task == task]
        examiner = Examiner(asked, lambda _: lambda: LocalChannel(names), setting)
        # nbgrader gives no points to a cell with anything on stderr, be it a warning of NumPy's.
        with redirect_stderr(sys.stdout):
            attempts = examiner.examine("", tests)
        for done in attempts:
            title = done.test.title.in_(language)
            if done.failure is None:
                print(f"✓ {title}")
            else:
                words = message(done.failure, public=True).in_(language)
                print(f"✗ {title}\n  {words.replace(chr(10), chr(10) + '  ')}")
        failed = [done.test.title.in_(language) for done in attempts if done.failure is not None]
    if failed and os.environ.get("NBGRADER_EXECUTION") == "validate":
        raise AssertionError("; ".join(failed))
