"""Writing the pages: `index.html` for the class, `students/….html` for each student."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from autograder.bilingual import Language
from autograder.report.html.class_page import class_page
from autograder.report.html.class_report import class_report
from autograder.report.html.class_tables import write_tables
from autograder.report.html.folder import sweep
from autograder.report.html.page_names import STUDENTS, page_name
from autograder.report.html.student_view import submitted
from autograder.report.html.templating import Templates
from autograder.report.html.titles import Titles
from autograder.report.record import Report
from autograder.report.writing import write_text
from autograder.roster import same_id

INDEX = "index.html"


def write_pages(
    folder: Path, report: Report, language: Language, written: Callable[[], None] = lambda: None
) -> Path:
    """Writes all pages of the report into `folder` and returns its `index.html`.

    Every page stands alone and loads nothing. `written` is told of each student's page.
    """
    sweep(folder, write_student_pages(folder, report, language, written))
    titles = Titles(report.assignments, language)
    numbers = class_report(report, titles)
    write_tables(folder, numbers)
    index = folder / INDEX
    shared = {"course": report.course.in_(language), "made": now()}
    write_text(index, class_page(numbers, Templates(language), shared))
    return index


def write_student_pages(
    folder: Path,
    report: Report,
    language: Language,
    written: Callable[[], None] = lambda: None,
    *,
    alone: bool = False,
) -> list[Path]:
    """Writes each student's page. One that is `alone` is to be sent: it links to no other page."""
    (folder / STUDENTS).mkdir(parents=True, exist_ok=True)
    templates, titles = Templates(language), Titles(report.assignments, language)
    known = {student.id: student for student in report.students}
    shared: dict[str, Any] = {
        "course": report.course.in_(language),
        "made": now(),
        "back": not alone,
    }
    paths = []
    for row in report.rows():
        page = templates.page(
            "student.html.j2",
            styles=("style.css", "student.css"),
            row=row,
            student=known.get(same_id(row.student)),
            submissions=submitted(row, report, titles),
            **shared,
        )
        paths.append(folder / STUDENTS / page_name(row))
        write_text(paths[-1], page)
        written()
    return paths


def now() -> datetime:
    """The time of the report, with the zone of this machine."""
    return datetime.now().astimezone()
