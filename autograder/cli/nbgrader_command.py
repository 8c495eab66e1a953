"""`grade nbgrader`: nbgrader's own course folder, made from this course."""

from dataclasses import replace
from pathlib import Path

import click

from autograder.cli.setting import Setting, with_setting


@click.group("nbgrader")
def command() -> None:
    """nbgrader를 같은 과목으로 써요. | Use nbgrader on the same course."""


@command.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--course-id", help="nbgrader에서 쓸 과목 이름 | nbgrader's name of the course.")
@click.option(
    "--question-points",
    type=click.FloatRange(0, 1000),
    help="말로 답하는 질문의 점수 | Points of the question that is graded by hand (10).",
)
@with_setting
def init(
    setting: Setting, folder: Path, course_id: str | None, question_points: float | None
) -> None:
    """nbgrader 과목 폴더를 만들거나 고쳐요. | Make nbgrader's course folder, or renew it."""
    from autograder.nbgrader_course.making import make_course, usual_wish
    from autograder.roster import course_roster

    course = setting.course
    wish = usual_wish(course, setting.language, course_id)
    if question_points is not None:
        wish = replace(wish, question_points=question_points)
    made = make_course(course, folder, wish, course_roster(course))
    setting.say("nbgrader.made", folder=str(folder), files=len(made.changed))
    setting.say("nbgrader.students" if made.students else "nbgrader.no_students", n=made.students)
    if made.kept_config:
        setting.say("nbgrader.kept_config")
    setting.say("nbgrader.next", folder=str(folder), assignment=course.assignments[0].folder)
