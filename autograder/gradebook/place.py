"""Where a course's gradebook is: `GRADE_DB`, else `[gradebook] url`, else a file in the course."""

import os
from pathlib import Path

from autograder.course import Course

VARIABLE = "GRADE_DB"
_FILE = Path(".gradekit") / "gradebook.sqlite"


def place_of(course: Course) -> str | Path:
    """The database's URL, as SQLAlchemy writes them, or the path of an SQLite file.

    A relative path in `course.toml` begins at the course, one in `GRADE_DB` where the user is.
    """
    asked, here = os.environ.get(VARIABLE, "").strip(), Path.cwd()
    if not asked:
        asked, here = course.gradebook.url or str(_FILE), course.root
    if asked.startswith("sqlite:///"):
        asked = asked.removeprefix("sqlite:///")
    elif "://" in asked:
        return asked
    return here / Path(asked).expanduser()
