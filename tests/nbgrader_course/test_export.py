"""Grades of programs reach nbgrader's gradebook whole, once, and never over a person's points."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from sqlalchemy.orm import Session

from autograder.bilingual import Bilingual
from autograder.course import Course
from autograder.errors import GradeError, GraderError
from autograder.grades import Grade, Gradings, TaskScore, TestResult
from autograder.nbgrader_course.export import Details, Exported, export_to_nbgrader
from autograder.nbgrader_course.gradebook import database_url, open_gradebook
from autograder.outcome import Outcome, Verdict
from autograder.roster import Student
from tests.nbgrader_course.conftest import NAME, Nbgrader

pytestmark = pytest.mark.slow  # a new gradebook takes nbgrader seconds

NOON = datetime(2026, 9, 18, 12, tzinfo=UTC)
WORDS = Bilingual("틀렸어요", "Wrong")


def grade(student: str, double: float, quadruple: float, **changes: object) -> Grade:
    """A grade of a program, with one test of each task."""
    tasks = (TaskScore("double", 60, double), TaskScore("quadruple", 40, quadruple))
    tests = tuple(
        TestResult(
            id=f"test_{task.id}",
            task=task.id,
            points=task.points,
            earned=task.earned,
            outcome=Outcome.PASSED if task.earned else Outcome.FAILED,
            visibility="hidden",
            title=Bilingual("검사", "A test"),
            message=WORDS,
            diagnosis=None,
            seconds=0.0,
        )
        for task in tasks
    )
    made = Grade(
        student, "", "", Verdict.GRADED, double + quadruple, 100, 0.0, tasks, tests, submitted=NOON
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # the tests know the fields


def of(*grades: Grade) -> list[Gradings]:
    return [Gradings(NAME, "digest", grades)]


def test_scores_moments_students(course: Course, own: Nbgrader) -> None:
    # Everything that `grade run` knows of a .py submission; the name in macOS's spelling is one.
    program = own.folder.with_name("mini.py")
    program.write_text("def double(x):\n    return 2 * x\n")
    digest = hashlib.sha256(program.read_bytes()).hexdigest()
    decomposed = "\u1100\u1161\u11ab"  # 간, as macOS spells it
    grades = of(grade("20261", 60, 0, path=str(program), digest=digest), grade(decomposed, 0, 40.0))
    longer = {"mini": NOON + timedelta(days=3)}
    details = Details(
        (Student("20261", "김하늘", "가", longer),), {(NAME, "간"): 10.0}, language="ko"
    )
    assert export_to_nbgrader(course, own.folder, grades, details) == Exported(2, ())
    assert own.points("20261", "check-double") == (60, False)
    assert own.points("간", "check-quadruple") == (40, False)
    assert own.points("간", "answer") == (None, True)  # graded by hand, as in a notebook
    with Gradebook(database_url(own.folder)) as book:
        submission = book.find_submission(NAME, "20261")
        assert submission.timestamp == NOON.replace(tzinfo=None)
        assert submission.total_seconds_late == 0  # handed in within the extension
        assert submission.extension > timedelta(days=2)
        assert book.find_submission(NAME, "간").late_submission_penalty == 10
        assert book.find_submission(NAME, "간").score == 40

    page = json.loads((own.folder / "autograded/20261" / NAME / "mini.ipynb").read_text("utf-8"))
    assert "return 2 * x" in json.dumps(page)
    assert str(program.parent) not in json.dumps(page)


def test_once_more_is_the_same_and_a_persons_points_stay(course: Course, own: Nbgrader) -> None:
    # Points and comments that were given by hand are work; a new grade asks for a second look.
    export_to_nbgrader(course, own.folder, of(grade("kim", 60, 40)))
    with Gradebook(database_url(own.folder)) as book:
        entry = book.find_grade("check-double", "mini", NAME, "kim")
        entry.manual_score = 55.0
        book.db.commit()
    assert export_to_nbgrader(course, own.folder, of(grade("kim", 0, 40))).written == 1
    with Gradebook(database_url(own.folder)) as book:
        entry = book.find_grade("check-double", "mini", NAME, "kim")
        assert (entry.score, entry.auto_score, entry.needs_manual_grade) == (55, 0, True)
        assert len(book.assignment_submissions(NAME)) == 1


def test_newer_work_in_nbgrader_stays(course: Course, own: Nbgrader) -> None:
    # A student who handed in a program and later a notebook: the notebook counts.
    export_to_nbgrader(course, own.folder, of(grade("kim", 60, 40)))
    older = grade("kim", 0, 0, submitted=NOON - timedelta(hours=1))
    assert export_to_nbgrader(course, own.folder, of(older)) == Exported(0, ("kim",))
    assert own.points("kim", "check-double") == (60, False)


def test_nbgraders_own_page_is_not_replaced(course: Course, own: Nbgrader) -> None:
    # The autograded notebook holds what the student handed in.
    page = own.folder / "autograded" / "kim" / NAME / "mini.ipynb"
    page.parent.mkdir(parents=True)
    page.write_text('{"metadata": {}}')
    export_to_nbgrader(course, own.folder, of(grade("kim", 60, 40)))
    assert page.read_text() == '{"metadata": {}}'


@pytest.mark.parametrize("name", ["../kim", "..", "a/b", "/etc"])
def test_no_page_outside_the_folder(course: Course, own: Nbgrader, name: str) -> None:
    # A student's name is shown as it was found, and is no path.
    before = sorted(own.folder.parent.rglob("*.ipynb"))
    assert export_to_nbgrader(course, own.folder, of(grade(name, 60, 40))).written == 1
    assert sorted(own.folder.parent.rglob("*.ipynb")) == before


def test_a_grader_error_blocks_the_export(course: Course, own: Nbgrader) -> None:
    # Nobody's points are written while somebody's are not known; the line says whose.
    stuck = grade("park", 60, 40, verdict=Verdict.GRADER_ERROR)
    with pytest.raises(GraderError, match="park"):
        export_to_nbgrader(course, own.folder, of(grade("kim", 60, 40), stuck))
    with Gradebook(database_url(own.folder)) as book:
        assert book.assignment_submissions(NAME) == []


def test_an_assignment_that_nbgrader_does_not_know(course: Course, tmp_path: Path) -> None:
    # Cells that we made would keep nbgrader from making its own.
    with pytest.raises(GradeError, match="nbgrader generate_assignment 01_mini"):
        export_to_nbgrader(course, tmp_path / "new.db", of(grade("kim", 60, 40)))


def test_a_gradebook_in_use_is_one_line(course: Course, own: Nbgrader) -> None:
    # Somebody else is writing to it, or it is no gradebook at all.
    with closing(sqlite3.connect(own.folder / "gradebook.db")) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(GradeError, match="locked"):
            export_to_nbgrader(course, own.folder, of(grade("kim", 60, 40)))
    (own.folder / "gradebook.db").write_text("not a database")
    with pytest.raises(GradeError, match="not a database"):
        export_to_nbgrader(course, own.folder, of(grade("kim", 60, 40)))


def test_killed_at_any_moment_it_is_whole(
    course: Course, own: Nbgrader, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Never a silent 0: each submission has its points, or asks for a look. Once more finishes it.
    commit, ends = Session.commit, 0
    for moment in range(14):
        count = iter(range(moment, -1, -1))

        def dying(session: Session, left: Iterator[int] = count) -> None:
            if next(left, 0) == 0:
                raise KeyboardInterrupt
            commit(session)

        grades = of(grade(f"a{moment}", 60, 40), grade(f"b{moment}", 60, 40))
        with monkeypatch.context() as patched, suppress(KeyboardInterrupt):
            patched.setattr(Session, "commit", dying)
            export_to_nbgrader(course, own.folder, grades)
            ends += 1
        with Gradebook(database_url(own.folder)) as book:
            for found in book.assignment_submissions(NAME):
                own_grades = found.notebooks[0].grades
                assert len(own_grades) == 3
                assert found.score == 100 or all(each.needs_manual_grade for each in own_grades)
        export_to_nbgrader(course, own.folder, grades)
        assert own.points(f"b{moment}", "check-quadruple") == (40, False)
    assert 0 < ends < 14


def test_a_password_is_not_shown() -> None:
    # Error lines are pasted into questions.
    url = "postgresql+nosuchdriver://teacher:secret@host/db"
    with pytest.raises(GradeError) as refused, open_gradebook(url):
        pass
    assert "secret" not in refused.value.said("en")
