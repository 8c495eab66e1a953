"""The students' kit: stubs, handouts, notebooks, public tests, data, the wheel, CI, editor."""

from collections.abc import Iterable
from pathlib import Path

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.errors import GradeError
from autograder.packaging.archive import zip_bytes
from autograder.packaging.course_text import course_toml
from autograder.packaging.texts import template
from autograder.packaging.tree import files_below
from autograder.packaging.wheel import Wheel
from autograder.release import leaked_lines
from autograder.releasing import released_files
from autograder.resetting import ORIGINALS

# Template to place. A course's own file of that name would be no template's.
_AS_THEY_ARE = {
    "student/github-grade.yml": ".github/workflows/grade.yml",
    "student/gitlab-ci.yml": ".gitlab-ci.yml",
    "student/vscode-settings.json": ".vscode/settings.json",
    "student/gitignore": ".gitignore",
    "student/gitattributes": ".gitattributes",
}
_GUIDES = ("students.ko.md", "students.en.md", "errata.md", "glossary.md")


def student_files(
    course: Course, assignments: Iterable[Assignment], wheel: Wheel
) -> dict[str, bytes]:
    """Every file of the kit, by its path in it, the same bytes for the same course.

    Raises CourseError where an assignment cannot be released, GradeError where an answer would
    go out with it.
    """
    files: dict[str, bytes] = {}
    originals: dict[str, bytes] = {}
    wanted = []
    for assignment in assignments:
        released = released_files(course, assignment)
        _refuse_answers(course, assignment, released[assignment.filename])
        files |= {f"assignments/{assignment.folder}/{name}": released[name] for name in released}
        for name in (assignment.filename, f"{assignment.id}.ipynb"):
            originals[f"{assignment.folder}/{name}"] = released[name]
        wanted.append(assignment)
    files[ORIGINALS] = zip_bytes(originals)
    files |= files_below(course.data, "course_data") if course.data.is_dir() else {}
    files |= _guides(course.root / "docs")
    files |= {place: template(name) for name, place in _AS_THEY_ARE.items()}
    words = {
        "title_ko": course.title.ko,
        "title_en": course.title.en,
        "first": wanted[0].id,
        "first_folder": wanted[0].folder,
        "count": str(len(wanted)),
    }
    files["README.md"] = template("student/README.ko.md", **words)
    files["README.en.md"] = template("student/README.en.md", **words)
    files["course.toml"] = course_toml(course.root / "course.toml", [a.id for a in wanted]).encode()
    files[f"wheels/{wheel.name}"] = wheel.content
    files["requirements.txt"] = f"./wheels/{wheel.name}\n".encode()
    return files


def _guides(docs: Path) -> dict[str, bytes]:
    return {f"docs/{name}": (docs / name).read_bytes() for name in _GUIDES if _is(docs / name)}


def _is(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _refuse_answers(course: Course, assignment: Assignment, stub: bytes) -> None:
    source = course.solutions / assignment.folder / assignment.filename
    lines = leaked_lines(source.read_text(encoding="utf-8-sig"), stub.decode())
    if lines:
        raise GradeError("package_errors.answer", where=assignment.folder, line=lines[0])
