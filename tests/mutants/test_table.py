"""The table of kill rates in the docs speaks of the course as it is."""

import re
from pathlib import Path

from autograder.course import Course
from autograder.mutants.survivors import read_survivors

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"\| (\d\d_\w+) \| (\d+) \| (\d+) \| (\d+) \|")


def test_the_table_knows_every_assignment_and_its_survivors(real_course: Course) -> None:
    # Whoever adds an assignment, or a survivor, measures again.
    text = (ROOT / "docs" / "mutants.md").read_text(encoding="utf-8")
    rows = {folder: tuple(map(int, counts)) for folder, *counts in ROW.findall(text)}
    assert list(rows) == [assignment.folder for assignment in real_course.assignments]
    for folder, (mutants, killed, listed) in rows.items():
        assert mutants == killed + listed
        assert len(read_survivors(real_course.suites / folder)) == listed
