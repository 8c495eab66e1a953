"""Writing the pages: `index.html` for the class, `students/….html` for each student."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual, Language
from autograder.grades import Gradings
from autograder.report.html.class_page import class_page
from autograder.report.html.class_report import class_report
from autograder.report.html.class_tables import write_tables
from autograder.report.html.page_names import STUDENTS, page_name
from autograder.report.html.student_view import submitted
from autograder.report.html.templating import Templates
from autograder.report.html.titles import Titles
from autograder.report.roster import roster
from autograder.report.writing import write_text


def write_pages(
    folder: Path,
    course_title: Bilingual,
    assignments: Sequence[Assignment],
    gradings: Sequence[Gradings],
    language: Language,
    pictures: Mapping[tuple[str, str], str] = MappingProxyType({}),
) -> Path:
    """Writes the report into `folder` and returns its `index.html`.

    `pictures` are SVG texts of our own, by student and assignment folder. Every page stands alone
    and loads nothing.
    """
    (folder / STUDENTS).mkdir(parents=True, exist_ok=True)
    templates, titles = Templates(language), Titles(assignments, language)
    rows = roster(gradings)
    shared: dict[str, Any] = {"course": course_title.in_(language), "made": now()}
    for row in rows:
        page = templates.page(
            "student.html.j2",
            row=row,
            submissions=submitted(row, gradings, titles, language, pictures),
            **shared,
        )
        write_text(folder / STUDENTS / page_name(row), page)
    index = folder / "index.html"
    report = class_report(rows, gradings, titles)
    write_tables(folder, report)
    write_text(index, class_page(report, templates, shared))
    return index


def now() -> datetime:
    """The time of the report, with the zone of this machine."""
    return datetime.now().astimezone()
