"""An assignment's picture, drawn from a student's own program on this machine."""

import importlib.util
import io
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from autograder.assignment import Assignment
from autograder.bilingual import Language
from autograder.errors import GradeError
from autograder.examine.bench import Bench, Source
from autograder.examine.loading import unloadable
from autograder.sandbox.channel import GuestEnded
from autograder.sandbox.portable import PortableChannel
from autograder.sandbox.session import GuestRaised, GuestRefused
from autograder.submission import collect

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_REPORT_SECONDS = 10.0
_SECONDS = 60.0  # a picture may train a network


def _picture_of(assignment: Assignment) -> ModuleType:
    name = f"autograder.pictures.{assignment.id}"
    if importlib.util.find_spec(name) is None:
        raise GradeError("errors.no_picture", where=assignment.folder)
    return importlib.import_module(name)


def draw_picture(assignment: Assignment, path: Path, language: Language) -> "Figure":
    """The picture of the program at `path`. Raises GradeError where it cannot be loaded."""
    (submission,) = collect([path], assignment, path.stem)
    if submission.refusal is not None:
        raise GradeError(submission.refusal, where=str(path))
    output = assignment.limits.output_kb * 2**10
    source = Source(submission.source, assignment.filename)
    bench = Bench(lambda: PortableChannel(output), source)
    try:
        program = bench.program(_SECONDS)
        picture = _picture_of(assignment)
        figure: Figure = picture.draw(program, language)
        return figure
    except (GuestRefused, GuestRaised, GuestEnded) as end:
        _, words, _ = unloadable(end, submission.source, assignment.limits)
        raise GradeError(words, where=str(path)) from None
    finally:
        bench.close()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture for a report: SVG text of our own, and in words what it shows."""

    svg: str
    alt: str


def drawn(bench: Bench, assignment: Assignment, language: Language) -> Drawing | None:
    """The picture of the program on the bench; None where it cannot be drawn. Never raises."""
    try:
        figure = _picture_of(assignment).draw(bench.program(_REPORT_SECONDS), language)
        alt = assignment.title.in_(language)
        file = io.StringIO()
        figure.savefig(file, format="svg", metadata={"Date": None})
    except Exception:
        return None
    return Drawing(file.getvalue(), alt)
