"""The reports that show hostile programs: no script runs, no cell is a formula, no code moves."""

import csv
import itertools
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from rich.console import Console

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual, Language
from autograder.course import read_course
from autograder.grades import Grade, Gradings
from autograder.late import Lateness
from autograder.report.html import write_pages
from autograder.report.json_text import write_results
from autograder.report.junit import junit_xml
from autograder.report.record import Circumstances, Illustration, Report, Slip
from autograder.report.terminal import class_table, submission_lines
from autograder.roster import Student, same_id
from autograder.sandbox.guest.layers import probe

from .corpus import programs
from .letting_loose import USERS, open_arena

pytestmark = pytest.mark.slow  # the whole corpus is graded first

RAN = "document.body.dataset.ran = 1"  # only a script that runs makes of it `data-ran`
NAMES = [
    f"<script>{RAN}</script>",
    f'"><img src=x onerror="{RAN}">',
    f"' onmouseover='{RAN}' autofocus onfocus='{RAN}",
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "\x1b]0;GOT IT\x07\x1b[2J",
    "nul\0 half\ud800",
    "a\u202e001/001\u2066b",
    "[bold red]GOT IT[/]",
    "{{ 7 * 191 }}",
    "]]></failure><testcase/>",
    "../../../etc/passwd",
    "x" * 5000,
]
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--allow-file-access-from-files",
]
JUNIT = {"testsuites", "testsuite", "testcase", "failure", "error", "skipped"}
# Whatever moves a cursor, hides, turns the direction or is half a character.
UNCLEAN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


@dataclass(frozen=True, slots=True)
class Graded:
    """All quick programs of the corpus as one class, under hostile names."""

    assignment: Assignment
    gradings: Gradings


@pytest.fixture(scope="module")
def graded() -> Iterator[Graded]:
    on = frozenset(name for name, state in probe().items() if state.state == "on")
    with open_arena(next(iter(USERS)), on) as arena:
        quick = [program for program in programs() if not program.slow]
        names = [NAMES[at % len(NAMES)] + str(at // len(NAMES)) for at in range(len(quick))]
        grades = [
            arena.grade_text(arena.grounds.fill(program.source), name)[0]
            for program, name in zip(quick, names, strict=True)
        ]
        assignment = read_course(arena.grounds.course).find("twice")
        yield Graded(assignment, Gradings(assignment.folder, "0" * 64, tuple(grades)))


@pytest.fixture(scope="module")
def pages(graded: Graded, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    write_pages(folder, report_of(graded), "en")
    return folder


def report_of(graded: Graded) -> Report:
    """The class with a roster, receipts, pictures and diagnoses as hostile as the names."""
    named = zip(graded.gradings.grades, itertools.cycle(NAMES), strict=False)
    grades = tuple(diagnosed(grade, name) for grade, name in named)
    gradings = replace(graded.gradings, grades=grades)
    known = {
        (grade.student, gradings.assignment): Circumstances(
            lateness=Lateness(1, 0.9, Bilingual(name, name)),
            slip=Slip(name, None),
            picture=Illustration(f"<svg>{NAMES[0]}</svg>", name),
        )
        for grade, name in zip(gradings.grades, itertools.cycle(NAMES), strict=False)
    }
    students = tuple(
        Student(same_id(grade.student), name, name, {})
        for grade, name in zip(gradings.grades, itertools.cycle(NAMES[1:]), strict=False)
    )
    title = Bilingual("과목", "Course")
    return Report(title, (graded.assignment,), (gradings,), students, circumstances=known)


def diagnosed(grade: Grade, name: str) -> Grade:
    """The grade with a diagnosis that quotes what a student called something."""
    said = Bilingual(f"{name}\n{name}", f"`{name}\n{name}`")
    first, *rest = grade.tests
    return replace(grade, tests=(replace(first, diagnosis=name, message=said), *rest))


def in_chromium(page: Path, home: Path) -> str:
    """The page as Chromium has it once it and all its frames are loaded."""
    names = ("chromium", "chromium-browser", "google-chrome")
    browser = next(filter(None, map(shutil.which, names)), None)
    assert browser is not None, "these tests need Chromium: install the package `chromium`"
    command = [browser, *FLAGS, f"--user-data-dir={home}", "--dump-dom", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100, check=True)
    return done.stdout


def framed(files: list[Path], page: Path) -> Path:
    """A page that shows the files in frames and says in how many of them a script ran."""
    frames = "".join(f'<iframe src="{path.as_uri()}"></iframe>' for path in files)
    script = """<script>onload = () => {
        const frames = [...document.querySelectorAll("iframe")];
        const pages = frames.map(each => each.contentDocument.body);
        const ran = pages.filter(each => each.dataset.ran).length;
        document.title = `${ran} of ${pages.length} ran`;
    }</script>"""
    page.write_text(f"<!doctype html><meta charset=utf-8>{script}{frames}", encoding="utf-8")
    return page


def test_no_script_runs_in_chromium(pages: Path, tmp_path: Path) -> None:
    # Names, lines and files of hostile students are text. The last page is the control: it is
    # what a report would be that did not escape.
    careless = tmp_path / "careless.html"
    careless.write_text(f"<!doctype html><title>x</title><body>{NAMES[0]}", encoding="utf-8")
    files = [pages / "index.html", *sorted((pages / "students").iterdir()), careless]
    dom = in_chromium(framed(files, tmp_path / "all.html"), tmp_path / "home")
    assert f"<title>1 of {len(files)} ran</title>" in dom


def test_pages_are_clean_text(pages: Path) -> None:
    # Nothing in a page hides, turns round or cannot be encoded.
    for path in pages.rglob("*.html"):
        assert UNCLEAN.findall(path.read_bytes().decode("utf-8")) == []


def test_no_cell_of_the_tables_is_a_formula(pages: Path) -> None:
    # A spreadsheet opens them: names, sections and diagnoses are text, numbers are numbers.
    tables = sorted((pages / "tables").iterdir())
    assert {"scores", "diagnoses", "attention"} <= {table.stem for table in tables}
    for table in tables:
        text = table.read_bytes().decode("utf-8").removeprefix("\ufeff")
        assert UNCLEAN.findall(text.replace("\r\n", "\n")) == []
        for cell in itertools.chain(*csv.reader(StringIO(text, newline=""))):
            assert not cell.lstrip().startswith(("=", "+", "@", "＝"))
            if cell.lstrip().startswith("-"):
                float(cell)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_terminal_shows_clean_text(graded: Graded, language: Language) -> None:
    # No code of a program's own reaches the terminal, and no markup is taken for ours.
    for grade in graded.gradings.grades:
        out = StringIO()
        console = Console(file=out, force_terminal=False, width=100)
        for line in submission_lines(grade, graded.assignment, language):
            console.print(line)
        assert UNCLEAN.findall(out.getvalue()) == []


def test_the_table_of_the_class_is_clean_text(graded: Graded) -> None:
    # The same where all names stand together.
    out = StringIO()
    Console(file=out, width=100).print(class_table([graded.gradings], [graded.assignment], "en"))
    assert UNCLEAN.findall(out.getvalue()) == []


def test_junit_is_one_suite_for_each_program(graded: Graded) -> None:
    # Nobody closes an element of ours or adds a passed test.
    root = ET.fromstring(junit_xml(graded.gradings.grades, "en"))
    assert len(root) == len(graded.gradings.grades)
    assert {child.tag for child in root.iter()} <= JUNIT
    for suite, grade in zip(root, graded.gradings.grades, strict=True):
        refused = grade.refusal is not None
        assert len(suite.findall("testcase")) == len(grade.tests) + refused


def test_results_are_whole_json(graded: Graded, tmp_path: Path) -> None:
    # Whatever a name holds, the results are read back as they were, and score nothing more.
    file = tmp_path / "results.json"
    write_results(file, [graded.gradings])
    results = json.loads(file.read_bytes().decode("utf-8"))["results"]
    assert [each["score"] for each in results] == [g.score for g in graded.gradings.grades]
    assert len(results) == len(graded.gradings.grades)
