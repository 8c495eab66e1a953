"""A class through the whole pipeline: workers, the journal, and a host that is killed."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.errors import GradeError
from autograder.grades import Basis, Grade, Gradings
from autograder.journal import Journal
from autograder.outcome import Verdict
from autograder.pipeline import Run, Watch, grade_class
from autograder.submission import Submission

pytestmark = pytest.mark.slow  # workers and whole runs

GOOD = "def double(x):\n    return 2 * x\n\n\ndef quadruple(x):\n    return 4 * x\n"
SLOW = "import time\n\ntime.sleep(0.1)\n" + GOOD


def write_class(folder: Path, programs: dict[str, str]) -> Path:
    """A folder of folders, one a student."""
    for student, text in programs.items():
        (folder / student).mkdir(parents=True)
        (folder / student / "mini.py").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_class_in_order_whatever_the_workers(
    small_course: Course, tmp_path: Path, jobs: int
) -> None:
    # Grades come in the order of the submissions, whoever finished first; the record is made once.
    programs = {"가영": GOOD, "나리": "x = (", "다온": GOOD.replace("2 *", "3 *"), "라희": SLOW}
    folder = write_class(tmp_path / "class", programs)
    recorded: list[Gradings] = []
    run = Run((folder,), tmp_path / "run.journal", jobs=jobs, seed=1)
    found = grade_class(small_course, small_course.find("mini"), run, recorded.append)
    assert recorded == [found]
    assert [grade.student for grade in found.grades] == list(programs)
    assert [grade.score for grade in found.grades] == [100, 0, 40, 100]
    assert found.grades[1].verdict is Verdict.UNGRADABLE
    assert not run.journal.exists()


def test_a_killed_run_goes_on_where_it_was(small_course: Course, tmp_path: Path) -> None:
    # SIGKILL in the middle of `grade run` loses no finished grade, and the next run says so.
    folder = write_class(tmp_path / "class", {f"학생{n:02d}": SLOW for n in range(8)})
    out = tmp_path / "out.json"
    command = [sys.executable, "-m", "autograder.cli", "run", "mini", str(folder)]
    command += ["--json", str(out), "--course", str(small_course.root), "--lang", "ko"]
    first = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    journal = tmp_path / "out.json.journal"
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and lines_in(journal) < 3:
        time.sleep(0.02)
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    finished = lines_in(journal) - 1
    assert 2 <= finished < 8
    assert not out.exists()
    second = subprocess.run(command, capture_output=True, text=True, check=True)
    assert f"{finished}개는 이미 끝났어요" in second.stderr
    results = json.loads(out.read_text(encoding="utf-8"))["results"]
    assert [result["score"] for result in results] == [100] * 8
    assert not journal.exists()


def test_what_could_not_be_kept_is_kept_by_the_next_run(
    small_course: Course, tmp_path: Path
) -> None:
    # A gradebook whose disk is full ends the run; no grade is lost, and each is told again.
    folder = write_class(tmp_path / "class", {"가영": GOOD, "나리": GOOD, "다온": GOOD})
    run, kept, full = Run((folder,), tmp_path / "run.journal"), [], {"나리"}

    def keep(submission: Submission, grade: Grade, basis: Basis) -> None:
        if grade.student in full:
            raise GradeError("errors.no_file")
        kept.append((submission.student, basis))

    assignment = small_course.find("mini")
    with pytest.raises(GradeError):
        grade_class(small_course, assignment, run, lambda _: None, keep=keep)
    full.clear()
    grade_class(small_course, assignment, run, lambda _: None, keep=keep)
    assert [student for student, _ in kept] == ["가영", "가영", "나리", "다온"]
    assert len({basis for _, basis in kept}) == 1


def lines_in(path: Path) -> int:
    """The whole lines of a file that may not be there yet."""
    return path.read_bytes().count(b"\n") if path.exists() else 0


def test_a_journal_of_another_suite_is_not_believed(small_course: Course, tmp_path: Path) -> None:
    # Grades given by an older suite are not mixed with those of a newer one.
    folder = write_class(tmp_path / "class", {"가영": GOOD})
    assignment = small_course.find("mini")
    seen: list[int] = []
    for suite in ("another", None):
        run = Run((folder,), tmp_path / "run.journal", seed=1)
        if suite:
            with Journal(run.journal, suite, 5):
                continue
        grade_class(
            small_course,
            assignment,
            run,
            lambda _: None,
            Watch(lambda total, old: seen.append(old)),
        )
    assert seen == [0]


def test_a_journal_cut_in_a_line(small_course: Course, tmp_path: Path) -> None:
    # A kill in the middle of a write costs that one line only; the seed of the run stays.
    folder = write_class(tmp_path / "class", {"가영": GOOD, "나리": GOOD})
    assignment = small_course.find("mini")
    path = tmp_path / "run.journal"

    def stop(_: Gradings) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        grade_class(small_course, assignment, Run((folder,), path, seed=11), stop)
    whole = path.read_bytes()
    path.write_bytes(whole[:-40])
    seen: list[int] = []
    run = Run((folder,), path)
    grade_class(
        small_course, assignment, run, lambda _: None, Watch(lambda _, old: seen.append(old))
    )
    assert seen == [1]
