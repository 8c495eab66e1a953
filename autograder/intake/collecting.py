"""The life of a collection: find, keep every version, bring the latest forward, tell."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual
from autograder.catalogue import bilingual
from autograder.course import Course
from autograder.intake.bringing_forward import Brought, bring_forward
from autograder.intake.class_list import ClassList, Sender, folder_name
from autograder.intake.delivery import PassedBy
from autograder.intake.keeping import Shelf, keep, sweep
from autograder.intake.sources import deliveries
from autograder.intake.version import Version
from autograder.roster import Student
from autograder.submission.names import listed


@dataclass(frozen=True, slots=True)
class Collected:
    """One sender's standing. `latest` is None for a student who handed in nothing.

    `state` is the end of a catalogue key: new, updated, same, missing, unread. `late_by` is how
    long after the due date, extension included; None where it is in time or nobody knows.
    """

    sender: Sender
    state: str
    versions: int = 0
    latest: Version | None = None
    due: datetime | None = None
    late_by: timedelta | None = None
    notes: tuple[Bilingual, ...] = ()
    set_aside: Path | None = None

    @property
    def late(self) -> bool:
        """Whether it is late, by the clock or by the mark of an LMS."""
        return self.late_by is not None or bool(self.latest and self.latest.marked_late)


@dataclass(frozen=True, slots=True)
class Collection:
    """What one collection found. `students` has the roster's, or everyone where there is none."""

    assignment: str
    folder: Path
    has_roster: bool
    students: tuple[Collected, ...]
    unknown: tuple[Collected, ...]
    passed_by: tuple[str, ...]


def collect_class(
    course: Course,
    assignment: Assignment,
    sources: Sequence[str],
    students: Sequence[Student] | None,
    into: Path,
    kept: Callable[[], None] = lambda: None,
) -> Collection:
    """Keeps all that is at the sources, and says how the class stands.

    Nothing at a source is changed, and nothing kept is ever replaced; a kill at any moment leaves
    whole versions, and the next collection goes on. `kept` is told of each delivery. Raises
    GradeError where a source is away.
    """
    roster, passed_by = ClassList(students), PassedBy()
    now = datetime.now().astimezone()
    sweep(into)
    senders: dict[str, Sender] = {}
    for source in sources:
        for delivery in deliveries(source, assignment, course.destination, passed_by):
            sender = roster.sender(delivery)
            senders[sender.folder] = sender
            keep(delivery, _shelf(into, assignment, sender, roster), now)
            kept()
    senders |= {sender.folder: sender for sender in _expected(into, assignment, students)}
    settled = [
        _settled(sender, _shelf(into, assignment, sender, roster), _due(course, assignment, sender))
        for _, sender in sorted(senders.items())
    ]
    return Collection(
        assignment=assignment.folder,
        folder=into / assignment.folder,
        has_roster=students is not None,
        students=tuple(each for each in settled if students is None or each.sender.student),
        unknown=tuple(each for each in settled if students is not None and not each.sender.student),
        passed_by=tuple(passed_by.names),
    )


def _expected(
    into: Path, assignment: Assignment, students: Sequence[Student] | None
) -> list[Sender]:
    """The roster; without one, whoever handed something in at an earlier collection."""
    if students is not None:
        return [Sender(folder_name(student.id), student.id, student) for student in students]
    earlier = (into / "versions" / assignment.folder).glob("[!.]*")
    return [Sender(folder.name, folder.name) for folder in earlier]


def _shelf(into: Path, assignment: Assignment, sender: Sender, roster: ClassList) -> Shelf:
    """A stranger's work is kept apart, so that it is not graded as the class's."""
    stranger = roster.students is not None and sender.student is None
    return Shelf(into / "unknown" if stranger else into, assignment.folder, sender.folder)


def _due(course: Course, assignment: Assignment, sender: Sender) -> datetime | None:
    due = course.due.get(assignment.id)
    extensions = sender.student.extensions if sender.student else {}
    return extensions.get(assignment.id, due)


def _settled(sender: Sender, shelf: Shelf, due: datetime | None) -> Collected:
    """The student's standing, over all that was ever collected."""
    kept = shelf.kept()
    if not kept:
        return Collected(sender, "missing", due=due)
    readable = [version for version in kept if version.files]
    latest = (readable or kept)[-1]
    # The latest is taken first, whatever its time; whether it is late is told, and is no choice.
    brought = bring_forward(shelf, latest) if readable else Brought("unread")
    moment = latest.counts_from
    late_by = moment - due if moment and due and moment > due else None
    notes = tuple(dict.fromkeys((*latest.notes, *kept[-1].notes, *_remarks(sender, kept))))
    return Collected(
        sender, brought.state, len(kept), latest, due, late_by, notes, brought.set_aside
    )


def _remarks(sender: Sender, kept: list[Version]) -> Iterator[Bilingual]:
    owners = sorted({version.owner for version in kept if version.owner})
    if len(owners) > 1:
        yield bilingual("intake.several_owners", names=listed(owners))
    if sender.ambiguous:
        yield bilingual("intake.ambiguous_name")
