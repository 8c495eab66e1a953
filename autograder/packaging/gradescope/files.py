"""The files of the zip that an instructor uploads for one assignment."""

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.opening import open_hidden_suite
from autograder.packaging.course_text import course_toml
from autograder.packaging.texts import template
from autograder.packaging.tree import files_below
from autograder.packaging.wheel import Wheel

PROGRAMS = frozenset({"setup.sh", "run_autograder"})
VISIBILITIES = ("visible", "after_due_date", "after_published", "hidden")
_NOT_NEEDED = ("/right/", "/survivors.toml")  # what only `grade validate` reads


def gradescope_files(
    course: Course, assignment: Assignment, wheel: Wheel, visibility: str
) -> dict[str, bytes]:
    """Both scripts, the wheel, and of the course what grading this assignment needs.

    It holds the solution and the hidden suite: it is for Gradescope and never for students.
    Raises CourseError where the suite could not be run.
    """
    with open_hidden_suite(course, assignment):
        pass  # it opens here, so it will there
    folder = assignment.folder
    suite = files_below(course.suites / folder, f"course/autograder/suites/{folder}")
    words = {"assignment": assignment.id, "visibility": visibility}
    return {
        "setup.sh": template("gradescope/setup.sh"),
        "run_autograder": template("gradescope/run_autograder", **words),
        f"wheels/{wheel.name}": wheel.content,
        "course/course.toml": course_toml(course.root / "course.toml", [assignment.id]).encode(),
        **files_below(course.solutions / folder, f"course/solutions/{folder}"),
        **{name: suite[name] for name in suite if not any(each in name for each in _NOT_NEEDED)},
        **(files_below(course.data, "course/course_data") if course.data.is_dir() else {}),
    }
