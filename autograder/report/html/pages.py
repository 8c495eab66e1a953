"""Writing the pages: `index.html` for the class, `students/….html` for each student."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from statistics import mean, median
from types import MappingProxyType
from typing import Any

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual, Language
from autograder.grades import Gradings
from autograder.report.html.attention import needing_attention
from autograder.report.html.figures import figures, percent
from autograder.report.html.student_view import submitted
from autograder.report.html.templating import Templates
from autograder.report.html.titles import Titles
from autograder.report.roster import Row, is_stuck, plain, roster, scored
from autograder.report.writing import write_text

_STUDENTS = "students"


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
    (folder / _STUDENTS).mkdir(parents=True, exist_ok=True)
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
        write_text(folder / _STUDENTS / page_name(row), page)
    index = folder / "index.html"
    write_text(index, _class_page(templates, titles, rows, gradings, language, shared))
    return index


def page_name(row: Row) -> str:
    """A file name that any system takes and no two students share."""
    slug = re.sub(r"[^a-z0-9]+", "-", row.student.lower())[:40].strip("-")
    key = f"{row.student}\0{row.copy}".encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(key).hexdigest()[:16]
    return f"{slug}-{digest}.html" if slug else f"{digest}.html"


def now() -> datetime:
    """The time of the report, with the zone of this machine."""
    return datetime.now().astimezone()


def _class_page(
    templates: Templates,
    titles: Titles,
    rows: Sequence[Row],
    gradings: Sequence[Gradings],
    language: Language,
    shared: dict[str, Any],
) -> str:
    grades = [grade for each in gradings for grade in scored(each.grades)]
    percents = [percent(grade) for grade in grades]
    attention = needing_attention(rows, gradings, titles, language)
    return templates.page(
        "class.html.j2",
        script="class.js",
        rows=rows,
        page_of=lambda row: f"{_STUDENTS}/{page_name(row)}",
        is_stuck=is_stuck,
        plain=plain,
        assignments=[figures(each, titles, language) for each in gradings],
        attention=attention,
        attention_count=len({(each.row.student, each.row.copy) for each in attention}),
        submissions=sum(len(each.grades) for each in gradings),
        mean=plain(round(mean(percents), 1)) if percents else "–",
        median=plain(round(median(percents), 1)) if percents else "–",
        **shared,
    )
