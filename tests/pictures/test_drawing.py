"""Pictures from a student's own program: right, untouched or nonsense, none of them fails."""

import importlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

from autograder.assignment import Assignment
from autograder.bilingual import LANGUAGES, Language
from autograder.course import Course, read_course
from autograder.examine.bench import Bench, Source
from autograder.pictures.picture import Picture
from autograder.pictures.svg import svg_text
from autograder.picturing import Drawing, draw_picture, drawn
from autograder.sandbox.portable import PortableChannel

ROOT = Path(__file__).parents[2]
FOLDERS = [assignment.folder for assignment in read_course(ROOT).assignments]
LARGEST = 300 * 2**10

pytestmark = pytest.mark.slow

Make = Callable[[str], Any]


def picture_of(assignment: Assignment, submission: Any, language: Language) -> Picture:
    """Drawn in this process."""
    found: Picture = importlib.import_module(f"autograder.pictures.{assignment.id}").draw(
        submission, language
    )
    return found


def drawing_of(assignment: Assignment, text: str, language: Language = "en") -> Drawing | None:
    """Drawn for a report, the program in a process of its own."""
    bench = Bench(lambda: PortableChannel(2**16), Source(text, assignment.filename))
    return drawn(bench, assignment, language)


def words_in(figure: Figure) -> str:
    """Every word that stands in the picture."""
    return " ".join(text.get_text() for text in figure.findobj(Text) if isinstance(text, Text))


def hangul(words: str) -> bool:
    return any("가" <= sign <= "힣" for sign in words)


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_solution_and_stub(
    real_course: Course, folder: str, language: Language, program: Make
) -> None:
    # The picture and its alt text speak the reader's language; an untouched stub has others.
    assignment = real_course.find(folder)
    sources = [home / folder / assignment.filename for home in
               (real_course.solutions, real_course.releases)]  # fmt: skip
    full, empty = (
        picture_of(assignment, program(path.read_text(encoding="utf-8")), language)
        for path in sources
    )
    assert full.alt != empty.alt
    for picture in (full, empty):
        assert hangul(picture.alt) == (language == "ko")
        assert hangul(words_in(picture.figure)) <= (language == "ko")
        assert 1 <= len(re.findall(r"[.!](?= |$)", picture.alt)) <= 6
    assert re.search(r"\d", full.alt)
    assert ("아직" if language == "ko" else "et") in empty.alt


@pytest.mark.parametrize("folder", FOLDERS)
def test_across_the_boundary(real_course: Course, folder: str, tmp_path: Path) -> None:
    # As a student has it: the program in a guest, every fact of the solution in the words.
    assignment = real_course.find(folder)
    path = real_course.solutions / folder / assignment.filename
    picture = draw_picture(assignment, path, "en")
    picture.figure.savefig(tmp_path / "p.png", dpi=50)
    assert (tmp_path / "p.png").stat().st_size > 3000
    for trouble in ("Nothing to draw", "Not there", "differ from", "stopped", "did not finish"):
        assert trouble not in picture.alt


# What every function of a program does, one program each.
EVIL = "<script>alert(1)</script>&\"'$x$"
BODIES = {
    "nothing": "return None",
    "text": f"return {EVIL!r}",
    "nan": "return float('nan')",
    "blank": "return [[...]]",
    "raises": f"raise type({EVIL!r}, (Exception,), {{}})({EVIL!r})",
    "wild": "return rng.choice([np.inf, 1e308, -1e308, 5e-324]) * np.ones(np.shape(a[0]))",
    "pair": f"return np.ones((1, 2)), {{{EVIL!r}: [1e400]}}",
    "itself": "return a[0]",
    "huge": "return np.full(10_000_000, 1e308)",
    "leaves": "import os; os._exit(0)",
}
ONLY_IN_A_GUEST = ("huge", "leaves")


def nonsense(assignment: Assignment, how: str) -> str:
    """A program all of whose functions and classes do that."""
    names = {name.partition(".")[0] for task in assignment.tasks for name in task.covers}
    lines = [f"def {name}(*a, **k): {BODIES[how]}" for name in sorted(names)]
    return "\n".join(["import numpy as np", "rng = np.random.default_rng(1)", *lines])


@pytest.mark.parametrize("how", [how for how in BODIES if how not in ONLY_IN_A_GUEST])
def test_nonsense(real_course: Course, how: str, program: Make) -> None:
    # Whatever every function gives back, there is a picture, and it can be drawn.
    for folder in FOLDERS:
        assignment = real_course.find(folder)
        picture = picture_of(assignment, program(nonsense(assignment, how)), "en")
        assert "alert" not in words_in(picture.figure) + picture.alt
        if how == "wild":
            picture.figure.draw_without_rendering()
            assert len(svg_text(picture.figure)) < LARGEST


@pytest.mark.parametrize("how", BODIES)
def test_nonsense_in_a_report(real_course: Course, how: str) -> None:
    # Across the boundary too: a drawing of our own shapes, of a size, with nothing of theirs.
    assignment = real_course.find(FOLDERS[list(BODIES).index(how)])
    drawing = drawing_of(assignment, nonsense(assignment, how))
    assert drawing is not None
    assert len(drawing.svg) < LARGEST
    for given in ("<script", "alert", "$x$"):
        assert given not in drawing.svg + drawing.alt


def test_a_loop_ends(real_course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    # Nobody waits for a program that never answers, and the words say that it did not.
    monkeypatch.setattr("autograder.picturing._SECONDS_IN_A_REPORT", 0.5)
    drawing = drawing_of(real_course.find("delta_rule"), "def fit(*a):\n    while True: pass\n")
    assert drawing is not None
    assert "did not finish within 0.5 seconds" in drawing.alt


def test_the_same_drawing_again(real_course: Course) -> None:
    # A page made anew from the same program has the same bytes, with no date and no chance in it.
    assignment = real_course.find("two_layer_net")
    source = (real_course.solutions / assignment.folder / assignment.filename).read_text("utf-8")
    assert drawing_of(assignment, source) == drawing_of(assignment, source) is not None


@pytest.mark.parametrize(
    ("folder", "mistake", "place"),
    [
        ("06_gradient", "gradient_one_axis_only", "grad"),
        ("06_gradient", "gradient_sign", "12 of 12"),
        ("07_graph", "affine_dW_averaged", "dW["),
        ("07_graph", "affine_db_averaged", "db["),
        ("08_delta_rule", "gradient_doubled", "cost_gradient["),
        ("08_delta_rule", "neuron_without_slope", "neuron_gradient["),
        ("09_backprop_xor", "hidden_delta_without_slope", "W_layer_1["),
        ("09_backprop_xor", "delta_sign", "9 of 9"),
        ("11_two_layer_net", "gradient_biases_averaged", "b2["),
        ("11_two_layer_net", "gradient_without_slope", "W1["),
        ("01_gates", "none_here", "XOR (1, 1)"),
    ],
)
def test_what_is_wrong_is_told_where_it_is(
    real_course: Course, folder: str, mistake: str, place: str, program: Make
) -> None:
    # The fact in words names the gradient, or the point, that the mistake is in.
    path = real_course.suites / folder / "wrong" / f"{mistake}.py"
    gates = "def AND(a, b): return 1 if a + b > 1.5 else 0\ndef OR(a, b): return int(a + b > 0.5)\n"
    text = path.read_text(encoding="utf-8") if path.is_file() else f"{gates}XOR = OR\n"
    picture = picture_of(real_course.find(folder), program(text), "en")
    assert place in picture.alt
    assert "All" not in picture.alt
