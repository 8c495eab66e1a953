"""The released notebooks in a real kernel: with the stub they say so kindly, solved they pass."""

import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from autograder.course import Course, read_course
from autograder.release import solved_notebook

ROOT = Path(__file__).parents[2]
FOLDERS = [assignment.folder for assignment in read_course(ROOT).assignments]


def printed(notebook: nbformat.NotebookNode, folder: Path) -> str:
    """Everything that the notebook prints, run from top to bottom in `folder`."""
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(folder)}}).execute()
    outputs = [each for cell in notebook.cells for each in cell.get("outputs", [])]
    assert not [each for each in outputs if each.output_type == "error"]
    return "".join(each.get("text", "") for each in outputs)


@pytest.fixture
def kit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A student's folder, and a reader of English."""
    shutil.copy(ROOT / "course.toml", tmp_path)
    shutil.copytree(ROOT / "assignments", tmp_path / "assignments")
    shutil.copytree(ROOT / "course_data", tmp_path / "course_data")
    monkeypatch.setenv("GRADE_LANG", "en")
    monkeypatch.setenv("JUPYTER_PLATFORM_DIRS", "1")
    return tmp_path / "assignments"


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of jupyter_client's own
@pytest.mark.parametrize("folder", FOLDERS)
def test_untouched_notebook(kit: Path, folder: str) -> None:
    # No cell of an untouched notebook ends in a traceback, and every check says what to do.
    path = next((kit / folder).glob("*.ipynb"))
    said = printed(nbformat.read(path, as_version=4), path.parent)
    assert "✗" in said
    assert "not filled in" in said
    assert "✓" not in said


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of jupyter_client's own
@pytest.mark.parametrize("folder", FOLDERS)
def test_solved_notebook(kit: Path, real_course: Course, folder: str) -> None:
    # With the solution filled in, every public check in the notebook passes.
    source = solved_notebook(real_course.solutions / folder, real_course.find(folder))
    said = printed(nbformat.reads(source.decode(), as_version=4), kit / folder)
    assert "✓" in said
    assert "✗" not in said
