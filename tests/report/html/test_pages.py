"""The pages as files: safe, self-contained, complete, in both languages."""

import base64
import hashlib
import itertools
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from html.parser import HTMLParser
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual, Language
from autograder.grades import Gradings
from autograder.late import Lateness, LatePolicy
from autograder.outcome import Outcome
from autograder.report.html import write_pages
from autograder.report.html.page_names import page_name
from autograder.report.record import Circumstances, Illustration, Report, Slip
from autograder.report.roster import Row, roster
from autograder.roster import Student, same_id

TITLE = Bilingual("과목 <b>", "Course <b>")
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
DUE = datetime(2026, 9, 18, 23, 59, tzinfo=timezone(timedelta(hours=9)))
RECEIPT = '"><img src=x onerror=alert(2)>'
ALT = '" onload="alert(3)" x="\x1b[31m</figure><script>alert(3)</script>'
NAME = "</bdi><script>alert(4)</script>\u202e"
# Everything our own templates write. What is not here was written by a student.
TAGS = set(
    re.findall(
        r"\S+",
        "html head meta title style body a div header p h1 h2 h3 h4 time main section dl dt dd"
        " small table thead tbody tr th td bdi span code svg rect text line article b ul li ol"
        " figure img pre script details summary figcaption path",
    )
)
ATTRIBUTES = set(
    re.findall(
        r"\S+",
        "lang charset http-equiv content name class href id tabindex datetime aria-labelledby"
        " aria-label aria-hidden focusable viewbox preserveaspectratio width height x y x1 x2 y1 y2"
        " rx text-anchor role scope src alt data-filter data-sort data-found d transform download",
    )
)
VOID = {"meta", "img"}


class Page(HTMLParser):
    """Every tag, attribute and text of a page; tags must be closed in order."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.source = path.read_bytes().decode("utf-8")
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.inside: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(self.source)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] in ("style", "script"):
            self.inside[self._open[-1]] = data
        else:
            self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.texts).split())

    def values(self, tag: str, attribute: str) -> list[str]:
        return [
            str(attrs[attribute]) for name, attrs in self.tags if name == tag and attribute in attrs
        ]


@pytest.fixture(scope="module", params=["ko", "en"])
def report(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    gradings: list[Gradings],
    assignments: tuple[Assignment, ...],
) -> tuple[Language, Path]:
    folder = tmp_path_factory.mktemp(request.param)
    language: Language = request.param
    return language, write_pages(folder, whole_report(assignments, gradings), language)


def whole_report(assignments: tuple[Assignment, ...], gradings: list[Gradings]) -> Report:
    """With everything that a page can hold, hostile wherever somebody else writes it."""
    late = Lateness(2, 0.8, Bilingual("2일 늦음", "2 days late"))
    known = {
        (grade.student, each.assignment): Circumstances(
            deadline=DUE,
            extended=True,
            lateness=late,
            slip=Slip(RECEIPT, DUE, DUE + timedelta(seconds=3)),
            others=(30.0, 61.5),
            picture=Illustration(SVG, ALT),
        )
        for each in gradings
        for grade in each.grades
    }
    students = tuple(
        Student(same_id(row.student), NAME, "<A>", {}) for row in roster(gradings)[10:20]
    )
    nobody = Student("2026999", "", "", {})
    policy = LatePolicy(10, 0.1, 0.5, 7)
    return Report(TITLE, assignments, tuple(gradings), (*students, nobody), policy, known)


@pytest.fixture(scope="module")
def pages(report: tuple[Language, Path]) -> list[Page]:
    _, index = report
    return [Page(path) for path in (index, *sorted(index.parent.glob("students/*.html")))]


@pytest.mark.slow
def test_nothing_a_student_wrote_becomes_a_tag_or_an_attribute(pages: list[Page]):
    # Hostile names, paths and source lines are text and nothing else.
    for page in pages:
        assert {tag for tag, _ in page.tags} <= TAGS
        assert {name for _, attrs in page.tags for name in attrs} <= ATTRIBUTES
    assert any("<script>alert(1)</script>" in page.text for page in pages)
    assert any("{{ 7*7 }}{% raw %}" in page.text for page in pages)


def test_names_receipts_and_alt_texts_are_text(pages: list[Page]):
    # What a roster, a receipt and a picture say, none of which is ours.
    assert any(RECEIPT in page.text for page in pages[1:])
    assert any("</bdi><script>alert(4)</script>" in page.text for page in pages[1:])
    alts = [alt for page in pages[1:] for alt in page.values("img", "alt")]
    assert alts
    assert all(alt.startswith('" onload="alert(3)" x="\\x1b[31m</figure>') for alt in alts)


def test_what_cannot_be_seen_is_written_out(pages: list[Page]):
    # No NUL, escape sequence, right-to-left mark or surrogate in any page.
    for page in pages:
        assert not re.search(
            "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", page.source
        )
    assert any("\\x1b[31m" in page.text for page in pages)


def test_the_policy_allows_the_pages_own_style_and_script_and_nothing_else(pages: list[Page]):
    # The hashes must fit to the byte, or the browser shows a bare page.
    for page in pages:
        (policy,) = [a["content"] for t, a in page.tags if t == "meta" and "http-equiv" in a]
        assert policy
        assert policy.startswith("default-src 'none'; img-src data:; ")
        assert "unsafe" not in policy
        for name, content in page.inside.items():
            digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
            assert f"{name}-src 'sha256-{digest}'" in policy
        assert len(page.inside) == sum(tag in ("style", "script") for tag, _ in page.tags)


def test_students_pages_run_no_script(pages: list[Page]):
    # Only the class page sorts.
    assert [("script" in page.inside) for page in pages] == [True] + [False] * (len(pages) - 1)


def test_nothing_is_loaded(pages: list[Page]):
    # The report opens from a disk without a network; pictures are inside.
    for page in pages:
        assert not re.search(r"https?:|@import|url\(", page.source)
        sources = page.values("img", "src")
        assert all(source.startswith("data:image/svg+xml;base64,") for source in sources)
        assert len(page.values("img", "alt")) == len(sources)
    assert sum(len(page.values("img", "src")) for page in pages) > 40


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


def test_what_passed_is_folded_and_what_failed_is_not(
    report: tuple[Language, Path], gradings: list[Gradings]
):
    # A student sees first what there is to do.
    _, index = report
    for row in roster(gradings):
        source = (index.parent / "students" / page_name(row)).read_text(encoding="utf-8")
        folded = "".join(re.findall("<details>.*?</details>", source, re.S))
        bare = re.sub("<details>.*?</details>", "", source, flags=re.S)
        tests = [t for g in row.grades if g and g.refusal is None for t in g.tests]
        passed = sum(test.outcome is Outcome.PASSED for test in tests)
        assert folded.count('class="badge') == passed
        assert bare.count('class="badge') == len(tests) - passed


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


def test_every_student_has_a_page_and_a_row(
    report: tuple[Language, Path], gradings: list[Gradings]
):
    # Nobody is lost, also not the one without a name.
    _, index = report
    files = set(index.parent.glob("students/*.html"))
    assert len(files) == 61  # and the one who handed in nothing
    links = [link for link in Page(index).values("a", "href") if link.startswith("students/")]
    assert {index.parent / link for link in links} == files
    assert len(roster(gradings)) == 60


def test_what_is_for_the_instructor_is_on_no_page(pages: list[Page]):
    # `reveal` holds hidden inputs and right answers.
    assert not any("REVEALED" in page.source for page in pages)


def test_a_students_page_shows_every_check(report: tuple[Language, Path], gradings: list[Gradings]):
    # Outcome in words, visibility, title, and the message where it did not pass.
    language, index = report
    row = next(r for r in roster(gradings) if r.student.startswith("2026") and all(r.grades))
    page = Page(index.parent / "students" / page_name(row))
    for grade in row.grades:
        assert grade is not None
        for test in grade.tests:
            if grade.refusal is None:
                assert test.title.in_(language) in page.text
                said = " ".join(test.message.in_(language).replace("`", "").split("\n")[0].split())
                assert said in page.text
    assert ("비공개" if language == "ko" else "hidden") in page.text


def test_a_refusal_is_shown_once(report: tuple[Language, Path], gradings: list[Gradings]):
    # All tests of an ungradable submission carry the same words.
    language, index = report
    found = [(r, g) for r in roster(gradings) for g in r.grades if g and g.verdict == "ungradable"]
    row, grade = found[0]
    page = Page(index.parent / "students" / page_name(row))
    assert grade.refusal is not None
    first = grade.refusal.in_(language).partition("`")[0].strip()
    bad = [g for g in row.grades if g and g.verdict == "ungradable"]
    assert page.text.count(first) == len(bad)


def test_names_that_slug_alike_stay_apart():
    # `Kim-A` and `kim a`; one name twice; a name that no file system likes.
    rows = [
        Row(n, 0, ())
        for n in ("Kim-A", "kim a", "김", "이", "", "\ud800", "CON", "a" * 999, "a" * 998)
    ]
    rows += [Row("김", 1, ())]
    names = [page_name(row) for row in rows]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9-]{1,80}\.html", name) for name in names)


@pytest.mark.slow
def test_a_thousand_students_stay_under_five_megabytes(
    tmp_path: Path,
    class_of: Callable[[int], list[Gradings]],
    assignments: tuple[Assignment, ...],
    monkeypatch: pytest.MonkeyPatch,
):
    # The class page is one file that a laptop must open; the students' pages are not looked at.
    written: dict[str, str] = {}
    monkeypatch.setattr(
        "autograder.report.html.pages.write_text",
        lambda path, text: written.update({path.name: text}),
    )
    monkeypatch.setattr("autograder.report.html.pages.submitted", lambda *_: [])
    write_pages(tmp_path, Report(TITLE, assignments, tuple(class_of(1000))), "ko")
    assert len(written) == 1001
    assert len(written["index.html"].encode("utf-8")) < 5_000_000


def test_an_empty_class_is_a_page_too(tmp_path: Path, assignments: tuple[Assignment, ...]):
    # Before the first submission: no division by zero, no missing maximum.
    index = write_pages(tmp_path, Report(TITLE, assignments, (Gradings("01_gates", "", ()),)), "en")
    assert "Nothing has been graded yet" in Page(index).text
    assert Page(write_pages(tmp_path, Report(TITLE, (), ()), "ko")).text


def test_unknown_assignments_and_tasks_show_their_ids(tmp_path: Path, gradings: list[Gradings]):
    # A report of old results outlives a renamed assignment.
    assert (
        "01_gates" in Page(write_pages(tmp_path, Report(TITLE, (), tuple(gradings[:1])), "ko")).text
    )


def test_every_outcome_has_a_word_on_the_page(report: tuple[Language, Path]):
    # No raw `not_filled` in front of a reader.
    text = Page(report[1]).text
    raw = {outcome.value for outcome in Outcome if "_" in outcome.value}
    assert not [word for word in raw if f" {word} " in text]


def test_without_jinja_there_is_one_clear_line():
    # A student's install has no Jinja2.
    code = (
        "import sys; sys.modules['jinja2'] = None\n"
        "from autograder.errors import GradeError\n"
        "try:\n    import autograder.report.html\n"
        "except GradeError as error:\n    print(error.format_message())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert "gradekit[instructor]" in done.stdout
