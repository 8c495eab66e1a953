"""The class page for a thousand students: how long it is made, how large it is, how it opens."""

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median

from classes import ROOT
from table import spread
from timing import seconds

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual
from autograder.course import Course, read_course
from autograder.grades import Grade, Gradings, TaskScore, TestResult
from autograder.late import Lateness
from autograder.outcome import Outcome, Verdict
from autograder.report.html import write_pages
from autograder.report.html.class_page import class_page
from autograder.report.html.class_report import ClassReport, class_report
from autograder.report.html.class_tables import write_tables
from autograder.report.html.pages import now
from autograder.report.html.templating import Templates
from autograder.report.html.titles import Titles
from autograder.report.record import Circumstances, Report
from autograder.roster import Student

STUDENTS = 1000
TESTS = 45
SAID = Bilingual(
    "기대한 모양은 `(3,)`인데 받은 모양은 `(3, 1)`이에요.", "expected shape `(3,)`, got `(3, 1)`."
)
KNOWN = Bilingual(f"부호가 반대예요.\n{SAID.ko}", f"The sign is flipped.\n{SAID.en}")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-sync", "--disable-background-networking", "--disable-component-update"),
    "--window-size=1280,900",
)
# Runs in a copy of the page without its policy. Reading a height makes the browser lay out.
PROBE = """<script>addEventListener("load", () => {
  const height = () => document.body.offsetHeight;
  height();
  const opened = performance.now();
  const time = (work) => { const start = performance.now(); work(); height();
    return performance.now() - start; };
  const table = document.querySelector("table.scores");
  const sorted = time(() => table.tHead.rows[0].cells[3].querySelector("button").click());
  const input = document.querySelector(".filter input");
  const found = time(() => { input.value = "9"; input.dispatchEvent(new Event("input")); });
  document.title = `measured ${opened} ${sorted} ${found}`;
});</script>"""


@dataclass(frozen=True, slots=True)
class Aim:
    """What was measured, round by round in seconds, and what it may take."""

    what: str
    found: list[float]
    at_most: float | None = None

    def line(self) -> str:
        """The row in Markdown."""
        aim = "" if self.at_most is None else f"under {self.at_most:g} s"
        met = "" if self.at_most is None else "yes" if median(self.found) < self.at_most else "no"
        return f"| {self.what} | {spread(self.found)} | {aim} | {met} |"


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--students", type=int, default=STUDENTS)
    given = parser.parse_args()
    course = read_course(ROOT)
    gradings = invented(course, given.students)
    with tempfile.TemporaryDirectory() as name:
        print("| what | seconds | aim | met |\n| --- | --- | --- | --- |", flush=True)
        for aim in measured(course, gradings, Path(name), given.rounds):
            print(aim.line(), flush=True)
        page = Path(name) / "index.html"
        print(f"\nclass page: {page.stat().st_size / 1e6:.2f} MB (aim: under 5)")


def measured(course: Course, gradings: list[Gradings], folder: Path, rounds: int) -> Iterator[Aim]:
    """The class page by its steps, all pages together, and the page in a browser."""
    report = _report(course, gradings)
    made: list[ClassReport] = []
    titles, templates = Titles(course.assignments, "ko"), Templates("ko")
    shared = {"course": course.title.ko, "made": now()}
    steps: dict[str, Callable[[], object]] = {
        "the numbers": lambda: made.append(class_report(report, titles)),
        "the CSV tables": lambda: write_tables(folder, made[-1]),
        "the page with its charts": lambda: class_page(made[-1], templates, shared),
    }
    times = [[seconds(step) for step in steps.values()] for _ in range(rounds)]
    yield Aim("class page, in all", [sum(each) for each in times], 10)
    for at, what in enumerate(steps):
        yield Aim(f"– {what}", [each[at] for each in times])
    every = partial(write_pages, folder, report, "ko")
    yield Aim("class page and every student's", [seconds(every)])
    opened = [in_browser(folder / "index.html") for _ in range(rounds)]
    for at, (what, most) in enumerate(
        (("opens in Chromium, laid out", 2.0), ("sorts by a column", 0.5), ("finds a name", 0.5))
    ):
        yield Aim(what, [each[at] for each in opened], most)


def in_browser(page: Path) -> list[float]:
    """Seconds until the page is laid out, until it is sorted, until names are found."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.exit("this needs Chromium: install the package `chromium`")
    text = page.read_text(encoding="utf-8")
    copy = page.with_name("measured.html")
    copy.write_text(re.sub(r"<meta http-equiv=[^>]*>", PROBE, text, count=1), encoding="utf-8")
    with tempfile.TemporaryDirectory() as home:
        command = [browser, *FLAGS, f"--user-data-dir={home}", "--dump-dom", copy.as_uri()]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = re.search(r"<title>measured ([\d.]+) ([\d.]+) ([\d.]+)", done.stdout)
    if found is None:
        sys.exit("the page did not come to its end in Chromium")
    return [float(each) / 1000 for each in found.groups()]


def invented(course: Course, students: int) -> list[Gradings]:
    """A class of that many, each with a skill of its own, on every assignment of the course."""
    chance = random.Random(6)
    skills = {f"2026{at:05d}": chance.betavariate(3, 1) for at in range(students)}
    return [
        Gradings(
            assignment.folder,
            "",
            tuple(
                _grade(assignment, student, skill, chance)
                for student, skill in skills.items()
                if chance.random() < 0.95
            ),
        )
        for assignment in course.assignments
    ]


def _report(course: Course, gradings: list[Gradings]) -> Report:
    """With a roster, and a penalty for whoever is late."""
    names = sorted({grade.student for each in gradings for grade in each.grades})
    late = Lateness(1, 0.9, Bilingual("1일 늦음", "day 1 after the deadline"))
    return Report(
        course.title,
        course.assignments,
        tuple(gradings),
        tuple(Student(name, "김서연", "A", {}) for name in names),
        course.late,
        {
            (grade.student, each.assignment): Circumstances(lateness=late)
            for each in gradings
            for grade in each.grades
            if grade.late
        },
    )


def _grade(assignment: Assignment, student: str, skill: float, chance: random.Random) -> Grade:
    tests: list[TestResult] = []
    tasks = []
    each = max(TESTS // len(assignment.tasks), 1)
    for task in assignment.tasks:
        own = [
            _test(task.id, at, task.points / each, chance.random() < skill ** (0.3 + at % 5))
            for at in range(each)
        ]
        tests += own
        tasks.append(TaskScore(task.id, task.points, round(sum(t.earned for t in own), 6)))
    return Grade(
        student=student,
        path=f"{student}/{assignment.filename}",
        digest="0" * 64,
        verdict=Verdict.UNGRADABLE if chance.random() < 0.03 else Verdict.GRADED,
        score=round(sum(task.earned for task in tasks), 6),
        max_score=100.0,
        seconds=0.05 + 0.2 * chance.random(),
        tasks=tuple(tasks),
        tests=tuple(tests),
        refusal=None,
        submitted=datetime(2026, 10, 1, tzinfo=UTC) + timedelta(minutes=chance.randrange(9999)),
        late=chance.random() < 0.08,
    )


def _test(task: str, at: int, points: float, passed: bool) -> TestResult:
    known = not passed and at == 0
    return TestResult(
        id=f"test_{task}_{at}",
        task=task,
        points=points,
        earned=points if passed else 0.0,
        outcome=Outcome.PASSED if passed else Outcome.FAILED,
        visibility="hidden",
        title=Bilingual(f"{at}번째 성질", f"property {at}"),
        message=Bilingual("", "") if passed else KNOWN if known else SAID,
        diagnosis="sign_flipped" if known else None,
        seconds=0.002,
    )


if __name__ == "__main__":
    main()
