"""Remarks on lines, for GitHub and for GitLab."""

import json

import pytest

from autograder.ci.annotations import Annotation, annotations
from autograder.ci.github import commands
from autograder.ci.gitlab import code_quality
from autograder.outcome import Outcome

SOURCE = "def double(x):\n    y = ...  # TODO\n    return y\n"


def test_each_mistake_is_marked_on_its_line_errors_first(checked, result, tmp_path):
    # GitHub shows ten of a step: real mistakes must be among them, each once.
    one = checked(
        result(Outcome.NOT_FILLED, "blank"),
        result(Outcome.PASSED),
        result(Outcome.FAILED, "differs\n1 | a", "가"),
        result(Outcome.FAILED, "differs\n2 | b", "나"),
        result(Outcome.SKIPPED, "builds on another"),
        result(Outcome.RAISED, "raised", line=3),
        result(Outcome.GRADER_ERROR, "ours"),
        source=SOURCE,
    )
    found = annotations([one], tmp_path, "en")
    path = "assignments/01_mini/mini.py"
    assert [(each.level, each.line, each.message) for each in found] == [
        ("error", 1, "differs\n1 | a"),
        ("error", 3, "raised"),
        ("warning", 1, "ours"),
        ("notice", 2, "blank"),
    ]
    assert {each.path for each in found} == {path}


def test_a_file_that_cannot_be_graded_is_marked_where_it_breaks(checked, result, tmp_path):
    # A syntax error stops everything: it is one mark, not one for each test.
    broken = [result(Outcome.RAISED, "syntax", line=7) for _ in range(5)]
    (found,) = annotations([checked(*broken, refusal="syntax")], tmp_path, "en")
    assert (found.line, found.title, found.message) == (7, "cannot be graded", "syntax")


def test_a_notebook_has_no_lines(checked, result, tmp_path):
    # Its cells' lines are not the file's: a mark would stand somewhere in JSON.
    one = checked(result(Outcome.RAISED, line=3), name="mini.ipynb", source="{}")
    (found,) = annotations([one], tmp_path, "en")
    assert found.line is None
    assert "line=" not in commands([found])[0]


def test_a_file_outside_the_repository_keeps_its_own_path(checked, result, tmp_path):
    # `grade check elsewhere/mini.py` on a runner.
    one = checked(result(Outcome.FAILED), source=SOURCE)
    (found,) = annotations([one], tmp_path / "repository", "en")
    assert found.path == str(one.path)


@pytest.mark.parametrize("hostile", ["a\nb", "a\r::error::x", "100%0A", "a,b:c", "x::y"])
def test_no_text_ends_a_github_command_or_begins_another(hostile):
    # A title or message is text: a line break in it would begin a command of the student's.
    (line,) = commands([Annotation(hostile, 3, "error", hostile, hostile)])
    assert "\n" not in line
    assert "\r" not in line
    assert line.startswith("::error file=")
    properties, _, message = line.removeprefix("::error ").partition("::")
    assert dict(each.split("=") for each in properties.split(","))["line"] == "3"
    for code, sign in (("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        message = message.replace(code, sign)
    assert message == hostile


def test_gitlab_reads_a_code_quality_report():
    # Each issue has what GitLab asks for, and two issues never share a fingerprint.
    found = json.loads(
        code_quality(
            [Annotation("a.py", 3, "error", "t", "m"), Annotation("b", None, "notice", "t", "m")]
        )
    )
    assert [issue["location"] for issue in found] == [
        {"path": "a.py", "lines": {"begin": 3}},
        {"path": "b", "lines": {"begin": 1}},
    ]
    assert [issue["severity"] for issue in found] == ["major", "info"]
    assert len({issue["fingerprint"] for issue in found}) == 2
    assert json.loads(code_quality([])) == []
