"""A student's repository: cloned, and its workflows' steps run as they are written."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

from autograder.course import Course
from autograder.packaging.kit import student_files
from autograder.packaging.repository import release_date, write_repository
from autograder.packaging.wheel import Wheel

pytestmark = pytest.mark.slow
STUB = "assignments/01_gates/gates.py"


@dataclass(frozen=True)
class Runner:
    """A machine of a CI system: an empty Python environment, and what the system says."""

    bin: Path
    environment: dict[str, str]

    def run(self, script: str, folder: Path, **said: str) -> subprocess.CompletedProcess[str]:
        """The script as GitHub and GitLab run one: the shell ends at the first failure."""
        path = f"{self.bin}:{self.environment['PATH']}"
        return subprocess.run(
            ["bash", "-e", "-c", script],
            cwd=folder,
            env=self.environment | said | {"PATH": path},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(scope="module")
def runner(pip_environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """What actions/setup-python leaves: a Python with pip and nothing else."""
    folder = tmp_path_factory.mktemp("runner")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    return Runner(folder / "bin", pip_environment | {"HOME": str(folder), "LANG": "C.UTF-8"})


@pytest.fixture(scope="module")
def origin(
    real_course: Course, wheel: Wheel, some: list[str], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The repository that an instructor pushes for the students."""
    folder = tmp_path_factory.mktemp("origin") / "kit"
    files = student_files(real_course, map(real_course.find, some), wheel)
    write_repository(folder, files, release_date(real_course.root))
    return folder


@pytest.fixture
def clone(origin: Path, tmp_path: Path) -> Path:
    """A student's clone."""
    folder = tmp_path / "work"
    subprocess.run(["git", "clone", "--quiet", str(origin), str(folder)], check=True)
    return folder


def github(runner: Runner, clone: Path) -> tuple[int, str, Path]:
    """Runs the workflow's steps; the exit code, what stands in the log, and the job's page."""
    workflow = yaml.safe_load((clone / ".github" / "workflows" / "grade.yml").read_text("utf-8"))
    (job,) = workflow["jobs"].values()
    page = clone.parent / "step_summary"
    page.write_text("# another step\n", encoding="utf-8")
    said = job["env"] | {
        "GITHUB_ACTIONS": "true",
        "GITHUB_WORKSPACE": str(clone),
        "GITHUB_STEP_SUMMARY": str(page),
        "GITHUB_SERVER_URL": "https://git.example",
        "GITHUB_REPOSITORY": "class/kim",
        "GITHUB_REPOSITORY_OWNER": "class",
        "GITHUB_ACTOR": "kim",
    }
    log = ""
    for step in job["steps"]:
        if "run" in step:
            done = runner.run(step["run"], clone, **said)
            log += done.stdout + done.stderr
            if done.returncode:
                return done.returncode, log, page
    return 0, log, page


def test_the_workflow_asks_for_no_right_and_holds_no_secret(origin: Path) -> None:
    # A pull request from anybody runs it.
    text = (origin / ".github" / "workflows" / "grade.yml").read_text(encoding="utf-8")
    assert yaml.safe_load(text)["permissions"] == {"contents": "read"}
    assert "secrets." not in text
    assert "pull_request_target" not in text


def test_a_fresh_clone_is_green_and_says_what_is_not_begun(runner: Runner, clone: Path) -> None:
    # A repository that is red from the first day teaches to look away.
    code, log, page = github(runner, clone)
    assert code == 0, log
    assert page.read_text("utf-8").startswith("# another step\n")
    assert page.read_text("utf-8").count("아직 시작하지 않음") == 2
    assert "::error" not in log
    assert list(ET.parse(clone / "report.xml").getroot()) == []
    result = json.loads((clone / "result.json").read_text("utf-8"))
    assert (result["score"], result["owner"]) == (0, "kim")
    assert result["commit"].startswith("https://git.example/class/kim/commit/")
    assert result["max-score"] > 20
    # What was made is not to be committed.
    status = ["git", "-C", str(clone), "status", "--porcelain"]
    assert subprocess.run(status, capture_output=True, text=True, check=True).stdout == ""


def test_a_mistake_is_red_on_its_line(runner: Runner, clone: Path, real_course: Course) -> None:
    # From the student's line to the job's page, the log, JUnit and result.json: one story.
    solution = (real_course.solutions / "01_gates" / "gates.py").read_text(encoding="utf-8")
    lines = solution.replace("    ### BEGIN SOLUTION\n", "").replace("    ### END SOLUTION\n", "")
    wrong = lines.splitlines()
    at = next(n for n, line in enumerate(wrong) if line.startswith("def AND("))
    last = next(n for n in range(at, len(wrong)) if wrong[n].strip().startswith("return"))
    wrong[last] = "    return undefined_name"
    (clone / STUB).write_text("\n".join(wrong) + "\n", encoding="utf-8")
    code, log, page = github(runner, clone)
    assert code == 1, log
    marks = [line for line in log.splitlines() if line.startswith("::error")]
    assert marks
    assert all(line.startswith(f"::error file={STUB},line={last + 1},") for line in marks)
    assert "NameError" in marks[0]
    assert "❌" in page.read_text("utf-8")
    assert "undefined_name" in page.read_text("utf-8")
    (suite,) = ET.parse(clone / "report.xml").getroot()
    assert int(suite.get("failures", "0")) >= 1
    assert int(suite.get("tests", "0")) > int(suite.get("failures", "0"))
    tests = json.loads((clone / "result.json").read_text("utf-8"))["tests"]
    assert {test["passed"] for test in tests} == {True, False}


def test_gitlabs_job_hands_over_what_it_names(runner: Runner, clone: Path) -> None:
    # The other CI file, its script as written: every report that it names is there.
    job = yaml.safe_load((clone / ".gitlab-ci.yml").read_text(encoding="utf-8"))["check"]
    (clone / STUB).write_text("def AND(x1, x2:\n", encoding="utf-8")
    said = {"GITLAB_CI": "true", "CI_PROJECT_DIR": str(clone), "GRADE_LANG": "en"}
    done = runner.run("\n".join(job["script"]), clone, **said)
    assert done.returncode == 1, done.stderr
    named = [*job["artifacts"]["paths"], *job["artifacts"]["reports"].values()]
    assert all((clone / name).is_file() for name in named)
    (issue,) = json.loads((clone / "gl-code-quality-report.json").read_text("utf-8"))
    assert issue["location"] == {"path": STUB, "lines": {"begin": 1}}
    assert "SyntaxError" in issue["description"]
