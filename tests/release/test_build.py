"""The whole release of one assignment: what is in it, that it repeats, and what stops it."""

from dataclasses import replace

import pytest

from autograder.assignment import HiddenCheck, read_assignment
from autograder.bilingual import LANGUAGES, Bilingual
from autograder.errors import CourseError, GradeError
from autograder.release import build, leaked_lines, write

NAMES = ["README.en.md", "README.md", "assignment.toml", "lines.ipynb", "lines.py", "test_lines.py"]


def test_the_files_of_a_release(source, assignment, hidden):
    # protects: exactly these six, the public tests among them as they are
    files = build(source, assignment, hidden)
    assert sorted(files) == NAMES
    assert files["test_lines.py"] == (source / "test_lines.py").read_bytes()


def test_it_is_the_same_bytes_every_time(source, assignment, hidden):
    # protects: `grade release --check`, which compares bytes
    assert build(source, assignment, hidden) == build(source, assignment, hidden)


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(source, assignment, hidden):
    # protects: an instructor on Windows releases the same bytes
    expected = build(source, assignment, hidden)
    for path in source.iterdir():
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert build(source, assignment, hidden) == expected


def test_a_students_kit_reads_it_back(source, assignment, hidden, tmp_path):
    # protects: check, hint and list work without solutions/, hidden titles included
    target = tmp_path / "assignments" / "07_lines"
    write(target, build(source, assignment, hidden))
    assert read_assignment(target) == replace(assignment, hidden=tuple(hidden))


def test_no_answer_in_any_file(source, assignment, hidden):
    # protects: what the whole thing is for
    files = build(source, assignment, hidden)
    assert leaked_lines((source / "lines.py").read_text("utf-8"), files["lines.py"].decode()) == []
    for name, content in files.items():
        text = content.decode()
        assert not any(secret in text for secret in ("41", "42", "43", "secret", "** 2")), name


def test_the_stub_says_nothing_of_where_it_comes_from(source, assignment, hidden):
    # protects: the stub looks like a program a person wrote
    stub = build(source, assignment, hidden)["lines.py"].decode()
    assert stub.startswith('"""줄 세우기. / Lines."""\n')
    assert "slope = ...  # TODO\noffset = ...  # TODO\n\n\ndef line(x):" in stub
    assert stub.count("SOLUTION") == 1  # the docstring's


@pytest.mark.parametrize("name", ["lines.py", "handout.ko.md", "handout.en.md", "test_lines.py"])
def test_a_missing_or_unreadable_file_is_named(source, assignment, name):
    # protects: the author is told which file
    (source / name).write_bytes(b"\xff\xfe")
    with pytest.raises(CourseError) as unreadable:
        build(source, assignment, [])
    (source / name).unlink()
    with pytest.raises(CourseError, match="missing") as missing:
        build(source, assignment, [])
    assert missing.value.where == unreadable.value.where == str(source / name)


def test_a_task_without_a_blank_is_refused(source, assignment, edit):
    # protects: forgetting the marks of one function would release its answer
    edit(
        "lines.py",
        "    ### BEGIN SOLUTION\n    # the secret comment\n",
        "    # the secret comment\n",
    )
    edit("lines.py", "y + offset\n    ### END SOLUTION\n", "y + offset\n")
    with pytest.raises(CourseError, match="task line") as caught:
        build(source, assignment, [])
    assert str(caught.value.where).startswith(f"{source / 'lines.py'}:")


def test_a_task_that_covers_nothing_in_the_file_is_refused(source, assignment, edit):
    # protects: a misspelt name in assignment.toml
    edit("lines.py", "def line(", "def lines(")
    edit("lines.py", "print(line(1))", "print(lines(1))")
    with pytest.raises(CourseError, match="`line`"):
        build(source, assignment, [])


def test_a_hidden_check_of_an_unknown_task_is_refused(source, assignment):
    # protects: a hidden suite and an assignment.toml that went apart
    check = HiddenCheck("curve", Bilingual("곡선", "a curve"), 1)
    with pytest.raises(CourseError, match="unknown task: curve"):
        build(source, assignment, [check])


def test_different_headings_stop_the_release(source, assignment, edit):
    # protects: both handouts are complete
    edit("handout.en.md", "## To fill in", "Not a heading")
    with pytest.raises(CourseError, match=r"handout\.ko\.md 2, handout\.en\.md 1"):
        build(source, assignment, [])


def test_without_nbformat_the_remedy_is_told(source, assignment, monkeypatch):
    # protects: a small install gives a clear line instead of an ImportError
    monkeypatch.setitem(__import__("sys").modules, "nbformat.v4", None)
    with pytest.raises(GradeError, match="nbformat") as caught:
        build(source, assignment, [])
    assert all("instructor" in caught.value.said(language) for language in LANGUAGES)
