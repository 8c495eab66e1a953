"""From the single source to everything a student gets of one assignment, as bytes."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from autograder.assignment import Assignment, HiddenCheck
from autograder.bilingual import Bilingual
from autograder.errors import CourseError
from autograder.release.handout import introduction, readme, same_headings
from autograder.release.notebook import Cell, cells_of, notebook
from autograder.release.pieces import pieces_of
from autograder.release.regions import find_regions, without_marks
from autograder.release.stub import stub_of
from autograder.release.toml_text import assignment_toml


def build(source: Path, assignment: Assignment, hidden: Sequence[HiddenCheck]) -> dict[str, bytes]:
    """File name to content, the same bytes every time. `source` is `solutions/NN_id`.

    Raises CourseError that names file and line where the source is not as docs/authors.md says.
    """
    _known_tasks(source, assignment, hidden)
    program = source / assignment.filename
    code = _text(program)
    _something_to_fill_in(code, program, assignment)
    stub = stub_of(code, str(program))
    handouts = _handouts(source)
    intro = Bilingual(introduction(handouts.ko), introduction(handouts.en))
    tests = f"test_{assignment.filename}"
    files = {
        assignment.filename: stub,
        f"{assignment.id}.ipynb": notebook(stub, assignment, intro),
        "README.md": readme(handouts.ko, assignment, hidden, "ko"),
        "README.en.md": readme(handouts.en, assignment, hidden, "en"),
        tests: _text(source / tests),
        "assignment.toml": assignment_toml(replace(assignment, hidden=tuple(hidden))),
    }
    return {name: text.encode() for name, text in files.items()}


def solved_notebook(source: Path, assignment: Assignment) -> bytes:
    """The same notebook with the answers filled in. For instructors: never released."""
    program = source / assignment.filename
    code = without_marks(_text(program), str(program))
    return notebook(code, assignment, _introduction(source)).encode()


def marked_cells(source: Path, assignment: Assignment) -> list[Cell]:
    """The cells of the same notebook with the answers between their marks. For instructors.

    A cell ends with its last statement, so the mark that ends its answer begins the next cell.
    """
    program = source / assignment.filename
    return cells_of(_text(program), assignment, _introduction(source))


def _introduction(source: Path) -> Bilingual:
    handouts = _handouts(source)
    return Bilingual(introduction(handouts.ko), introduction(handouts.en))


def _handouts(source: Path) -> Bilingual:
    korean, english = source / "handout.ko.md", source / "handout.en.md"
    handouts = Bilingual(_text(korean), _text(english))
    same_headings(korean, handouts.ko, english, handouts.en)
    return handouts


def _known_tasks(source: Path, assignment: Assignment, hidden: Sequence[HiddenCheck]) -> None:
    known = {task.id for task in assignment.tasks}
    for check in hidden:
        if check.task not in known:
            raise CourseError(
                "release_errors.unknown_task",
                where=str(source / "assignment.toml"),
                title=check.title,
                task=check.task,
                tasks=", ".join(sorted(known)),
            )


def _something_to_fill_in(code: str, program: Path, assignment: Assignment) -> None:
    """A task without a region would be released with its answer."""
    pieces = pieces_of(code, str(program))
    regions = find_regions(code, str(program))
    for task in assignment.tasks:
        heads = {name.partition(".")[0] for name in task.covers}
        homes = [piece for piece in pieces if piece.names & heads]
        missing = heads - {name for piece in homes for name in piece.names}
        if missing:
            raise CourseError(
                "release_errors.not_defined", where=str(program), task=task.id, name=min(missing)
            )
        blank = any(
            region.begin < home.last and home.first < region.end
            for region in regions
            for home in homes
        )
        if not blank:
            raise CourseError(
                "release_errors.no_blank", where=f"{program}:{homes[0].first}", task=task.id
            )


def _text(path: Path) -> str:
    """The file's text with plain line ends, so that a release is the same on every system."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise CourseError("course_errors.file_missing", where=str(path)) from None
    except (OSError, UnicodeDecodeError) as problem:
        raise CourseError(
            "course_errors.unreadable", where=str(path), problem=str(problem)
        ) from None
