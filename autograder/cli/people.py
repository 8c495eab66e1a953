"""Students named on the command line, who must be in the gradebook."""

from collections.abc import Collection
from difflib import get_close_matches

from autograder.errors import GradeError

_SHOWN = 8


def refuse_strangers(names: Collection[str], known: Collection[str]) -> None:
    """Raises GradeError for a name that nobody has, with those that come near it."""
    for name in sorted(set(names) - set(known)):
        if not known:
            raise GradeError("gradebook_errors.nobody", name=name)
        near = get_close_matches(name, known, n=_SHOWN, cutoff=0.5) or sorted(known)[:_SHOWN]
        raise GradeError("gradebook_errors.no_student", name=name, names=", ".join(near))
