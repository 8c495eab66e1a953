"""`grade report`: what it writes, what it says, what it refuses."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from autograder.cli import grade
from autograder.course import Course
from autograder.gradebook import open_gradebook
from autograder.illustrating import NO_PICTURE, Album, Sitter
from autograder.outcome import Outcome
from autograder.picturing import Drawing
from tests.gradebook.making import BASIS, make_grade, make_submission

Call = Callable[..., Result]
SUBMISSIONS = Path(__file__).parents[1] / "scenarios" / "submissions"


@pytest.fixture
def folder(small_course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course with three graded submissions, two of which lost points."""
    course = shutil.copytree(small_course.root, tmp_path / "course")
    monkeypatch.setenv("GRADE_DB", str(tmp_path / "book.sqlite"))
    with open_gradebook(tmp_path / "book.sqlite") as book:
        for student, end in (("가영", "passed"), ("나리", "failed"), ("<b>", "raised")):
            submission = make_submission(student, f"{student} = 1\n")
            book.record(submission, make_grade(submission, Outcome(end)), BASIS, "run")
    (course / "roster.csv").write_text("id,name\n가영,이가영\n다온,김다온\n", encoding="utf-8")
    return Path(course)


@pytest.fixture
def call(folder: Path) -> Call:
    def call(*arguments: object) -> Result:
        words = [*map(str, arguments), "--course", str(folder), "--lang", "en"]
        return CliRunner().invoke(grade, ["report", *words])

    return call


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The digests that were drawn, one after the other, without a sandbox."""
    found: list[str] = []

    def illustrate(_: object, album: Album, some: list[Sitter], done: Callable[[], None]) -> None:
        for sitter in some:
            found.append(sitter.digest)
            picture = Drawing("<svg/>", "a line") if "나리" in sitter.source() else NO_PICTURE
            album.keep(sitter.assignment, sitter.digest, picture)
            done()

    monkeypatch.setattr("autograder.illustrating.illustrate", illustrate)
    return found


def pages(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("students/*.html"))]


def test_a_page_for_everybody(folder: Path, call: Call) -> None:
    # Who handed in, on the roster or not, and who is on it and did not.
    done = call("--no-pictures")
    assert done.exit_code == 0, done.output
    index = folder / "report" / "index.html"
    assert str(index) in done.output.replace("\n", "")
    assert index.is_file()
    found = pages(folder / "report")
    assert len(found) == 4
    assert sum("<h1><bdi>이가영</bdi></h1>" in page for page in found) == 1
    assert sum("&lt;b&gt;" in page for page in found) == 1
    assert not any("<img" in page for page in found)


def test_a_picture_is_drawn_once(folder: Path, call: Call, drawn: list[str]) -> None:
    # What could not be drawn is tried again only where all pictures are asked for.
    for _ in range(2):
        assert call().exit_code == 0
    assert len(drawn) == 2
    assert sum('alt="a line"' in page for page in pages(folder / "report")) == 1
    assert call("--pictures").exit_code == 0
    assert drawn[2:] == ["<b> = 1"]


def test_a_large_class_is_not_drawn_unasked(
    call: Call, drawn: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # A thousand pictures take half an hour: that is said, and how to get them.
    monkeypatch.setattr("autograder.cli.report_command._DRAWN_UNASKED", 1)
    done = call()
    assert done.exit_code == 0
    assert "2 picture(s)" in done.output
    assert "--pictures" in done.output
    assert drawn == []
    call("--pictures")
    assert len(drawn) == 2


def test_one_student_s_page_alone(folder: Path, call: Call) -> None:
    # It is sent to the student: nothing of the others, no way to the class.
    done = call("--student", "가영", "--no-pictures", "--out", folder / "one")
    assert done.exit_code == 0, done.output
    (page,) = pages(folder / "one")
    assert "이가영" in page
    assert "나리" not in page
    assert "index.html" not in page
    assert not (folder / "one" / "index.html").exists()


def test_who_handed_in_nothing_can_be_told_so(folder: Path, call: Call) -> None:
    # On the roster, and in no grading: the page says what is missing.
    assert call("--student", "다온", "--no-pictures").exit_code == 0
    (page,) = pages(folder / "report")
    assert "This assignment was not handed in." in page


def test_one_student_s_page_beside_the_others(folder: Path, call: Call) -> None:
    # After a regrade of one: the other pages stay.
    call("--no-pictures")
    assert call("--student", "가영", "--no-pictures").exit_code == 0
    assert len(pages(folder / "report")) == 4


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--student", "가엉"], "가영"),
        (["9"], "01_mini"),
        (["--out", "."], "--out"),
        (["--collected", "submited"], "submited"),
    ],
)
def test_a_mistake_is_one_line_with_the_remedy(
    call: Call, folder: Path, arguments: list[str], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A mistyped id, an unknown assignment, a folder with other files, a mistyped folder.
    monkeypatch.chdir(folder)
    done = call(*arguments, "--no-pictures")
    assert done.exit_code == 2
    assert said in done.output
    assert "Traceback" not in done.output
    assert not (folder / "report").exists()


def test_where_programs_may_not_run_there_are_pages_without_pictures(
    folder: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    # On an instructor's laptop without the sandbox.
    from autograder.errors import SandboxMissing

    def illustrate(*_: object) -> None:
        raise SandboxMissing("errors.no_course", where="seccomp")

    monkeypatch.setattr("autograder.illustrating.illustrate", illustrate)
    done = call()
    assert done.exit_code == 0, done.output
    assert "seccomp" in done.output
    assert len(pages(folder / "report")) == 4


@pytest.mark.parametrize("found", [True, False])
def test_it_opens_where_there_is_a_browser(
    folder: Path, call: Call, monkeypatch: pytest.MonkeyPatch, found: bool
) -> None:
    # On a server there is none: one line says so, and the page is there all the same.
    opened: list[str] = []

    def browser(page: str) -> bool:
        opened.append(page)
        return found

    monkeypatch.setattr("webbrowser.open", browser)
    done = call("--open", "--no-pictures")
    assert done.exit_code == 0
    assert opened == [(folder / "report" / "index.html").as_uri()]
    assert ("No browser" in done.output) == (not found)


@pytest.mark.slow  # a submission is graded
def test_from_the_exchange_to_the_page_with_the_receipt(folder: Path, tmp_path: Path) -> None:
    # The receipt that the student holds is the one that the page names, a day late.
    home = tmp_path / "x" / "inbound" / "라희+mini+2026-09-19 20:00:00 KST+R3ceipt"
    shutil.copytree(SUBMISSIONS / "failed", home)
    (home / "timestamp.txt").write_text("2026-09-19 11:00:00.000 UTC", encoding="utf-8")
    (folder / "roster.csv").write_text("id,name\n라희,최라희\n", encoding="utf-8")
    with (folder / "course.toml").open("a", encoding="utf-8") as file:
        file.write("[late]\nper_day = 0.5\n")

    def call(*words: object) -> None:
        arguments = [*map(str, words), "--course", str(folder), "--lang", "en"]
        done = CliRunner().invoke(grade, arguments)
        assert done.exit_code == 0, done.output

    call("collect", "mini", home.parent)
    call("run", "mini", folder / "submitted" / "01_mini")
    call("report", "mini", "--student", "라희")
    (page,) = pages(folder / "report")
    assert "<code>R3ceipt</code>" in page
    assert "Of the 40 points earned, 20 are taken off: 20 count." in page
    assert "2026-09-19 20:00 (UTC+09:00)" in page
