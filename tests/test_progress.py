"""What the last check said is remembered, and no harm is done where it cannot be."""

import hashlib
import json
import shutil
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.bilingual import Bilingual
from autograder.course import Course, read_course
from autograder.grades import Grade, TestResult
from autograder.outcome import Outcome, Verdict
from autograder.progress import (
    first_failing,
    is_stale,
    next_unfinished,
    read_progress,
    record,
    standing_of,
)

ROOT = Path(__file__).parents[1]


@pytest.fixture
def kit(tmp_path: Path) -> Course:
    shutil.copy(ROOT / "course.toml", tmp_path)
    for folder in ("01_gates", "02_mlp_xor", "05_losses"):
        shutil.copytree(ROOT / "assignments" / folder, tmp_path / "assignments" / folder)
    return read_course(tmp_path)


def grade(*ends: Outcome, digest: str = "d") -> Grade:
    nothing = Bilingual("", "")
    tests = tuple(
        TestResult(str(n), f"task{n}", 0, 0, end, "public", nothing, nothing, None, 0)
        for n, end in enumerate(ends)
    )
    return Grade("me", "gates.py", digest, Verdict.GRADED, 0, 0, 0, (), tests)


def file_of(course: Course, name: str) -> Path:
    return course.releases / course.find(name).folder / f"{name}.py"


def test_what_is_recorded_is_read_again(kit: Course) -> None:
    # By assignment; whether the file is still the one that was checked is told by its bytes.
    path = file_of(kit, "gates")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    record(kit, kit.find("gates"), path, grade(Outcome.PASSED, Outcome.FAILED, digest=digest))
    (standing,) = read_progress(kit.root).values()
    assert (standing.passed, standing.total, standing.failing) == (1, 2, "task1")
    assert not standing.finished
    assert not is_stale(kit, "01_gates", standing)
    path.write_text("# changed\n")
    assert is_stale(kit, "01_gates", standing)
    path.unlink()
    assert is_stale(kit, "01_gates", standing)


def test_a_file_elsewhere_is_not_the_courses_progress(kit: Course, tmp_path: Path) -> None:
    # An instructor checks a solution, a student an old copy.
    record(kit, kit.find("gates"), tmp_path / "gates.py", grade(Outcome.PASSED))
    assert read_progress(kit.root) == {}


def test_checks_that_end_at_once_do_not_forget_each_other(kit: Course) -> None:
    # Two terminals, an editor and CI: each brings its own assignment.
    names = [each.id for each in kit.assignments]
    ends = {name: grade(*[Outcome.PASSED] * n) for n, name in enumerate(names, start=1)}
    threads = [
        threading.Thread(target=record, args=(kit, kit.find(name), file_of(kit, name), ends[name]))
        for name in names * 3
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [each.total for each in read_progress(kit.root).values()] == [1, 2, 3]
    assert [path.name for path in (kit.root / ".gradekit").iterdir()] == ["progress.json"]


def test_a_lock_left_behind_is_waited_for_only_once(kit: Course) -> None:
    # A check that was killed while it wrote.
    (kit.root / ".gradekit").mkdir()
    (kit.root / ".gradekit" / "progress.lock").touch()
    record(kit, kit.find("gates"), file_of(kit, "gates"), grade(Outcome.PASSED))
    assert "01_gates" in read_progress(kit.root)
    assert not (kit.root / ".gradekit" / "progress.lock").exists()


def test_a_folder_that_cannot_be_written_is_fine(kit: Course) -> None:
    # A file in the folder's place stops root, too, whom a read-only folder would not.
    (kit.root / ".gradekit").touch()
    record(kit, kit.find("gates"), file_of(kit, "gates"), grade(Outcome.PASSED))
    assert read_progress(kit.root) == {}


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["format_version", "assignments", "file", "digest", "passed", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=40)
@given(st.binary(max_size=80) | json_values.map(lambda value: json.dumps(value).encode()))
def test_a_damaged_file_is_no_progress(tmp_path_factory, content: bytes) -> None:
    # A full disk, a merge conflict, an editor: nothing is known then, and nothing fails.
    root = tmp_path_factory.getbasetemp() / "damaged"
    (root / ".gradekit").mkdir(parents=True, exist_ok=True)
    (root / ".gradekit" / "progress.json").write_bytes(content)
    assert read_progress(root) == {}


def test_one_odd_entry_does_not_cost_the_others(kit: Course) -> None:
    # As a newer version or a careless hand might leave it.
    record(kit, kit.find("gates"), file_of(kit, "gates"), grade(Outcome.PASSED))
    place = kit.root / ".gradekit" / "progress.json"
    content = json.loads(place.read_text())
    content["assignments"] |= {
        "02_mlp_xor": {"file": "../../secret", "digest": "", "passed": 1, "total": 1},
        "05_losses": {**content["assignments"]["01_gates"], "passed": 9},
    }
    place.write_text(json.dumps(content))
    assert list(read_progress(kit.root)) == ["01_gates"]


def test_a_mistake_is_looked_at_before_what_was_not_begun() -> None:
    # Else whoever begins with the third task would only ever hear of the first.
    ends = (Outcome.PASSED, Outcome.NOT_FILLED, Outcome.SKIPPED, Outcome.RAISED)
    found = first_failing(grade(*ends).tests)
    assert found is not None
    assert found.outcome is Outcome.RAISED
    left = first_failing(grade(*ends[:3]).tests)
    assert left is not None
    assert left.outcome is Outcome.NOT_FILLED
    assert first_failing(grade(Outcome.PASSED).tests) is None


def test_no_checks_at_all_are_not_a_finished_assignment() -> None:
    # 0 of 0 is no success.
    assert not standing_of(grade(), "gates.py").finished
    assert standing_of(grade(Outcome.PASSED), "gates.py").finished


def test_the_next_unfinished_one_comes_after_the_current_and_around(kit: Course) -> None:
    # Finished ones are passed by; the current one is never its own successor.
    gates, mlp_xor, losses = kit.assignments
    done = standing_of(grade(Outcome.PASSED), "x.py")
    assert next_unfinished(kit.assignments, {}) == gates
    assert next_unfinished(kit.assignments, {"01_gates": done}) == mlp_xor
    assert next_unfinished(kit.assignments, {"02_mlp_xor": done}, gates) == losses
    assert next_unfinished(kit.assignments, {}, losses) == gates
    finished = dict.fromkeys(("01_gates", "02_mlp_xor"), done)
    assert next_unfinished(kit.assignments, finished, losses) is None
