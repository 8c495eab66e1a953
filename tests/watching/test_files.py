"""Which save means which file."""

import os
from pathlib import Path

from autograder.course import Course
from autograder.watching.events import Target
from autograder.watching.files import file_of, folders_of, marks_of, target_saved


def target(kit: Course, name: str = "gates", ending: str = "py") -> Target:
    assignment = kit.find(name)
    return Target(assignment, kit.releases / assignment.folder / f"{name}.{ending}")


def test_the_saved_file_is_the_one_to_check(kit: Course) -> None:
    # The current file before all, then its notebook, then another assignment's only file.
    gates, losses = target(kit), target(kit, "losses")
    notebook = target(kit, "gates", "ipynb")
    assert target_saved(kit, gates, [gates.path]) == gates
    assert target_saved(kit, gates, [notebook.path, gates.path, losses.path]) == gates
    assert target_saved(kit, gates, [notebook.path]) == notebook
    assert target_saved(kit, notebook, [notebook.path, losses.path]) == notebook
    assert target_saved(kit, gates, [losses.path]) == losses
    assert target_saved(kit, gates, [gates.path.with_name("test_gates.py")]) == gates


def test_what_is_no_program_of_the_course_is_nobodys(kit: Course, tmp_path: Path) -> None:
    # Scratch files, other folders, and a file that was only removed.
    gates, losses = target(kit), target(kit, "losses")
    stranger = tmp_path / "gates.py"
    stranger.write_text("")
    assert target_saved(kit, gates, [stranger]) is None
    assert target_saved(kit, gates, [gates.path.with_name("scratch.py")]) is None
    losses.path.unlink()
    assert target_saved(kit, gates, [losses.path]) is None
    assert target_saved(kit, gates, []) is None


def test_a_checkout_of_many_files_goes_nowhere_else(real_course: Course) -> None:
    # `git pull` writes them all: which one the student works on, it does not say.
    gates, losses = target(real_course), target(real_course, "losses")
    digits = target(real_course, "digits")
    assert target_saved(real_course, gates, [losses.path, digits.path]) is None


def test_a_file_elsewhere_is_watched_alone(kit: Course, tmp_path: Path) -> None:
    # `grade watch ~/try/gates.py` looks at that folder and no other.
    place = tmp_path / "try"
    place.mkdir()
    alone = Target(kit.find("gates"), place / "gates.py")
    alone.path.write_text("")
    assert folders_of(kit, alone) == [place.resolve()]
    assert target_saved(kit, alone, [alone.path]) == alone
    assert len(folders_of(kit, target(kit))) == 2


def test_the_notebook_where_there_is_no_program(kit: Course) -> None:
    # Somebody threw the other form away.
    gates = target(kit)
    gates.path.unlink()
    assert file_of(kit, gates.assignment, None).name == "gates.ipynb"


def test_a_replaced_file_of_the_same_size_and_time_is_seen(kit: Course) -> None:
    # Some editors keep the time; the file's number differs then.
    gates = target(kit)
    before = marks_of(gates)
    status = gates.path.stat()
    other = gates.path.with_suffix(".new")
    other.write_bytes(gates.path.read_bytes())
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.replace(gates.path)
    assert marks_of(gates) != before
    gates.path.unlink()
    assert marks_of(gates) is None
