"""What is in the students' kit, and what it refuses to be made from."""

import io
import json
import shutil
import tomllib
import zipfile
from pathlib import Path

import pytest

from autograder.course import Course, read_course
from autograder.errors import GradeError
from autograder.packaging.archive import zip_bytes
from autograder.packaging.kit import student_files
from autograder.packaging.wheel import Wheel, kit_wheel
from autograder.resetting import ORIGINALS

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def kit(real_course: Course, wheel: Wheel, some: list[str]) -> dict[str, bytes]:
    return student_files(real_course, map(real_course.find, some), wheel)


def test_everything_a_student_needs_is_there(kit, some, wheel):
    # Stub, notebook, handouts, public tests, data, the command, CI and the editor's settings.
    for folder in some:
        name = folder[3:]
        for file in (f"{name}.py", f"{name}.ipynb", f"test_{name}.py", "README.md", "README.en.md"):
            assert f"assignments/{folder}/{file}" in kit
    assert {"course.toml", "README.md", "README.en.md", ".github/workflows/grade.yml"} <= set(kit)
    assert {".gitlab-ci.yml", ".gitignore", "course_data/digits.npz"} <= set(kit)
    assert json.loads(kit[".vscode/settings.json"])["python.testing.pytestArgs"] == ["assignments"]
    assert kit["requirements.txt"].decode().strip() == f"./wheels/{wheel.name}"
    assert set(tomllib.loads(kit["course.toml"].decode())["due"]) == {"gates", "mlp_xor"}


def test_what_grade_reset_gives_back_is_what_is_handed_out(kit, some):
    # The same bytes, so that whatever is looked at for answers is looked at here, too.
    with zipfile.ZipFile(io.BytesIO(kit[ORIGINALS])) as archive:
        kept = {f"assignments/{name}": archive.read(name) for name in archive.namelist()}
    assert len(kept) == 2 * len(some)
    assert kept.items() <= kit.items()


def test_no_word_of_a_template_is_left(kit, real_course):
    # `$title_ko` in a README would be the first thing that a student reads.
    for name in ("README.md", "README.en.md"):
        text = kit[name].decode()
        assert "$" not in text
        assert "gates" in text
    assert real_course.title.ko in kit["README.md"].decode()


def test_the_same_course_gives_the_same_bytes(kit, real_course, some):
    # So that a student, an instructor and CI can tell by a digest that they have the same kit.
    again = student_files(real_course, map(real_course.find, some), kit_wheel())
    assert zip_bytes(kit) == zip_bytes(again)


def test_the_kit_is_a_course(kit, some, tmp_path):
    # `grade list` and all the rest read it as they read the instructor's.
    for name, content in kit.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    course = read_course(tmp_path)
    assert [assignment.folder for assignment in course.assignments] == some
    assert all(assignment.hidden for assignment in course.assignments)


def test_an_answer_in_the_stub_stops_the_packing(tmp_path, wheel):
    # A remark outside the marks that repeats the answer would be handed out with it.
    for name in ("solutions", "autograder/suites"):
        shutil.copytree(ROOT / name / "01_gates", tmp_path / name / "01_gates")
    shutil.copy(ROOT / "course.toml", tmp_path)
    path = tmp_path / "solutions" / "01_gates" / "gates.py"
    text = path.read_text(encoding="utf-8")
    answer = text.split("### BEGIN SOLUTION\n")[1].splitlines()[0].strip()
    path.write_text(f"{text}\n# {answer}\n", encoding="utf-8")
    course = read_course(tmp_path)
    with pytest.raises(GradeError, match="a line of the answer is left"):
        student_files(course, course.assignments, wheel)


def test_a_wheel_with_hidden_files_is_refused(tmp_path):
    # An older or careless build that took the suites along.
    place = tmp_path / "gradekit-9-py3-none-any.whl"
    for inside in ("autograder/suites/01_gates/test_hidden.py", "autograder/x.pyc"):
        place.write_bytes(zip_bytes({inside: b""}))
        with pytest.raises(GradeError, match="hidden or compiled"):
            kit_wheel(place)
    place.write_bytes(b"no zip")
    with pytest.raises(GradeError, match="no wheel of gradekit"):
        kit_wheel(place)
    other = tmp_path / "numpy-2-py3-none-any.whl"
    other.write_bytes(zip_bytes({}))
    with pytest.raises(GradeError, match="no wheel of gradekit"):
        kit_wheel(other)
