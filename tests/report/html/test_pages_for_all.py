"""Pages that a keyboard, a screen reader and a link find their way in."""

import itertools
import re
from pathlib import Path

from autograder.bilingual import Language
from tests.report.html.reading import Page
from tests.report.html.whole_report import TITLE


def test_every_link_leads_somewhere(report: tuple[Language, Path]):
    # Names such as `../../etc/passwd` must not get into a path.
    _, index = report
    for path in (index, *index.parent.glob("students/*.html")):
        page = Page(path)
        marks = {str(attrs["id"]) for _, attrs in page.tags if "id" in attrs}
        for link in page.values("a", "href"):
            if link.startswith("#"):
                assert link[1:] in marks
            else:
                target = (path.parent / link).resolve()
                assert target.is_file()
                assert target.is_relative_to(index.parent.resolve())


def test_ids_are_unique_and_labels_point_at_them(pages: list[Page]):
    # A screen reader reads the name of each region.
    for page in pages:
        marks = [str(attrs["id"]) for _, attrs in page.tags if "id" in attrs]
        assert len(marks) == len(set(marks))
        assert {str(a["aria-labelledby"]) for _, a in page.tags if "aria-labelledby" in a} <= set(
            marks
        )


def test_headings_go_down_step_by_step(pages: list[Page]):
    # A screen reader's list of headings is the page's table of contents.
    for page in pages[1:]:
        levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_a_keyboard_comes_to_the_content_at_once(pages: list[Page]):
    # The first thing that takes the focus leads past the header, to a landmark that can take it.
    for page in pages[1:]:
        first = next(attrs for tag, attrs in page.tags if tag in ("a", "summary", "button"))
        assert first["href"] == "#main"
        (main,) = [attrs for tag, attrs in page.tags if tag == "main"]
        assert (main["id"], main["tabindex"]) == ("main", "-1")
        assert "header" in {tag for tag, _ in page.tags}


def test_the_language_is_declared_and_spoken(report: tuple[Language, Path]):
    # One report, one language, the course's title included.
    language, index = report
    page = Page(index)
    assert page.values("html", "lang") == [language]
    assert ("학생별 점수" in page.text) == (language == "ko")
    assert ("Scores by student" in page.text) == (language == "en")
    assert TITLE.in_(language) in page.text


def test_the_date_has_its_zone(report: tuple[Language, Path]):
    # A report without a time is of no use in a dispute.
    page = Page(report[1])
    moment, *_ = page.values("time", "datetime")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", moment)
    assert re.search(r"\(UTC[+-]\d\d:\d\d\)", page.text)
