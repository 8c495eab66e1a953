"""The command line, used and misused: one clear line, the right exit code, no traceback."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from autograder.assignment import read_assignment

pytestmark = pytest.mark.slow  # each starts the real command in a process of its own

ROOT = Path(__file__).parents[2]
COURSE = ROOT / "tests" / "scenarios" / "course"
SUBMISSIONS = ROOT / "tests" / "scenarios" / "submissions"
HIDDEN = sum(check.count for check in read_assignment(ROOT / "assignments" / "01_gates").hidden)


def grade(
    *arguments: object, cwd: Path = ROOT, lang: str = "en"
) -> subprocess.CompletedProcess[str]:
    """Runs the real command in a process of its own."""
    command = [sys.executable, "-m", "autograder.cli", *map(str, arguments)]
    environment = os.environ | {"GRADE_LANG": lang, "COLUMNS": "200"}
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """What a student has: the course file and the released folders, no solutions, no suites."""
    shutil.copy(ROOT / "course.toml", tmp_path)
    shutil.copytree(ROOT / "assignments", tmp_path / "assignments")
    return tmp_path


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nonsense",),
        ("run",),
        ("run", "gates"),
        ("run", "no_such_assignment", "README.md"),
        ("run", "gates", "no/such/file.py"),
        ("run", "gates", "README.md", "--jobs", "0"),
        ("run", "gates", "README.md", "--jobs", "many"),
        ("run", "gates", "tests/scenarios/submissions", "--student", "가영"),
        ("regrade", "no_such_assignment"),
        ("regrade", "gates", "--student", "나그네"),
        ("history", "나그네"),
        ("export", "xlsx"),
        ("export", "csv", "--roster", "no/such/roster.csv"),
        ("export", "csv", "--roster", "README.md"),
        ("check", "no_such_assignment"),
        ("check", "README.md"),
        ("check", "gates", "--lang", "fr"),
        ("check", "--course", "no/such/folder"),
        ("list", "--course", "/"),
        ("hint", "gates", "no_such_task"),
        ("hint", "gates", "perceptrn"),
        ("watch", "no_such_assignment"),
        ("watch", "no/such/gates.py"),
        ("reset",),
        ("reset", "no/such/gates.py", "--yes"),
        ("show", "no/such/gates.py"),
        ("show", "gates", "--out", "picture.exe"),
        ("release", "no_such_assignment"),
        ("new",),
        ("new", "numpy"),
        ("new", "../up"),
        ("new", "01_other"),
        ("new", "12_gates"),
        ("new", "for"),
        ("validate", "--seeds", "-1"),
        ("demo", "--out", "autograder"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_misuse_is_one_clear_line(arguments: tuple[str, ...], lang: str) -> None:
    # Whatever a tired person types: exit code 2, a few words on what to do, never a traceback.
    done = grade(*arguments, lang=lang)
    assert done.returncode == 2, done.stderr
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr + done.stdout


@pytest.mark.parametrize(
    "command",
    [
        *(
            "",
            "list",
            "watch",
            "check",
            "hint",
            "show",
            "reset",
            "run",
            "regrade",
            "history",
            "export",
        ),
        *("release", "validate", "doctor", "demo"),
    ],
)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_help(command: str, lang: str) -> None:
    # Every command explains itself, in the reader's language only.
    done = grade(*command.split(), "--help", lang=lang)
    assert done.returncode == 0
    assert " | " not in done.stdout
    assert any("가" <= sign <= "힣" for sign in done.stdout) == (lang == "ko")


def test_list(kit: Path) -> None:
    # A student's kit, which has no solutions, still knows its assignments and their hidden checks.
    done = grade("list", cwd=kit)
    assert done.returncode == 0, done.stderr
    for name in ("gates", "losses", "backprop_xor"):
        assert name in done.stdout


def test_check_of_a_stub_says_not_filled_in_and_counts_hidden_checks(kit: Path) -> None:
    # The first thing a student sees is what to do, and that public tests are not all.
    done = grade("check", "gates", cwd=kit)
    assert done.returncode == 1
    assert "not filled in" in done.stdout
    assert f"Hidden checks used for grading only: {HIDDEN}" in done.stdout
    assert "Traceback" not in done.stdout


@pytest.mark.parametrize("name", ["gates", "01_gates", "1", "01", "assignments/01_gates"])
def test_check_of_a_solution(kit: Path, name: str) -> None:
    # An assignment answers to its folder, its id and its number; all public tests pass.
    shutil.copy(ROOT / "solutions" / "01_gates" / "gates.py", kit / "assignments" / "01_gates")
    done = grade("check", name, cwd=kit)
    assert done.returncode == 0, done.stdout
    assert str(HIDDEN) in done.stdout
    assert "Hidden checks" in done.stdout


def test_check_writes_json_and_junit(kit: Path) -> None:
    # CI reads both files; they agree with each other.
    done = grade("check", "gates", "--json", "out.json", "--junit", "out.xml", cwd=kit)
    assert done.returncode == 1
    (result,) = json.loads((kit / "out.json").read_text(encoding="utf-8"))["results"]
    assert {test["visibility"] for test in result["tests"]} == {"public"}
    cases = ET.parse(kit / "out.xml").getroot().iter("testcase")
    assert len(list(cases)) == len(result["tests"])


def test_check_of_a_file_elsewhere(kit: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    # A file belongs to the assignment that its name says.
    path = tmp_path_factory.mktemp("elsewhere") / "gates.py"
    shutil.copy(ROOT / "solutions" / "01_gates" / "gates.py", path)
    assert grade("check", path, cwd=kit).returncode == 0


def test_pytest_in_a_students_folder(kit: Path) -> None:
    # `pytest assignments/01_gates` works the way students expect, in words instead of tracebacks.
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "assignments/01_gates",
    ]
    environment = os.environ | {"GRADE_LANG": "en"}
    done = subprocess.run(
        command, cwd=kit, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "not filled in" in done.stdout
    assert "Error" not in done.stdout
    shutil.copy(ROOT / "solutions" / "01_gates" / "gates.py", kit / "assignments" / "01_gates")
    done = subprocess.run(
        command, cwd=kit, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_hints_go_one_step_at_a_time(kit: Path) -> None:
    # The next call shows the next step, and the last one stays the last.
    said = [grade("hint", "gates", "AND", cwd=kit).stdout for _ in range(4)]
    assert len(set(said)) == 3
    assert said[2] == said[3]
    assert grade("hint", "gates", "AND", "--again", cwd=kit).stdout == said[0]


def test_run_exit_codes(tmp_path: Path) -> None:
    # 0 when everybody got a grade, whatever the grade; 3 where a grader error stands.
    out = tmp_path / "out.json"
    for name in ("passed", "failed", "syntax_error"):
        done = grade("run", "mini", SUBMISSIONS / name, "--course", COURSE, "--json", out)
        assert done.returncode == 0, done.stderr
    done = grade("run", "mini", SUBMISSIONS / "grader_error", "--course", COURSE, "--json", out)
    assert done.returncode == 3
    assert json.loads(out.read_text())["results"][0]["outcome"] == "grader_error"


def test_every_ungradable_submission_has_its_line(tmp_path: Path) -> None:
    # Beside the table, one line for each says why; names are shown harmlessly.
    (tmp_path / "가영").mkdir()
    (tmp_path / "가영" / "mini.py").write_text("x = (", encoding="utf-8")
    (tmp_path / "나\u202e리").mkdir()
    (tmp_path / "나\u202e리" / "mini.py").symlink_to("/etc/passwd")
    done = grade("run", "mini", tmp_path, "--course", COURSE)
    assert done.returncode == 0, done.stderr
    lines = [line for line in done.stdout.splitlines() if line.startswith("✗ ") and ":" in line]
    assert len(lines) == 2
    assert "Line 1 is not valid Python" in lines[0]
    assert "\u202e" not in done.stdout


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    # A results file below a file, or a picture there: one line, and nothing is graded in vain.
    (tmp_path / "a_file").touch()
    place = tmp_path / "a_file" / "out.json"
    for arguments in (
        ("run", "mini", SUBMISSIONS / "passed", "--course", COURSE, "--json", place),
        ("check", "gates", "--json", place),
        ("check", "gates", "--junit", place),
        ("show", "gates", "--out", place.with_suffix(".png")),
        ("demo", "--out", place),
    ):
        done = grade(*arguments)
        assert done.returncode == 2, arguments
        assert "Traceback" not in done.stderr
        assert str(tmp_path / "a_file") in done.stderr


@pytest.mark.parametrize("encoding", ["cp949", "ascii"])
def test_output_in_an_old_encoding(encoding: str) -> None:
    # A Korean Windows console has no ✓ and no █: signs are lost there, the answer is not.
    command = [sys.executable, "-m", "autograder.cli", "check", "gates", "--lang", "ko"]
    environment = os.environ | {"PYTHONIOENCODING": encoding}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"TODO" in done.stdout


def test_json_contract(tmp_path: Path) -> None:
    # The keys that others build on, exactly.
    out = tmp_path / "out.json"
    done = grade(
        "run",
        "mini",
        SUBMISSIONS / "failed",
        "--course",
        COURSE,
        "--json",
        out,
        "--student",
        "가영",
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(out.read_text(encoding="utf-8"))
    assert set(found) == {"format_version", "assignment", "suite_digest", "results"}
    (result,) = found["results"]
    assert set(result) == {
        "student", "path", "digest", "outcome", "score", "max_score", "seconds", "tasks", "tests",
    }  # fmt: skip
    assert (result["student"], result["score"], result["max_score"]) == ("가영", 40, 100)
    assert set(result["tasks"][0]) == {"id", "points", "earned"}
    assert set(result["tests"][0]) == {
        "id", "task", "points", "earned", "outcome", "visibility", "message", "diagnosis",
        "seconds",
    }  # fmt: skip
    assert set(result["tests"][0]["message"]) == {"ko", "en"}


def test_reveal_is_the_instructors_and_goes_to_the_terminal_only(tmp_path: Path) -> None:
    # Hidden inputs are shown on request, and still never written into the results.
    out = tmp_path / "out.json"
    arguments = ("run", "mini", SUBMISSIONS / "failed", "--course", COURSE, "--json", out)
    plain, revealed = grade(*arguments), grade(*arguments, "--reveal")
    assert "17.25" not in plain.stdout
    assert "17.25" in revealed.stdout
    assert "17.25" not in out.read_text(encoding="utf-8")


def test_same_seed_same_grades() -> None:
    # A run can be repeated exactly, and another seed asks for other numbers.
    def inputs(seed: int) -> str:
        return grade(
            "run", "mini", SUBMISSIONS / "failed", "--course", COURSE, "--seed", seed, "--reveal"
        ).stdout

    assert inputs(5) == inputs(5)
    assert inputs(5) != inputs(6)


def test_doctor() -> None:
    # Every layer is listed with its state; the packages too.
    done = grade("doctor")
    assert done.returncode == 0, done.stdout + done.stderr
    for layer in ("no_new_privs", "seccomp", "landlock", "limits", "namespaces"):
        assert layer in done.stdout


def test_missing_layers_refuse_strangers_code(tmp_path: Path) -> None:
    # A policy that this machine cannot keep means no grading, with the reason: nothing weaker.
    shutil.copytree(COURSE, tmp_path / "course")
    text = (tmp_path / "course" / "course.toml").read_text(encoding="utf-8")
    stricter = text.replace('"limits"]', '"limits", "a_layer_of_tomorrow"]')
    (tmp_path / "course" / "course.toml").write_text(stricter, encoding="utf-8")
    done = grade("run", "mini", SUBMISSIONS / "passed", "--course", tmp_path / "course")
    assert done.returncode == 2
    assert "a_layer_of_tomorrow" in done.stderr
    assert "grade doctor" in done.stderr


def test_released_files_have_not_drifted() -> None:
    # What is committed under assignments/ is what the solutions say.
    done = grade("release", "--check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_drift_is_found(tmp_path: Path) -> None:
    # A released file that somebody edited by hand fails the check, and says which line.
    for name in ("solutions", "assignments", "autograder/suites"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "course.toml", tmp_path)
    stub = tmp_path / "assignments" / "01_gates" / "gates.py"
    stub.write_text(stub.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
    done = grade("release", "--check", cwd=tmp_path)
    assert done.returncode == 1
    assert "01_gates/gates.py" in done.stdout
    assert "# edited" in done.stdout
    assert grade("release", cwd=tmp_path).returncode == 0
    assert grade("release", "--check", cwd=tmp_path).returncode == 0


def test_validate_finds_what_is_not_proved() -> None:
    # The small course's careless test is found out by a result that is a text.
    done = grade("validate", "mini", "--course", COURSE, "--seeds", "1")
    assert done.returncode == 1
    assert "makes the suite itself fail" in done.stdout
    assert "wrong/" not in done.stdout
    assert "right/" not in done.stdout


def test_demo(tmp_path: Path) -> None:
    # A newcomer's first command: at least 60 programs, every kind of end, results and pages.
    done = grade("demo", "--out", tmp_path / "report", "--jobs", "2")
    assert done.returncode == 0, done.stderr
    found = json.loads((tmp_path / "report" / "results.json").read_text(encoding="utf-8"))
    results = [result for each in found["assignments"] for result in each["results"]]
    assert len(results) >= 60
    assert {result["outcome"] for result in results} == {"graded", "ungradable"}
    ends = {test["outcome"] for result in results for test in result["tests"]}
    assert ends >= {
        "passed", "failed", "not_filled", "raised", "wrong_type", "timeout", "memory", "output",
        "crashed", "forbidden", "skipped",
    }  # fmt: skip
    page = (tmp_path / "report" / "pages" / "index.html").read_text(encoding="utf-8")
    for student in {result["student"] for result in results}:
        assert student in page
    students = (tmp_path / "report" / "pages" / "students").iterdir()
    assert any("<img" in each.read_text(encoding="utf-8") for each in students)
    again = grade("demo", "--out", tmp_path)
    assert again.returncode == 2


def test_mutants_without_their_engine(tmp_path: Path) -> None:
    # The extra that makes mutants may not be installed: one line says what to install.
    (tmp_path / "sitecustomize.py").write_text(
        "import importlib.util as u\nfind = u.find_spec\n"
        "u.find_spec = lambda name, *a: None if name == 'cosmic_ray' else find(name, *a)\n"
    )
    command = [sys.executable, "-m", "autograder.cli", "validate", "gates", "--mutants"]
    environment = os.environ | {"GRADE_LANG": "en", "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "gradekit[author]" in done.stderr
    assert "Traceback" not in done.stderr
