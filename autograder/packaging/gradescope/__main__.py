"""`python -m autograder.packaging.gradescope ROOT ASSIGNMENT VISIBILITY`, in the container."""

import json
import sys
import traceback
from pathlib import Path

from autograder.course import Course, read_course
from autograder.errors import GradeError
from autograder.outcome import Outcome
from autograder.packaging.gradescope.grading import grade_submission
from autograder.packaging.gradescope.results import Results, not_graded, results_of
from autograder.report.writing import write_text
from autograder.sandbox.doctor import examine_layers

_GRADER_ERROR = 3


def main(root: Path, name: str, visibility: str) -> int:
    """Writes the results, whatever happens. What is printed is shown to instructors only."""
    try:
        course = read_course(root / "source" / "course")
        _tell_missing_layers(course)
        results = _graded(course, name, root / "submission", visibility)
    except GradeError as error:
        print(error.said("ko"), error.said("en"), sep="\n")
        results = not_graded()
    except Exception:  # a mistake of ours: the instructor needs all of it, the student none
        traceback.print_exc(file=sys.stdout)
        results = not_graded()
    place = root / "results" / "results.json"
    place.parent.mkdir(parents=True, exist_ok=True)
    write_text(place, json.dumps(results, ensure_ascii=False, indent=1) + "\n")
    return 0 if "score" in results else _GRADER_ERROR


def _graded(course: Course, name: str, folder: Path, visibility: str) -> Results:
    grade = grade_submission(course, course.find(name), folder)
    for test in grade.tests:
        if test.outcome is Outcome.GRADER_ERROR:
            print(f"grader error: {test.id}: {test.reveal}")
    return results_of(grade, visibility)


def _tell_missing_layers(course: Course) -> None:
    """A container may lack layers; where the course asks for one, grading stops a step later."""
    for layer in examine_layers(course.require):
        if layer.state != "on":
            needed = "required, " if layer.required else ""
            print(f"sandbox layer {layer.name}: {needed}{layer.state}")
            for said in (layer.consequence, layer.remedy):
                print(f"  {said.ko}\n  {said.en}")


if __name__ == "__main__":
    root, name, visibility = sys.argv[1:]
    sys.exit(main(Path(root), name, visibility))
