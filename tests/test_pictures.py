"""Pictures from a student's own program: right, untouched or nonsense, none of them fails."""

from pathlib import Path

import pytest

from autograder.bilingual import LANGUAGES, Language
from autograder.course import Course, read_course
from autograder.picturing import draw_picture

ROOT = Path(__file__).parents[1]
FOLDERS = [assignment.folder for assignment in read_course(ROOT).assignments]

# A machine without a Korean font draws boxes; that is no reason to fail.
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore:Glyph")]


def texts(course: Course, folder: str, path: Path, language: Language, out: Path) -> str:
    """Draws, saves, and gives every word that stands in the picture."""
    figure = draw_picture(course.find(folder), path, language)
    figure.savefig(out, dpi=60)
    assert out.stat().st_size > 3000
    words = [figure.get_suptitle(), *(axes.get_title() for axes in figure.axes)]
    return " ".join(words + [text.get_text() for axes in figure.axes for text in axes.texts])


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_solution_and_stub(
    real_course: Course, folder: str, language: Language, tmp_path: Path
) -> None:
    # The picture speaks the reader's language, and an untouched stub gets another one.
    name = real_course.find(folder).filename
    paths = [home / folder / name for home in (real_course.solutions, real_course.releases)]
    said = [texts(real_course, folder, path, language, tmp_path / "p.png") for path in paths]
    assert said[0] != said[1]
    for words in said:
        assert any("가" <= sign <= "힣" for sign in words) == (language == "ko")


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("result", ["None", "'text'", "float('nan')", "[[...]]", "1 / 0"])
def test_nonsense(real_course: Course, folder: str, result: str, tmp_path: Path) -> None:
    # Whatever a program gives back, there is a picture that says so kindly.
    assignment = real_course.find(folder)
    names = [name for task in assignment.tasks for name in task.covers]
    path = tmp_path / assignment.filename
    path.write_text("\n".join(f"def {name}(*a, **k): return {result}" for name in names))
    assert texts(real_course, folder, path, "en", tmp_path / "p.svg")
