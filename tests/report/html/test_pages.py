"""The pages as files: self-contained, complete, in both languages."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.bilingual import Language
from autograder.grades import Gradings
from autograder.outcome import Outcome
from autograder.report.html import write_pages
from autograder.report.html.page_names import page_name
from autograder.report.record import Report
from autograder.report.roster import Row, roster
from tests.report.html.reading import Page
from tests.report.html.whole_report import TITLE


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
