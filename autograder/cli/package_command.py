"""`grade package`: the students' kit, and packages for Gradescope and nbgrader."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from autograder.cli.setting import Setting, with_setting

if TYPE_CHECKING:
    from autograder.assignment import Assignment

_FILE = click.Path(dir_okay=False, path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)
_WHEEL = click.option(
    "--wheel",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="이미 만든 휠 쓰기 | Use this wheel instead of building one.",
)


@click.group("package")
def command() -> None:
    """나눠 줄 묶음을 만들어요. | Make packages to hand out or to upload."""


@command.command("student")
@click.argument("assignments", nargs=-1)
@click.option(
    "--out",
    type=_FILE,
    help="zip 파일 | The zip (default: student-kit.zip).",
)
@click.option(
    "--git", "repository", type=_FOLDER, help="git 저장소로 | Make a git repository in DIR."
)
@_WHEEL
@with_setting
def student(
    setting: Setting,
    assignments: tuple[str, ...],
    out: Path | None,
    repository: Path | None,
    wheel: Path | None,
) -> None:
    """학생에게 줄 묶음(zip, git 저장소)을 만들어요. | Make the students' kit.

    해답과 비공개 검사는 들어가지 않아요. 과제를 적지 않으면 모든 과제가 들어가요. |
    It holds no solution and no hidden test. Without ASSIGNMENTS it holds all of them.
    """
    from autograder.packaging.archive import write_whole, zip_bytes
    from autograder.packaging.kit import student_files
    from autograder.packaging.repository import refuse_used, release_date, write_repository
    from autograder.packaging.wheel import kit_wheel

    course = setting.course
    wanted = [course.find(name) for name in assignments] or list(course.assignments)
    if repository is not None:
        refuse_used(repository)  # said before the work begins
    built = kit_wheel(wheel)
    with _progress(wanted) as steps:
        files = student_files(course, steps, built)
    if repository is not None:
        commit = write_repository(repository, files, release_date(course.root))
        setting.say("package.repository", path=str(repository), commit=commit[:12])
    if out is not None or repository is None:
        place = out or Path("student-kit.zip")
        write_whole(place, zip_bytes(files, inside=place.stem))
        setting.say("package.zip", path=str(place), count=len(files))


@command.command("gradescope")
@click.argument("assignment")
@click.option("--out", type=_FILE, help="zip 파일 | The zip (default: gradescope-ASSIGNMENT.zip).")
@click.option(
    "--visibility",
    type=click.Choice(("visible", "after_due_date", "after_published", "hidden")),
    default="visible",
    show_default=True,
    help="학생에게 언제 보일지 | When students see the tests.",
)
@_WHEEL
@with_setting
def gradescope(
    setting: Setting, assignment: str, out: Path | None, visibility: str, wheel: Path | None
) -> None:
    """Gradescope에 올릴 zip을 만들어요. | Make the zip to upload to Gradescope.

    해답과 비공개 검사가 들어 있으니 학생에게 주지 마세요. |
    It holds the solution and the hidden suite: never give it to students.
    """
    from autograder.packaging.archive import write_whole, zip_bytes
    from autograder.packaging.gradescope.files import PROGRAMS, gradescope_files
    from autograder.packaging.wheel import kit_wheel

    course = setting.course
    asked = course.find(assignment)
    files = gradescope_files(course, asked, kit_wheel(wheel), visibility)
    place = out or Path(f"gradescope-{asked.id}.zip")
    write_whole(place, zip_bytes(files, programs=PROGRAMS))
    setting.say("package.zip", path=str(place), count=len(files))
    setting.warn("package.for_instructors", path=str(place))


@command.command("nbgrader")
@click.argument("folder", type=_FOLDER)
@with_setting
def nbgrader(setting: Setting, folder: Path) -> None:
    """nbgrader의 과목 폴더를 만들어요. | Make a course folder of nbgrader's."""
    from autograder.nbgrader_course.making import make_course, usual_wish
    from autograder.roster import course_roster

    course = setting.course
    make_course(course, folder, usual_wish(course, setting.language), course_roster(course))
    setting.say("package.nbgrader", path=str(folder))
    setting.warn("package.for_instructors", path=str(folder))


@contextmanager
def _progress(assignments: "list[Assignment]") -> "Iterator[Iterable[Assignment]]":
    """The assignments, with a bar on stderr as they are taken."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(transient=True, console=Console(stderr=True)) as bar:
        yield bar.track(assignments, description="")
