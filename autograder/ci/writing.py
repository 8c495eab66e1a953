"""Writes what `grade check` was asked for beside the terminal: each file whole or not at all."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from autograder.bilingual import Language
from autograder.ci.annotations import annotations
from autograder.ci.checked import Checked
from autograder.ci.classroom50 import result_json
from autograder.ci.commit import moment_of
from autograder.ci.github import commands, is_step_summary
from autograder.ci.gitlab import REPORT, code_quality
from autograder.ci.summary import summary_markdown
from autograder.ci.surroundings import platform, workspace
from autograder.grades import Gradings
from autograder.report.json_text import write_results
from autograder.report.junit import junit_xml
from autograder.report.writing import whole, write_text


@dataclass(frozen=True, slots=True)
class Wishes:
    """The files that were asked for, and for which CI system lines are marked.

    With `begun`, what nobody has begun is no failure: JUnit and marks leave it out.
    """

    json: Path | None = None
    junit: Path | None = None
    summary: Path | None = None
    result: Path | None = None
    annotations: Literal["auto", "github", "gitlab", "none"] = "none"
    begun: bool = False

    def judged(self, checked: Sequence[Checked]) -> list[Checked]:
        """Those of the programs that can fail."""
        return [one for one in checked if one.begun or not self.begun]


def write_files(
    wishes: Wishes, checked: Sequence[Checked], root: Path, language: Language
) -> Iterator[Path]:
    """Writes each file that was asked for and yields where. `root` is the course's folder."""
    if wishes.json is not None:
        found = [Gradings(one.assignment.folder, "", (one.grade,)) for one in checked]
        write_results(wishes.json, found)
        yield wishes.json
    if wishes.junit is not None:
        grades = [one.grade for one in wishes.judged(checked)]
        write_text(wishes.junit, junit_xml(grades, language))
        yield wishes.junit
    if wishes.summary is not None:
        _write_summary(wishes.summary, summary_markdown(checked, language))
        yield wishes.summary
    if wishes.result is not None:
        write_text(wishes.result, result_json(checked, os.environ, moment_of(root), language))
        yield wishes.result


def mark_lines(
    wishes: Wishes, checked: Sequence[Checked], root: Path, language: Language
) -> Iterator[str]:
    """Yields what the CI system reads in the log, or writes the file that it reads instead."""
    wanted = platform(os.environ) if wishes.annotations == "auto" else wishes.annotations
    if wanted == "none":
        return
    found = annotations(wishes.judged(checked), workspace(os.environ, root), language)
    if wanted == "github":
        yield from commands(found)
    else:
        write_text(Path(REPORT), code_quality(found))


def _write_summary(path: Path, summary: str) -> None:
    """Added to the page of a GitHub job, which other steps write on too; else a file of its own."""
    if not is_step_summary(path, os.environ):
        write_text(path, summary)
        return
    with path.open("a", encoding="utf-8") as file:
        file.write(whole(summary))
