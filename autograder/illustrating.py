"""Pictures for reports: drawn from students' programs in the sandbox, and kept by digest."""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from itertools import groupby
from pathlib import Path

from autograder import __version__
from autograder.assignment import Assignment
from autograder.bilingual import Language
from autograder.course import Course
from autograder.examine.bench import Bench, Launch, Source
from autograder.grades import Grade
from autograder.opening import Servers, confinement_for
from autograder.outcome import Verdict
from autograder.picturing import Drawing, drawn
from autograder.report.record import NOTHING_KNOWN, Illustration, Report
from autograder.report.writing import write_text

# What is kept for a program that nothing can be drawn from: it is not tried each time.
NO_PICTURE = Drawing("", "")


@dataclass(frozen=True, slots=True)
class Sitter:
    """A program to draw: what it is for, the digest of what was handed in, and its source."""

    assignment: Assignment
    digest: str
    source: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Album:
    """The pictures that are kept in `folder`, each under what it was made from."""

    folder: Path
    language: Language

    def find(self, assignment: Assignment, digest: str) -> Drawing | None:
        """The picture, `NO_PICTURE` where there can be none, None where nobody tried."""
        try:
            plain = json.loads(self._place(assignment, digest).read_bytes())
            found = Drawing(plain["svg"], plain["alt"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return found if isinstance(found.svg, str) and isinstance(found.alt, str) else None

    def keep(self, assignment: Assignment, digest: str, picture: Drawing) -> None:
        """Keeps the picture, whole or not at all. Raises OSError."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_text(self._place(assignment, digest), json.dumps(asdict(picture)))

    def _place(self, assignment: Assignment, digest: str) -> Path:
        made_from = "\0".join((digest, assignment.folder, self.language, __version__))
        return self.folder / f"{hashlib.sha256(made_from.encode()).hexdigest()}.json"


def album_of(course: Course, language: Language) -> Album:
    """The course's own pictures."""
    return Album(course.root / ".gradekit" / "pictures", language)


def illustrate(
    course: Course, album: Album, sitters: Iterable[Sitter], done: Callable[[], None]
) -> None:
    """Draws each program in the sandbox and keeps the picture. `done` is told of each.

    What a program does costs its own picture and nothing else. Raises SandboxMissing where a layer
    is off that the course asks for, OSError where pictures cannot be kept.
    """
    in_order = sorted(sitters, key=lambda each: each.assignment.folder)
    for _, group in groupby(in_order, key=lambda each: each.assignment.folder):
        some = list(group)
        with Servers(confinement_for(course, some[0].assignment)) as servers:
            for each in some:
                picture = _draw(each, servers.launch_for, album.language)
                album.keep(each.assignment, each.digest, picture or NO_PICTURE)
                done()


def illustrated(report: Report, album: Album) -> Report:
    """The report with those pictures that the album has."""
    circumstances = dict(report.circumstances)
    for assignment, each in zip(report.assignments, report.gradings, strict=True):
        for grade in filter(lost_points, each.grades):
            picture = album.find(assignment, grade.digest)
            if picture is not None and picture.svg:
                key = grade.student, each.assignment
                drawing = Illustration(picture.svg, picture.alt)
                known = circumstances.get(key, NOTHING_KNOWN)
                circumstances[key] = replace(known, picture=drawing)
    return replace(report, circumstances=circumstances)


def lost_points(grade: Grade) -> bool:
    """True for a program that was graded and is not wholly right."""
    return grade.verdict is Verdict.GRADED and grade.score < grade.max_score


def _draw(
    sitter: Sitter, launch_for: Callable[[str], Launch], language: Language
) -> Drawing | None:
    text = sitter.source()
    bench = Bench(launch_for(text), Source(text, sitter.assignment.filename))
    try:
        return drawn(bench, sitter.assignment, language)
    finally:
        bench.close()
