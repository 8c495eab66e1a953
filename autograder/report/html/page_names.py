"""Where each student's page lies, seen from the class page."""

import hashlib
import re

from autograder.report.roster import Row

STUDENTS = "students"


def student_link(row: Row) -> str:
    """The relative link from the class page to the student's."""
    return f"{STUDENTS}/{page_name(row)}"


def page_name(row: Row) -> str:
    """A file name that any system takes and no two students share."""
    slug = re.sub(r"[^a-z0-9]+", "-", row.student.lower())[:40].strip("-")
    key = f"{row.student}\0{row.copy}".encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(key).hexdigest()[:16]
    return f"{slug}-{digest}.html" if slug else f"{digest}.html"
