"""`grade submit`, `grade receipt` and `grade collect` as people type them, from end to end."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow  # each starts the real command in a process of its own

ROOT = Path(__file__).parents[2]
PLACE = """
[submit]
transport = "{transport}"
course_id = "nn"
exchange = "../exchange"
remote = "../class.git"
"""


@dataclass(frozen=True)
class Kit:
    """A student's folder and the course beside it."""

    root: Path

    @property
    def program(self) -> Path:
        return self.root / "assignments" / "01_gates" / "gates.py"

    @property
    def inbound(self) -> Path:
        return self.root.parent / "exchange" / "nn" / "inbound"

    def grade(
        self, *arguments: object, given: str | None = None, lang: str = "en", student: str = "kim"
    ) -> subprocess.CompletedProcess[str]:
        """The real command; each student has a data folder."""
        data = self.root.parent / "data" / student
        environment = os.environ | {"GRADE_LANG": lang, "COLUMNS": "200", "GRADE_DATA": str(data)}
        done = subprocess.run(
            [sys.executable, "-m", "autograder.cli", *map(str, arguments)],
            cwd=self.root,
            env=environment,
            input=given or "",
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stderr
        return done


@pytest.fixture
def kit(tmp_path: Path) -> Kit:
    """What a student has, with a place to submit to."""
    kit = Kit(tmp_path / "kit")
    shutil.copytree(ROOT / "assignments" / "01_gates", kit.program.parent)
    course = (ROOT / "course.toml").read_text(encoding="utf-8")
    (kit.root / "course.toml").write_text(course + PLACE.format(transport="exchange"))
    kit.inbound.mkdir(parents=True)
    shutil.copy(ROOT / "solutions" / "01_gates" / "gates.py", kit.program)
    return kit


def test_a_submission_from_the_preview_to_the_receipt(kit: Kit) -> None:
    # What goes, what the checks say, the question, the receipt, and that it is still there.
    done = kit.grade("submit", "gates", given="20260001\ny\n")
    assert done.returncode == 0, done.stderr
    for said in ("20260001", "gates.py", "SHA-256", "passed 17", "full marks", "Receipt"):
        assert said in done.stdout
    (folder,) = kit.inbound.iterdir()
    assert folder.name.startswith("20260001+01_gates+")
    assert (folder / "gates.py").read_bytes() == kit.program.read_bytes()
    assert "17/17" in kit.grade("receipt").stdout
    shown = kit.grade("receipt", folder.name.rpartition("+")[2][:6], lang="ko").stdout
    assert "접수 번호" in shown
    assert "+00:00" in shown or "+09:00" in shown
    assert kit.grade("receipt", "--verify").returncode == 0
    (folder / "gates.py").write_text("forged")
    done = kit.grade("receipt", "--verify")
    assert done.returncode == 1
    assert "not what was sent" in done.stdout


def test_no_answer_a_no_and_twice_the_same(kit: Kit) -> None:
    # Nothing is sent unasked, and the same content is sent again only where it is asked for.
    done = kit.grade("submit", "gates", "--student", "20260001")
    assert done.returncode == 1
    assert "--yes" in done.stderr
    assert kit.grade("submit", "gates", given="n\n").returncode == 1
    assert list(kit.inbound.iterdir()) == []
    assert kit.grade("submit", "gates", "--yes").returncode == 0
    done = kit.grade("submit", "gates", "--yes")
    assert done.returncode == 0
    assert "not sent again" in done.stdout
    assert len(list(kit.inbound.iterdir())) == 1
    assert kit.grade("submit", "gates", "--yes", "--again").returncode == 0
    assert len(list(kit.inbound.iterdir())) == 2


def test_a_wrong_program_and_a_broken_one_can_be_submitted(kit: Kit) -> None:
    # The checks inform; whether to hand in is the student's decision.
    kit.program.write_text("def AND(:\n")
    done = kit.grade("submit", "assignments/01_gates/gates.py", "--yes", "--student", "1")
    assert done.returncode == 0, done.stderr
    (folder,) = kit.inbound.iterdir()
    assert (folder / "gates.py").read_text() == "def AND(:\n"


def test_an_exchange_that_is_away(kit: Kit) -> None:
    # Kept at once, sent later, told both times; the same again is that very submission.
    away = kit.inbound.rename(kit.inbound.with_name("away"))
    done = kit.grade("submit", "gates", "--yes", "--student", "20260001", lang="ko")
    assert done.returncode == 1
    assert "grade submit --retry" in done.stderr
    assert kit.grade("submit", "--retry").returncode == 1
    assert "waiting" in kit.grade("receipt").stderr
    away.rename(kit.inbound)
    done = kit.grade("submit", "gates", "--yes")
    assert "still waiting" in done.stdout
    assert done.returncode == 0
    assert len(list(kit.inbound.iterdir())) == 1
    assert "Nothing is waiting" in kit.grade("submit", "--retry").stdout


def test_two_people_at_once_by_git_and_the_instructor(kit: Kit) -> None:
    # Both arrive; `grade collect` says who, and `grade run` takes what it made.
    course = (kit.root / "course.toml").read_text(encoding="utf-8")
    (kit.root / "course.toml").write_text(course.replace('"exchange"\ncourse', '"git"\ncourse'))
    remote = kit.root.parent / "class.git"
    subprocess.run(["git", "init", "--quiet", "--bare", str(remote)], check=True)
    data = {student: kit.root.parent / "data" / student for student in ("20260001", "20260002")}
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "autograder.cli", "submit", "gates", "--yes", "--student", who],
            cwd=kit.root,
            env=os.environ | {"GRADE_DATA": str(folder)},
            stdout=subprocess.DEVNULL,
        )
        for who, folder in data.items()
    ]
    assert [process.wait() for process in running] == [0, 0]
    roster = "\ufeff학번,이름,분반,연장\n20260001,홍길동,1,\n20260003,김민지,1,\n"
    (kit.root / "roster.csv").write_text(roster, encoding="utf-8")
    done = kit.grade("collect", "gates", "--json", "r.json")
    assert done.returncode == 0, done.stderr
    assert "missing: 1" in done.stdout
    assert "not on the roster: 1" in done.stdout.replace("Not", "not")
    found = json.loads((kit.root / "r.json").read_text(encoding="utf-8"))
    assert (found["missing"], found["late"]) == (["20260003"], ["20260001"])
    assert [each["student"] for each in found["unknown"]] == ["20260002"]
    submitted = kit.root / "submitted" / "01_gates"
    assert [path.name for path in submitted.iterdir()] == ["20260001"]
    assert (submitted / "20260001" / "gates.py").read_bytes() == kit.program.read_bytes()


@pytest.mark.parametrize(
    "arguments",
    [
        ("submit",),
        ("submit", "no_such"),
        ("submit", "gates", "--student", "a/b"),
        ("submit", "gates", "--student", ""),
        ("submit", "README.md"),
        ("submit", "nowhere/gates.py", "--student", "1"),
        ("receipt", "zzz"),
        ("collect",),
        ("collect", "no_such"),
        ("collect", "gates", "no/such/place"),
        ("collect", "gates", "assignments"),
        ("collect", "gates", "--roster", "none.csv"),
        ("collect", "gates", "--into", "course.toml"),
    ],
    ids=" ".join,
)
def test_misuse_is_one_clear_line(kit: Kit, arguments: tuple[str, ...]) -> None:
    # Exit code 2, a few words on what to do, never a traceback; and nothing was sent.
    (kit.inbound / "1+01_gates+2026-09-18 14:00:00 UTC+x").mkdir()
    (kit.inbound / "1+01_gates+2026-09-18 14:00:00 UTC+x" / "gates.py").write_text("x = 1\n")
    done = kit.grade(*arguments, lang="ko")
    assert done.returncode == 2, done.stderr
    assert done.stderr.strip()
    assert "No such command" not in done.stderr
    assert len(list(kit.inbound.iterdir())) == 1


@pytest.mark.parametrize("command", ["submit", "receipt", "collect"])
def test_a_course_without_a_place_and_help(kit: Kit, command: str) -> None:
    # Most courses begin without [submit]: the line says whom to ask, or what to write.
    shutil.copy(ROOT / "course.toml", kit.root)
    done = kit.grade(command, *(["gates"] if command != "receipt" else []))
    assert done.returncode == 2
    assert "[submit]" in done.stderr
    for lang in ("ko", "en"):
        said = kit.grade(command, "--help", lang=lang).stdout
        assert " | " not in said
        assert any("가" <= sign <= "힣" for sign in said) == (lang == "ko")
