"""formgrader in a real browser: notebooks and programs side by side, with the same points."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.grades import Gradings
from autograder.nbgrader_course.export import export_to_nbgrader
from autograder.opening import Terms, open_grader
from autograder.submission import collect
from tests.nbgrader_course.conftest import NAME, RIGHT, SCENARIOS, Nbgrader, filled

pytestmark = pytest.mark.slow

QUIET = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-sync", "--disable-background-networking", "--disable-component-update",
    "--virtual-time-budget=20000",
]  # fmt: skip


def free_port() -> int:
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture
def address(own: Nbgrader) -> Iterator[str]:
    """Jupyter's server in nbgrader's folder, which only this machine can reach."""
    port = free_port()
    options = f"--no-browser --allow-root --ip=127.0.0.1 --port={port} --IdentityProvider.token="
    with subprocess.Popen(
        [sys.executable, "-m", "jupyter_server", *options.split()],
        cwd=own.folder,
        env=own.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        address = f"http://127.0.0.1:{port}"
        try:
            wait_for(f"{address}/api")
            yield f"{address}/formgrader"
        finally:
            server.terminate()


def wait_for(address: str) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(address)


def page(address: str, profile: Path) -> str:
    """What a person would see there, once its scripts have run."""
    done = subprocess.run(
        ["chromium", *QUIET, f"--user-data-dir={profile}", "--dump-dom", address],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_notebooks_and_programs(
    course: Course, own: Nbgrader, address: str, tmp_path: Path
) -> None:
    # The list of submissions, and the page on which a person grades the question of a program.
    own.hand_in("notebook", filled(RIGHT))
    own.run("autograde", NAME, "--student", "notebook")
    assignment = course.find(NAME)
    program = SCENARIOS / "failed" / "mini.py"
    with open_grader(course, assignment, Terms(seed=1)) as grader:
        (submission,) = collect([program], assignment, "program")
        grade = grader.grade(submission)
        gradings = Gradings(NAME, grader.marker.suite.digest, (grade,))
    export_to_nbgrader(course, own.folder, [gradings])

    listed = page(f"{address}/manage_submissions/{NAME}", tmp_path)
    for student, score in (("notebook", 100), ("program", grade.score)):
        row = next(part for part in listed.split("<tr") if f">{student}<" in part)
        assert f"{score:g} / 110" in row

    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{own.folder / 'gradebook.db'}") as book:
        page_id = book.find_submission_notebook("mini", NAME, "program").id
    graded = page(f"{address}/submissions/{page_id}", tmp_path)
    assert "✗ 두 배" in graded
    assert "말로 쓴 답은 여기에 없어요" in graded
