"""A student's id, judged before it becomes part of a folder's name or a git tag."""

import re

from autograder.errors import GradeError
from autograder.submission.names import harmless, nfc

_MOST = 64
# What neither nbgrader's exchange nor a git tag can hold is left out: + * ? / space, `..`, `@{`.
_ID = re.compile(r"\w(?:[\w.@-]*\w)?")


def student_id(text: str) -> str:
    """`text` in NFC, without blanks around it. Raises GradeError where it cannot be an id."""
    found = nfc(text.strip())
    if not is_student_id(found):
        raise GradeError("submit_errors.student_id", where=harmless(found, limit=_MOST))
    return found


def is_student_id(text: str) -> bool:
    """Whether `text`, in NFC, may be an id: letters, digits and `. _ - @` between them."""
    return (
        len(text) <= _MOST
        and _ID.fullmatch(text) is not None
        and harmless(text) == text  # no filler that prints as nothing
        and ".." not in text
        and not text.endswith(".lock")
    )
