"""The loop of `grade watch`: an event comes, the state changes, the screen is drawn anew."""

import queue
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from autograder.bilingual import Language
from autograder.catalogue import text
from autograder.course import Course
from autograder.grades import Grade
from autograder.progress import next_unfinished, read_progress, record, standing_of
from autograder.watching.advice import hint_lines, left_lines
from autograder.watching.events import Broken, Event, Found, Pressed, Redraw, Saved, Target
from autograder.watching.files import digest_of, file_of, marks_of, target_saved
from autograder.watching.keyboard import Keyboard, keys_off
from autograder.watching.keys import Action, action_of
from autograder.watching.listing import Choice, Listing, after_key, listing_of
from autograder.watching.view import View

_LOOK = 0.25  # seconds between looks at a file system that tells nothing, and at the clock
_QUIET = 0.2  # seconds for which a check may run before the screen says so


class Runs(Protocol):
    """What checks a file: `Runner`."""

    def start(self, target: Target, *, anew: bool = False) -> int:
        """Begins a check, drops any before it, and returns its number."""


class Shows(Protocol):
    """What views are shown on: `Screen`."""

    def show(self, view: View, now: datetime) -> None:
        """Shows the view."""

    def leave(self) -> None:
        """Somebody else writes."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the loop works with. `others` are the commands that want the terminal themselves."""

    runs: Runs
    screen: Shows
    keys: Keyboard
    others: dict[Action, Callable[[Target], None]]


class Loop:
    """One session of watching, from the first check to `q`."""

    def __init__(self, course: Course, language: Language, target: Target, parts: Parts) -> None:
        self._course, self._language, self._target = course, language, target
        self._parts = parts
        self._progress = read_progress(course.root)
        self._marks = marks_of(target)
        self._number = 0
        self._grade: Grade | None = None
        self._at: datetime | None = None
        self._problem = ""
        self._began: datetime | None = None  # the check that runs
        self._notice: tuple[str, ...] = ()
        self._listing: Listing | None = None
        self._goes_on = self._holds = self._over = False

    def run(self, events: "queue.SimpleQueue[Event]") -> None:
        """Until the student quits. Raises what broke in another thread."""
        self._start(self._target)
        while not self._over:
            try:
                event = events.get(timeout=_LOOK)
            except queue.Empty:
                self._look()
            else:
                self.handle(event)

    def handle(self, event: Event) -> None:
        """What comes of one event."""
        match event:
            case Saved(paths):
                self._saved(paths)
            case Found():
                self._found(event)
            case Pressed(key):
                self._pressed(key)
            case Redraw(resumed):
                self._redraw(resumed)
            case Broken(error):
                raise error

    def _saved(self, paths: frozenset[Path]) -> None:
        saved = target_saved(self._course, self._target, paths)
        if saved is not None:
            tests = f"test_{self._target.assignment.filename}"
            self._start(saved, anew=any(path.name == tests for path in paths))

    def _redraw(self, resumed: bool) -> None:
        if resumed:
            self._parts.screen.leave()
            if self._began is not None:  # its clock went on meanwhile
                self._start(self._target)
        self._draw()

    def _look(self) -> None:
        """Nothing was told for a moment: is the file changed all the same? Does the check last?"""
        if marks_of(self._target) != self._marks:
            self._start(self._target)
        elif self._began is not None and _age(self._began) > _QUIET:
            self._draw()

    def _start(self, target: Target, *, anew: bool = False) -> None:
        if target != self._target:
            if target.assignment != self._target.assignment:
                self._grade, self._at, self._listing = None, None, None
            self._notice = ()
        self._target, self._problem = target, ""
        self._marks = marks_of(target)
        self._began = datetime.now().astimezone()
        self._number = self._parts.runs.start(target, anew=anew)

    def _found(self, found: Found) -> None:
        if found.number != self._number:
            return
        grade = found.grade
        if grade is not None and grade.digest and grade.digest != digest_of(self._target.path):
            self._start(self._target)  # saved again, and nobody has told us yet
            return
        self._grade, self._at, self._began = grade, datetime.now().astimezone(), None
        self._problem = found.problem.said(self._language) if found.problem else ""
        self._notice, self._goes_on = (), False
        if grade is not None:
            standing = standing_of(grade, self._target.path.name)
            self._progress[self._target.assignment.folder] = standing
        self._draw()
        if grade is not None:
            record(self._course, self._target.assignment, self._target.path, grade)

    def _pressed(self, key: str) -> None:
        if self._holds:  # any key brings the screen back
            self._holds = False
            self._draw()
            return
        insisted, self._goes_on = self._goes_on, False
        if self._listing is not None and self._choose(self._listing, key):
            return
        action = action_of(key)
        if action is Action.NEXT:
            self._next(insisted)
        elif action is not None:
            self._do(action)

    def _do(self, action: Action) -> None:
        match action:
            case Action.QUIT:
                self._over = True
                return
            case Action.AGAIN:
                self._start(self._target, anew=True)
                return
            case Action.HINT:
                assignment = self._target.assignment
                self._notice = hint_lines(self._course, assignment, self._grade, self._language)
            case Action.HELP:
                self._notice = tuple(text("watch.help", self._language).splitlines())
            case Action.LIST:
                self._listing, self._notice = listing_of(self._course, self._progress), ()
            case Action.SHOW | Action.SUBMIT:
                self._hand_over(action)
                return
        self._draw()

    def _next(self, insisted: bool) -> None:
        """To the next assignment with work left; from an unfinished one only on a second n."""
        current = self._target.assignment
        if not ((self._grade is not None and standing_of(self._grade, "").finished) or insisted):
            self._notice = left_lines(current, self._grade, self._language)
            self._goes_on = True
            self._draw()
            return
        choices = listing_of(self._course, self._progress).choices
        following = next_unfinished([c.assignment for c in choices], self._progress, current)
        if following is None:
            self._notice = (text("watch.all_done", self._language),)
            self._draw()
        else:
            self._go_to(Choice(following, self._progress.get(following.folder)))

    def _choose(self, listing: Listing, key: str) -> bool:
        """What a key means while the list is open. False where it means what it always does."""
        match after_key(listing, key):
            case Choice() as choice:
                self._go_to(choice)
                return True
            case Listing() as typed:
                self._listing = typed
            case None:
                self._listing = None
                if action_of(key) not in (None, Action.LIST):
                    return False
        self._draw()
        return True

    def _go_to(self, choice: Choice) -> None:
        path = file_of(self._course, choice.assignment, choice.standing)
        self._listing = None
        self._start(Target(choice.assignment, path))

    def _hand_over(self, action: Action) -> None:
        """Another command has the terminal until it ends and a key is pressed."""
        screen = self._parts.screen
        with keys_off(self._parts.keys):
            screen.leave()
            self._parts.others[action](self._target)
        screen.leave()
        self._notice, self._holds = (), True

    def _draw(self) -> None:
        if self._holds:
            return
        shown = self._began is not None and _age(self._began) > _QUIET
        path, root = self._target.path, self._course.root
        done = [each for each in self._course.assignments if self._is_done(each.folder)]
        view = View(
            assignment=self._target.assignment,
            file=str(path.relative_to(root) if path.is_relative_to(root) else path),
            done=len(done),
            count=len(self._course.assignments),
            grade=self._grade,
            at=self._at,
            problem=self._problem,
            running=self._began if shown else None,
            notice=self._notice,
            listing=self._listing,
            keys=self._parts.keys.usable,
        )
        self._parts.screen.show(view, datetime.now().astimezone())

    def _is_done(self, folder: str) -> bool:
        return folder in self._progress and self._progress[folder].finished


def _age(moment: datetime) -> float:
    return time.time() - moment.timestamp()
