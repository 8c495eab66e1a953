"""The loop, with everything around it played by the test."""

import hashlib
import queue
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from autograder.course import Course
from autograder.errors import GradeError
from autograder.outcome import Outcome
from autograder.progress import read_progress
from autograder.watching.events import Broken, Event, Found, Pressed, Redraw, Saved, Target
from autograder.watching.keyboard import NoKeyboard
from autograder.watching.keys import Action
from autograder.watching.loop import Loop, Parts
from autograder.watching.view import View

from .conftest import grade_of

STUB = (Outcome.NOT_FILLED,) * 6
WRONG = (Outcome.FAILED, *STUB[1:])
RIGHT = (Outcome.PASSED,) * 6


@dataclass
class Stage:
    """A loop over the gates, and what it asked of the others."""

    kit: Course
    started: list[tuple[str, bool]] = field(default_factory=list)
    views: list[View] = field(default_factory=list)
    handed_over: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gates = self.target("gates")
        others = {
            action: lambda target: self.handed_over.append(target.path.name)
            for action in (Action.SHOW, Action.SUBMIT)
        }
        self.loop = Loop(self.kit, "en", self.gates, Parts(self, self, NoKeyboard(), others))
        self.loop.handle(Saved(frozenset([self.gates.path])))

    def target(self, name: str) -> Target:
        assignment = self.kit.find(name)
        return Target(assignment, self.kit.releases / assignment.folder / assignment.filename)

    def start(self, target: Target, *, anew: bool = False) -> int:
        self.started.append((target.path.name, anew))
        return len(self.started)

    def show(self, view: View, now: datetime) -> None:
        self.views.append(view)

    def leave(self) -> None:
        pass

    def found(self, ends: tuple[Outcome, ...], name: str = "gates", number: int = 0) -> None:
        """A run ends, of the file as it is."""
        target = self.target(name)
        digest = hashlib.sha256(target.path.read_bytes()).hexdigest()
        grade = grade_of(target.assignment, ends, digest)
        self.loop.handle(Found(number or len(self.started), grade))

    def press(self, keys: str) -> View:
        for key in keys:
            self.loop.handle(Pressed(key))
        return self.views[-1]


@pytest.fixture
def stage(kit: Course) -> Stage:
    return Stage(kit)


def test_a_verdict_is_shown_and_remembered(stage: Stage) -> None:
    # The course's progress moves with it.
    stage.found(RIGHT)
    assert stage.views[-1].grade is not None
    assert (stage.views[-1].done, stage.views[-1].count) == (1, 2)
    assert read_progress(stage.kit.root)["01_gates"].finished


def test_a_verdict_of_an_older_text_is_never_shown(stage: Stage) -> None:
    # Not of a run that was dropped, and not of a text that has changed with nobody telling.
    stage.loop.handle(Saved(frozenset([stage.gates.path])))
    stage.found(RIGHT, number=1)
    assert stage.views == []
    digest = hashlib.sha256(stage.gates.path.read_bytes()).hexdigest()
    stage.gates.path.write_text("# newer\n")
    stage.loop.handle(Found(2, grade_of(stage.gates.assignment, RIGHT, digest)))
    assert stage.views == []
    assert len(stage.started) == 3


def test_a_problem_is_said_and_the_next_save_mends_it(stage: Stage) -> None:
    # The file is gone for a while.
    stage.loop.handle(Found(1, problem=GradeError("errors.no_file", where="gates.py")))
    assert "no such file" in stage.views[-1].problem
    stage.loop.handle(Saved(frozenset([stage.gates.path])))
    stage.found(RIGHT)
    assert stage.views[-1].problem == ""


def test_h_gives_the_next_hint_for_the_first_mistake(stage: Stage) -> None:
    # One step at a time, of the task that the failing check belongs to.
    stage.found((Outcome.NOT_FILLED, Outcome.FAILED, *STUB[2:]))
    task = stage.gates.assignment.tasks[1]
    for step, hint in enumerate(task.hints, start=1):
        notice = stage.press("h").notice
        assert f"hint {step} of {len(task.hints)}" in notice[0]
        assert hint.en.splitlines()[0] in notice
    assert "last hint" in notice[-1]
    stage.loop.handle(Saved(frozenset([stage.gates.path])))
    stage.found(RIGHT)
    assert stage.views[-1].notice == ()
    assert "no hint" in stage.press("ㅗ").notice[0]


def test_n_asks_twice_where_something_is_left(stage: Stage) -> None:
    # An unfinished assignment is left only on purpose.
    stage.found(WRONG)
    first = stage.gates.assignment.tasks[0].title.en
    assert first in stage.press("n").notice[0]
    assert len(stage.started) == 1
    stage.press("?")
    stage.press("n")
    assert len(stage.started) == 1, "another key in between begins anew"
    stage.press("n")
    assert stage.started[-1] == ("losses.py", False)


def test_n_goes_on_from_a_finished_one_and_says_when_all_is_done(stage: Stage) -> None:
    # Past what is finished already, and around.
    stage.found(RIGHT)
    stage.press("n")
    assert stage.started[-1] == ("losses.py", False)
    stage.found(RIGHT, "losses")
    assert "Nothing is left" in stage.press("n").notice[0]
    assert stage.views[-1].done == 2


def test_l_chooses_by_number_and_any_letter_is_itself_again(stage: Stage) -> None:
    # The list closes for other keys, which do what they do.
    stage.found(WRONG)
    assert stage.press("l").listing is not None
    assert stage.press("\x1b").listing is None
    stage.press("l")
    assert stage.press("h").notice[0].startswith("Perceptron")
    assert stage.views[-1].listing is None
    stage.press("l5")
    assert stage.started[-1] == ("losses.py", False)


def test_another_command_keeps_the_screen_until_a_key(stage: Stage) -> None:
    # A receipt is not drawn over by the verdict of a save that came meanwhile.
    stage.found(RIGHT)
    seen = len(stage.views)
    for key in "us":
        stage.loop.handle(Pressed(key))
        stage.loop.handle(Saved(frozenset([stage.gates.path])))
        stage.found(RIGHT)
        stage.loop.handle(Redraw())
        assert len(stage.views) == seen
        stage.loop.handle(Pressed("q"))
        seen += 1
        assert len(stage.views) == seen, "that key only brings the screen back"
    assert stage.handed_over == ["gates.py", "gates.py"]


def test_a_save_of_another_assignment_is_followed(stage: Stage) -> None:
    # The verdict is of the file that was saved; the old one's is gone.
    stage.found(WRONG)
    stage.loop.handle(Saved(frozenset([stage.target("losses").path])))
    assert stage.started[-1] == ("losses.py", False)
    stage.loop.handle(Redraw())
    assert stage.views[-1].assignment.id == "losses"
    assert stage.views[-1].grade is None


def test_changed_public_tests_are_collected_anew(stage: Stage) -> None:
    # After `git pull`; so does r.
    tests = stage.gates.path.with_name("test_gates.py")
    stage.loop.handle(Saved(frozenset([tests])))
    assert stage.started[-1] == ("gates.py", True)
    stage.press("ㄱ") if stage.views else stage.loop.handle(Pressed("ㄱ"))
    assert stage.started[-1] == ("gates.py", True)


def test_q_ends_it_and_what_breaks_elsewhere_is_raised(stage: Stage) -> None:
    # A bug of ours in a thread must not leave a screen that never changes.
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    events.put(Pressed("q"))
    stage.loop.run(events)
    with pytest.raises(ZeroDivisionError):
        stage.loop.handle(Broken(ZeroDivisionError()))


def test_a_file_system_that_tells_nothing_is_looked_at(stage: Stage) -> None:
    # Network drives and containers: the quiet moment is enough to see the save.
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()

    class Late(Stage):
        def start(self, target: Target, *, anew: bool = False) -> int:
            if len(self.started) == 2:
                events.put(Pressed("q"))
            elif len(self.started) == 1:
                Path(target.path).write_text("# changed while nobody looks\n")
            return super().start(target, anew=anew)

    late = Late(stage.kit)
    late.loop.run(events)
    assert len(late.started) == 3
