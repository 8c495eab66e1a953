"""The HTML report: a page for the class and one for each student, each a file that stands alone."""

from autograder.errors import GradeError
from autograder.report.html.folder import prepare

try:
    from autograder.report.html.pages import write_pages, write_student_pages
except ModuleNotFoundError as missing:  # a student's install has no Jinja2
    if missing.name not in ("jinja2", "markupsafe"):
        raise
    raise GradeError("page_error.no_jinja") from None

__all__ = ["prepare", "write_pages", "write_student_pages"]
