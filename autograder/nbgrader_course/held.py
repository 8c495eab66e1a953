"""A submission that the grader itself failed in: nbgrader may not show it as 0 points."""

from collections.abc import Iterable, Mapping

from nbgrader.api import Gradebook, MissingEntry


def hold(about: Mapping[str, str], grade_ids: Iterable[str]) -> None:
    """Takes back the points of those cells, and has formgrader ask for a person's look at them."""
    with Gradebook(about["db_url"]) as book:
        for name in grade_ids:
            try:
                grade = book.find_grade(
                    name, about["notebook"], about["assignment"], about["student"]
                )
            except MissingEntry:
                continue
            grade.auto_score = None
            grade.needs_manual_grade = True
        book.db.commit()
