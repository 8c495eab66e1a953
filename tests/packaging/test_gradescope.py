"""Gradescope: its scripts run as written in a copy of its folders, and the results it reads."""

import json
import shutil
import stat
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from autograder.bilingual import Bilingual
from autograder.course import Course
from autograder.grades import Grade, TestResult
from autograder.outcome import Outcome, Verdict
from autograder.packaging.archive import zip_bytes
from autograder.packaging.gradescope.files import PROGRAMS, gradescope_files
from autograder.packaging.gradescope.results import results_of
from autograder.packaging.wheel import Wheel

SUBMISSIONS = Path(__file__).parents[1] / "scenarios" / "submissions"
A_TEST = TestResult(
    id="t",
    task="double",
    points=60.0,
    earned=0.0,
    outcome=Outcome.FAILED,
    visibility="hidden",
    title=Bilingual("두 배", "Twice"),
    message=Bilingual("달라요", "differs"),
    diagnosis=None,
    seconds=0.1,
    reveal="SECRET 17.25",
)
A_GRADE = Grade("s", "p", "", Verdict.GRADED, 40.0, 100.0, 1.2, (), (A_TEST,))


def test_results_have_what_gradescope_reads_in_both_languages():
    # Names and kinds are Gradescope's own; a wrong one shows students nothing.
    found = results_of(A_GRADE, "after_due_date")
    assert found["score"] == 40.0
    assert found["stdout_visibility"] == "hidden"
    (test,) = found["tests"]
    assert test == {
        "name": "두 배 | Twice",
        "score": 0.0,
        "max_score": 60.0,
        "status": "failed",
        "output": "틀림\n달라요\n\nfailed\ndiffers",
        "output_format": "text",
        "visibility": "after_due_date",
    }
    assert "SECRET" not in json.dumps(found)


def test_a_grader_error_has_no_score_that_anybody_could_take_for_a_zero():
    # Nor a score for the tests that went well: it is graded again.
    broken = replace(A_TEST, outcome=Outcome.GRADER_ERROR)
    for grade in (
        replace(A_GRADE, tests=(A_TEST, broken)),
        replace(A_GRADE, verdict=Verdict.GRADER_ERROR),
    ):
        found = results_of(grade, "visible")
        assert "score" not in found
        assert found["tests"] == []
        assert "Rerun Autograder" in str(found["output"])
        assert "SECRET" not in json.dumps(found)


def test_what_cannot_be_graded_is_a_zero_with_its_reason():
    # Also where tests are hidden until later: the student can still mend it.
    grade = replace(
        A_GRADE, verdict=Verdict.UNGRADABLE, score=0.0, refusal=Bilingual("깨졌어요", "broken")
    )
    found = results_of(grade, "hidden")
    (test,) = found["tests"]
    assert (found["score"], test["score"], test["visibility"]) == (0.0, 0.0, "visible")
    assert test["output"] == "깨졌어요\n\nbroken"


@pytest.fixture(scope="module")
def autograder(
    small_course: Course,
    wheel: Wheel,
    pip_environment: dict[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """Gradescope's folders after it built the image: the zip unpacked, setup.sh run."""
    root = tmp_path_factory.mktemp("gradescope") / "autograder"
    files = gradescope_files(small_course, small_course.find("mini"), wheel, "visible")
    archive = root.parent / "autograder.zip"
    archive.write_bytes(zip_bytes(files, programs=PROGRAMS))
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(root / "source")
    shutil.copy(root / "source" / "run_autograder", root)
    (root / "run_autograder").chmod(0o755)
    environment = pip_environment | {"GRADEKIT_AUTOGRADER": str(root)}
    done = subprocess.run(
        ["bash", str(root / "source" / "setup.sh")],
        cwd=root / "source",
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "landlock" in done.stdout  # the doctor's list, in the image's log
    known = root / "source" / "course" / ".gradekit" / "known" / "01_mini"
    assert any(path.is_file() for path in known.rglob("*"))  # asked once, not for each submission
    return root


Run = Callable[[Path], tuple[int, dict[str, Any], str]]


@pytest.fixture
def run(autograder: Path, pip_environment: dict[str, str]) -> Run:
    """Grades one submission as Gradescope does: its folder, the script, the results."""

    def graded(submission: Path) -> tuple[int, dict[str, Any], str]:
        for name in ("submission", "results"):
            shutil.rmtree(autograder / name, ignore_errors=True)
            (autograder / name).mkdir()
        shutil.copytree(submission, autograder / "submission", dirs_exist_ok=True)
        done = subprocess.run(
            [str(autograder / "run_autograder")],
            cwd=autograder,
            env=pip_environment | {"GRADEKIT_AUTOGRADER": str(autograder)},
            capture_output=True,
            text=True,
            check=False,
        )
        results = autograder / "results" / "results.json"
        return done.returncode, json.loads(results.read_text("utf-8")), done.stdout + done.stderr

    return graded


@pytest.mark.slow
@pytest.mark.parametrize(
    ("submission", "score", "statuses"),
    [
        ("passed", 100, {"passed"}),
        ("failed", 40, {"passed", "failed"}),
        ("not_filled", 0, {"failed"}),
        ("syntax_error", 0, {"failed"}),
        ("crashed_hard", 40, {"passed", "failed"}),
    ],
)
def test_submissions_get_their_score(run: Run, submission, score, statuses) -> None:
    # The hidden suite through the boundary, in an environment made by setup.sh alone.
    code, results, log = run(SUBMISSIONS / submission)
    assert code == 0, log
    assert results["score"] == score, log
    assert {test["status"] for test in results["tests"]} == statuses
    assert "17.25" not in json.dumps(results)  # a hidden input


@pytest.mark.slow
def test_an_upload_of_anything_is_an_answer(run: Run, tmp_path: Path) -> None:
    # Nothing, a stray file, a link out, two programs, a kit's folders around the file.
    cases: dict[str, Callable[[Path], object]] = {
        "nothing": lambda folder: None,
        "a text": lambda folder: (folder / "answer.txt").write_text("x"),
        "a module of ours": lambda folder: (folder / "pytest.py").write_text("x = 1"),
        "two folders": lambda folder: [
            shutil.copytree(SUBMISSIONS / "passed", folder / name) for name in ("a", "b")
        ],
    }
    for name, make in cases.items():
        folder = tmp_path / name
        folder.mkdir()
        make(folder)
        code, results, log = run(folder)
        assert (code, results["score"]) == (0, 0.0), (name, log)
        assert results["tests"][0]["output"], name
    kit = tmp_path / "kit"
    shutil.copytree(SUBMISSIONS / "passed", kit / "assignments" / "01_mini")
    assert run(kit)[1]["score"] == 100


@pytest.mark.slow
def test_a_missing_layer_is_said_and_nothing_is_graded(run: Run, autograder: Path) -> None:
    # A container without Landlock: the instructor reads why, the student gets no zero.
    course = autograder / "source" / "course" / "course.toml"
    text = course.read_text(encoding="utf-8")
    course.write_text(text.replace('"limits"', '"limits", "a_layer_of_tomorrow"'), "utf-8")
    try:
        code, results, log = run(SUBMISSIONS / "passed")
    finally:
        course.write_text(text, encoding="utf-8")
    assert code == 3
    assert "score" not in results
    assert "a_layer_of_tomorrow: required" in log
    assert "grade doctor" in log
    assert "a_layer" not in json.dumps(results)


@pytest.mark.slow
def test_only_root_may_read_the_hidden_files(autograder: Path) -> None:
    # Whatever else runs in the container as another user.
    assert stat.S_IMODE((autograder / "source").stat().st_mode) & 0o077 == 0
