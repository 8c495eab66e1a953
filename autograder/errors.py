"""The one error tree. Every message says what happened, where, and what to do."""

import click


class GradeError(click.ClickException):
    """A mistake the person at the keyboard can mend. Exit code 2, as for any misuse."""

    exit_code = 2

    def __init__(self, what: str, *, where: str | None = None, remedy: str | None = None) -> None:
        super().__init__(what)
        self.what, self.where, self.remedy = what, where, remedy

    def format_message(self) -> str:
        """`where: what — remedy`, on one line."""
        place = f"{self.where}: " if self.where else ""
        remedy = f" → {self.remedy}" if self.remedy else ""
        return f"{place}{self.what}{remedy}"


class CourseError(GradeError):
    """`course.toml`, an `assignment.toml` or a suite is not as it must be."""


class SubmissionRefused(GradeError):
    """A submission was not even read: a link, a huge file, a shadowing name …"""


class SandboxMissing(GradeError):
    """A layer that the course's policy asks for is not there, so strangers' code is refused."""


class GraderError(GradeError):
    """The grader itself failed. Never the student's fault, never points lost."""

    exit_code = 3
