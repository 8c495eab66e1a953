"""An assignment's picture, drawn from a student's own program: for the student, and for reports."""

import importlib.util
import threading
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from autograder.assignment import LOAD_SECONDS, Assignment
from autograder.bilingual import Bilingual, Language
from autograder.catalogue import bilingual
from autograder.checks.trace import Trace, begin_trace
from autograder.errors import GradeError
from autograder.examine.bench import Bench, Source
from autograder.examine.loading import unloadable
from autograder.failure import Failure
from autograder.outcome import Outcome
from autograder.sandbox.channel import GuestEnded
from autograder.sandbox.portable import SLOW_MACHINE, PortableChannel
from autograder.sandbox.refusals import GuestRaised, GuestRefused
from autograder.submission import collect

if TYPE_CHECKING:
    from autograder.pictures.picture import Picture

_LOAD_SECONDS = LOAD_SECONDS * SLOW_MACHINE
_SECONDS = 20.0  # a picture may train a network; each of ours takes the solution under one
_SECONDS_IN_A_REPORT = 8.0
_LARGEST = 300 * 2**10  # characters of an SVG in a page
_STOPPED = (Outcome.TIMEOUT, Outcome.MEMORY, Outcome.OUTPUT, Outcome.CRASHED, Outcome.FORBIDDEN)
_one_at_a_time = threading.Lock()  # matplotlib's settings and fonts belong to the whole process


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture for a page: `svg` holds shapes only, `alt` what they show."""

    svg: str
    alt: str


def draw_picture(assignment: Assignment, path: Path, language: Language) -> "Picture":
    """The picture of the program at `path`. Raises GradeError where it cannot be loaded."""
    (submission,) = collect([path], assignment, path.stem)
    if submission.refusal is not None:
        raise GradeError(submission.refusal)  # it names the file
    module = _picture_of(assignment)
    output = assignment.limits.output_kb * 2**10
    source = Source(submission.source, assignment.filename)
    bench = Bench(lambda: PortableChannel(output), source)
    try:
        bench.load(_LOAD_SECONDS)
        return _drawn(bench, module, language, _SECONDS)
    except (GuestRefused, GuestRaised, GuestEnded) as end:
        limits = replace(assignment.limits, seconds=_LOAD_SECONDS)
        _, words, _ = unloadable(end, submission.source, limits)
        raise GradeError(words, where=str(path)) from None
    finally:
        bench.close()


def save_picture(picture: "Picture", place: Path) -> None:
    """Writes a PNG, or an SVG for a name that ends so. Raises GradeError where it cannot."""
    from autograder.pictures.svg import svg_text

    try:
        if place.suffix.lower() == ".svg":
            place.write_text(svg_text(picture.figure), encoding="utf-8")
        else:
            picture.figure.savefig(place, format="png", dpi=150, metadata={"Software": None})
    except OSError as problem:
        reason = problem.strerror or "–"
        raise GradeError("errors.cannot_write", where=str(place), reason=reason) from None


def drawn(bench: Bench, assignment: Assignment, language: Language) -> Drawing | None:
    """The picture of the program on the bench for a report, None where there is none.

    Raises nothing, whatever the program, the picture or matplotlib does: a picture costs no grade.
    """
    try:
        from autograder.pictures.svg import svg_text

        with _one_at_a_time:
            bench.clear()  # nothing that a test left or sent ahead
            module = _picture_of(assignment)
            picture = _drawn(bench, module, language, _SECONDS_IN_A_REPORT)
            svg = svg_text(picture.figure)
        return Drawing(svg, picture.alt) if len(svg) <= _LARGEST else None
    except Exception:  # see above
        return None
    finally:
        bench.clear()


def _picture_of(assignment: Assignment) -> ModuleType:
    name = f"autograder.pictures.{assignment.id}"
    if importlib.util.find_spec(name) is None:
        raise GradeError("errors.no_picture", where=assignment.folder)
    return importlib.import_module(name)


def _drawn(bench: Bench, module: ModuleType, language: Language, seconds: float) -> "Picture":
    """Draws; a program that was stopped meanwhile is told of in the picture's words."""
    from autograder.pictures.picture import Picture

    trace = begin_trace()
    picture: Picture = module.draw(bench.program(seconds), language)
    stopped = _stopped(trace, seconds)
    if stopped is None:
        return picture
    return Picture(picture.figure, f"{picture.alt} {stopped.in_(language)}")


def _stopped(trace: Trace, seconds: float) -> Bilingual | None:
    """What became of a program whose process ended before the picture was done."""
    ends = (call.result.outcome for call in trace.calls if isinstance(call.result, Failure))
    outcome = next((each for each in ends if each in _STOPPED), None)
    if outcome is None:
        return None
    if outcome is Outcome.TIMEOUT:
        return bilingual("show.too_slow", seconds=f"{seconds:g}")
    return bilingual("show.stopped")
