"""`[submit]` of course.toml: what it says, and each mistake by file and line."""

from pathlib import Path

import pytest

from autograder.course import read_course
from autograder.destination import Destination
from autograder.errors import CourseError

HEAD = 'format_version = 1\ntitle = {ko = "과목", en = "Course"}\n[submit]\n'


def read(folder: Path, text: str) -> Destination | None:
    (folder / "course.toml").write_text(HEAD + text, encoding="utf-8")
    return read_course(folder).destination


def test_no_place(tmp_path: Path) -> None:
    # Most courses begin without one; that is no mistake.
    assert read(tmp_path, "") is None


def test_an_exchange_is_seen_from_the_course(tmp_path: Path) -> None:
    # Not from wherever the command is typed; and it need not be there now.
    said = 'transport = "exchange"\ncourse_id = "nn"\nexchange = "../ex"\n'
    assert read(tmp_path, said) == Destination("exchange", "nn", str(tmp_path.parent / "ex"))
    said = said.replace("../ex", "/srv/ex")
    assert read(tmp_path, said) == Destination("exchange", "nn", "/srv/ex")


def test_git_is_the_students_own_remote_by_default(tmp_path: Path) -> None:
    # One word switches between two places that are both written down.
    said = 'transport = "git"\ncourse_id = "nn"\nexchange = "/srv/ex"\n'
    assert read(tmp_path, said) == Destination("git", "nn", "origin")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('transport = "pigeon"\n', ":4", "no transport pigeon"),
        ('transport = "git"\n', "", "`submit.course_id` is missing"),
        ('transport = "git"\ncourse_id = "../x"\n', ":5", "cannot be a course's id"),
        ('transport = "git"\ncourse_id = ""\n', ":5", "cannot be a course's id"),
        ('transport = "exchange"\ncourse_id = "nn"\n', "", "`submit.exchange` is missing"),
        ('transport = "git"\ncourse_id = "nn"\nremot = "x"\n', ":6", "unknown key"),
        ("transport = 1\n", ":4", "of type str"),
    ],
)
def test_each_mistake_is_named(tmp_path: Path, text: str, line: str, said: str) -> None:
    # A student who cannot submit would otherwise be the one to find it.
    with pytest.raises(CourseError) as caught:
        read(tmp_path, text)
    assert caught.value.where == f"{tmp_path / 'course.toml'}{line}"
    assert said in caught.value.said("en")
