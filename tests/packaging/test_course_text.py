"""The students' course.toml: what they need, readable as a course, and nothing else."""

from pathlib import Path

import pytest

from autograder.course import Course, read_course
from autograder.errors import CourseError
from autograder.packaging.course_text import course_toml

SECRETS = """
[gradebook]
url = "postgresql://grader:hunter2@db/grades"

[ours]
note = "canary"
"""


def told(tmp_path: Path, course: Course, more: str) -> str:
    path = tmp_path / "course.toml"
    path.write_text((course.root / "course.toml").read_text("utf-8") + more, encoding="utf-8")
    return course_toml(path, ["gates"])


def test_it_reads_back_with_the_deadlines_of_what_is_handed_out(real_course, tmp_path):
    # A kit of one assignment says nothing of the others, and keeps title, zone and policy.
    text = told(tmp_path, real_course, "")
    (tmp_path / "kit").mkdir()
    (tmp_path / "kit" / "course.toml").write_text(text, encoding="utf-8")
    found = read_course(tmp_path / "kit")
    assert (found.title, found.require) == (real_course.title, real_course.require)
    assert found.due == {"gates": real_course.due["gates"]}


def test_tables_that_students_need_not_know_stay_at_home(real_course, tmp_path):
    # The gradebook's address has a password in it.
    text = told(tmp_path, real_course, SECRETS)
    assert "hunter2" not in text
    assert "canary" not in text


def test_an_address_with_a_password_among_the_rest_is_refused(real_course, tmp_path):
    # A token in the place where students hand in would be every student's.
    with pytest.raises(CourseError) as error:
        told(tmp_path, real_course, '\n[submit]\nremote = "https://bot:token@host/course.git"\n')
    assert "token@" not in str(error.value)
    assert "submit" in str(error.value)


def test_every_kind_of_value_is_written_as_toml_reads_it(tmp_path):
    # Other parts of the kit add tables of their own kinds: [late] has numbers and truth values.
    import tomllib

    late = (
        "per_day = 0.1\ngrace_minutes = 10\nwhole_days = true\nfrom = 2026-09-01\n"
        'names = ["가", "b\\"c"]\nof = { "a b" = 1, c = [1.5, 2] }\n'
    )
    path = tmp_path / "course.toml"
    path.write_text(f"format_version = 1\n[late]\n{late}", encoding="utf-8")
    assert tomllib.loads(course_toml(path, []))["late"] == tomllib.loads(late)
