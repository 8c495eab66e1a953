"""Whose a delivery is: the roster's student, or somebody it does not know."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import permutations

from autograder.intake.delivery import Delivery
from autograder.roster import Student
from autograder.submission.names import nfc, student_name

_KOREAN_NAMES = range(2, 6)  # letters; a surname has one, seldom two
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Sender:
    """`folder` is a safe folder name. `student` is None for one whom the roster does not know."""

    folder: str
    shown: str
    student: Student | None = None
    ambiguous: bool = False


class ClassList:
    """The roster, looked up by id and by the names that an LMS gives. None: everyone is taken."""

    def __init__(self, students: Sequence[Student] | None) -> None:
        self.students = students
        self._ids = {nfc(student.id): student for student in students or ()}
        self._names: defaultdict[str, list[Student]] = defaultdict(list)
        self._turned: defaultdict[str, list[Student]] = defaultdict(list)
        for student in students or ():
            self._names["".join(_words(student.name))].append(student)
            for name in _turned(student.name):
                self._turned[name].append(student)

    def sender(self, delivery: Delivery) -> Sender:
        """Whose the delivery is."""
        said = nfc(delivery.sender.strip())
        found = self._ids.get(said)
        alike: list[Student] = []
        if found is None and delivery.by_name:
            alike = self._by_name(said)
            found = alike[0] if len(alike) == 1 else None
        if found is not None:
            return Sender(folder_name(nfc(found.id)), found.id, found)
        return Sender(folder_name(said), student_name(said), ambiguous=len(alike) > 1)

    def _by_name(self, said: str) -> list[Student]:
        """Who has that name, or an id that stands in it: `20260001 홍길동`."""
        by_id = [self._ids[word] for word in re.findall(r"[\w.@-]+", said) if word in self._ids]
        name = "".join(_words(said))
        return by_id or self._names.get(name) or self._turned.get(name, [])


def _words(name: str) -> list[str]:
    """The words of a name, without case, commas and blanks, which every LMS sets differently."""
    return re.findall(r"\w+", unicodedata.normalize("NFKC", name).casefold())


def _turned(name: str) -> set[str]:
    """The name in other orders: `길동홍` for 홍길동, `honggildong` for Gildong Hong."""
    words = _words(name)
    if len(words) == 1 and len(name) in _KOREAN_NAMES:
        (word,) = words
        return {word[surname:] + word[:surname] for surname in (1, 2) if surname < len(word)}
    return {"".join(order) for order in permutations(words[:_MOST_WORDS])}


def folder_name(text: str) -> str:
    """`text` as the name of a folder that stays where it is put; different texts stay different."""
    safe = re.sub(r"[^\w@.-]", "_", text).lstrip(".-")[:60]
    if safe == text and safe:
        return safe
    return f"{safe or 'unnamed'}-{sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
