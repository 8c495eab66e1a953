"""The pages of one whole report, written once for the files that look at them."""

from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.bilingual import Language
from autograder.grades import Gradings
from autograder.report.html import write_pages
from tests.report.html.reading import Page
from tests.report.html.whole_report import whole_report


@pytest.fixture(scope="package", params=["ko", "en"])
def report(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    gradings: list[Gradings],
    assignments: tuple[Assignment, ...],
) -> tuple[Language, Path]:
    folder = tmp_path_factory.mktemp(request.param)
    language: Language = request.param
    return language, write_pages(folder, whole_report(assignments, gradings), language)


@pytest.fixture(scope="package")
def pages(report: tuple[Language, Path]) -> list[Page]:
    _, index = report
    return [Page(path) for path in (index, *sorted(index.parent.glob("students/*.html")))]
