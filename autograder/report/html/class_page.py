"""The class page, `index.html`: from the report's numbers to one page that stands alone."""

from collections.abc import Mapping
from functools import partial
from statistics import fmean, median
from typing import Any

from autograder.bilingual import Language
from autograder.catalogue import text
from autograder.report.html.charts import term
from autograder.report.html.class_report import ClassReport
from autograder.report.html.figures import NONE, figures, one_digit
from autograder.report.html.page_names import student_link
from autograder.report.html.templating import Templates
from autograder.report.roster import is_stuck, percent, plain, scored
from autograder.report.statistics.items import ENOUGH
from autograder.report.statistics.risk import THRESHOLDS

_SHOWN = 200  # rows of a list of students; its table beside the page has all


def class_page(report: ClassReport, templates: Templates, shared: Mapping[str, Any]) -> str:
    """The page. `shared` is what every page of the report is told: the course, the moment."""
    owners = {id(grade): row for row in report.rows for grade in row.grades if grade is not None}
    grades = [grade for row in report.rows for grade in row.grades if grade is not None]
    percents = [percent(grade) for grade in scored(grades)]
    risky = {(each.row.student, each.row.copy) for each in report.at_risk}
    looking = {(each.row.student, each.row.copy) for each in report.attention}
    return templates.page(
        "class.html.j2",
        script="class.js",
        styles=("style.css", "class.css"),
        rows=report.rows,
        scores=list(zip(report.rows, report.earned, strict=True)),
        penalised=report.rows != report.earned,
        student_of=report.student,
        page_of=student_link,
        is_stuck=is_stuck,
        plain=plain,
        one_digit=one_digit,
        change=partial(_change, report.titles.language),
        assignments=[figures(each, report.titles, owners) for each in report.assignments],
        attention=report.attention[:_SHOWN],
        attention_more=max(len(report.attention) - _SHOWN, 0),
        attention_count=len(looking),
        at_risk=report.at_risk[:_SHOWN],
        at_risk_more=max(len(report.at_risk) - _SHOWN, 0),
        at_risk_count=len(risky),
        term=term([(report.titles.short(e.folder), e.spread) for e in report.assignments]),
        term_words=_term_words(report),
        limits=THRESHOLDS,
        enough=ENOUGH,
        submissions=len(grades),
        mean=one_digit(fmean(percents) if percents else None),
        median=one_digit(median(percents) if percents else None),
        **shared,
    )


def _change(language: Language, fall: float | None) -> str:
    """How far the latest scores lie from those before, in words."""
    if fall is None:
        return NONE
    key = "class_page.points_less" if fall > 0 else "class_page.points_more"
    return text(key, language, n=one_digit(abs(fall)))


def _term_words(report: ClassReport) -> str:
    """What the chart of the term shows, for who cannot see it."""
    return ", ".join(
        text(
            "class_page.term_one",
            report.titles.language,
            name=report.titles.short(each.folder),
            median=one_digit(each.spread.median),
            low=one_digit(each.spread.lower),
            high=one_digit(each.spread.upper),
        )
        for each in report.assignments
        if each.spread
    )
