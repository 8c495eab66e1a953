"""Copies the template of an assignment into the course, under a name of its own."""

import keyword
import re
from pathlib import Path

from autograder.course import Course
from autograder.errors import GradeError
from autograder.submission.names import shadows

_TEMPLATE = Path(__file__).parent / "template"
_NAME = re.compile(r"(?:(\d{1,3})_)?([a-z][a-z0-9_]{0,39})")


def new_assignment(course: Course, name: str) -> tuple[str, list[Path]]:
    """Writes an assignment named `dropout` or `12_dropout`; gives its id and the files it wrote.

    Without a number it comes after the last. Raises GradeError where the name cannot be one or is
    taken; nothing that exists is ever overwritten.
    """
    folder = _folder_of(course, name)
    _, _, new_id = folder.partition("_")
    homes = {
        "source": course.solutions / folder,
        "suite": course.suites / folder,
        "picture": course.suites.parent / "pictures",
    }
    texts = {
        homes[path.relative_to(_TEMPLATE).parts[0]].joinpath(
            *(part.replace("NEWID", new_id) for part in path.relative_to(_TEMPLATE).parts[1:])
        ): path.read_text(encoding="utf-8")
        for path in sorted(_TEMPLATE.rglob("*"))
        if path.suffix in (".py", ".md", ".toml")
    }
    for place in texts:
        if place.exists():
            raise GradeError("new.exists", where=str(place))
    for place, text in texts.items():
        place.parent.mkdir(parents=True, exist_ok=True)
        filled = text.replace("NEWID", new_id).replace("NEWFOLDER", folder)
        place.write_text(filled, encoding="utf-8")
    return new_id, list(texts)


def _folder_of(course: Course, name: str) -> str:
    """`12_dropout` for what was asked."""
    found = _NAME.fullmatch(name)
    if found is None or keyword.iskeyword(found[2]) or shadows(f"{found[2]}.py"):
        raise GradeError("new.bad_name", name=name)
    taken = {assignment.number: assignment for assignment in course.assignments}
    number = int(found[1]) if found[1] else max(taken, default=0) + 1
    if number in taken:
        raise GradeError("new.taken", name=name, folder=taken[number].folder)
    if found[2] in {assignment.id for assignment in course.assignments}:
        raise GradeError("new.taken", name=name, folder=course.find(found[2]).folder)
    return f"{number:02d}_{found[2]}"
