"""From the bytes of a notebook to one Python text, without Jupyter: a student may not have it."""

import json
import re
from typing import Any

from autograder.errors import SubmissionRefused
from autograder.submission import oddities, refusals
from autograder.submission.decoding import SOURCE_BYTES, Decoded, unicode_text, unix_lines
from autograder.submission.kit_checks import without_kit_checks
from autograder.submission.magics import python_cell

NOTEBOOK_BYTES = 8 * 2**20  # with its outputs; the code in it may be SOURCE_BYTES

_FUTURE = re.compile(r"^from __future__ import .*", re.M)


def program_in(data: bytes, name: str) -> Decoded:
    """The code cells as one Python text, each under a `# %% cell N` line, and notes.

    A cell keeps its number of lines. Raises SubmissionRefused.
    """
    if len(data) > NOTEBOOK_BYTES:
        raise SubmissionRefused(refusals.too_large(name, NOTEBOOK_BYTES))
    if not data.strip():
        raise SubmissionRefused(refusals.empty(name))
    text, notes = unicode_text(data, name)
    plain = [python_cell(unix_lines(cell)) for cell in _cells(text, name)]
    cells = without_kit_checks([cell for cell, _ in plain])
    if not any(_has_code(cell) for cell in cells):
        raise SubmissionRefused(refusals.no_code(name))
    source = _joined(cells)
    _check(source, name)
    left_out = sum(count for _, count in plain)
    return source, (*notes, oddities.magics(left_out)) if left_out else notes


def _cells(text: str, name: str) -> list[str]:
    """The text of each code cell."""
    try:
        notebook = json.loads(text)
    except (ValueError, RecursionError):
        raise SubmissionRefused(refusals.broken_notebook(name)) from None
    if not isinstance(notebook, dict):
        raise SubmissionRefused(refusals.broken_notebook(name))
    _check_language(notebook, name)
    match notebook.get("nbformat"):
        case 4:
            cells, key = notebook.get("cells"), "source"
        case 3:
            cells, key = _worksheet_cells(notebook.get("worksheets")), "input"
        case _:
            raise SubmissionRefused(refusals.old_notebook(name))
    if not isinstance(cells, list) or not all(isinstance(cell, dict) for cell in cells):
        raise SubmissionRefused(refusals.broken_notebook(name))
    code = [_text(cell.get(key)) for cell in cells if cell.get("cell_type") == "code"]
    if None in code:
        raise SubmissionRefused(refusals.broken_notebook(name))
    return [cell for cell in code if cell is not None]


def _worksheet_cells(worksheets: Any) -> list[Any] | None:
    """Format 3 keeps its cells in worksheets; anything odd gives None."""
    if not isinstance(worksheets, list):
        return None
    found: list[Any] = []
    for sheet in worksheets:
        cells = sheet.get("cells") if isinstance(sheet, dict) else None
        if not isinstance(cells, list):
            return None
        found += cells
    return found


def _text(source: Any) -> str | None:
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        return "".join(source)
    return source if isinstance(source, str) else None


def _check_language(notebook: dict[str, Any], name: str) -> None:
    metadata = notebook.get("metadata")
    for part, key in (("kernelspec", "language"), ("language_info", "name")):
        about = metadata.get(part) if isinstance(metadata, dict) else None
        language = about.get(key) if isinstance(about, dict) else None
        if isinstance(language, str) and language and not language.lower().startswith("python"):
            raise SubmissionRefused(refusals.foreign_notebook(name, language))


def _has_code(cell: str) -> bool:
    # A magic that was left out is a `pass` with a comment.
    return any(line.partition("#")[0].strip() not in {"", "pass"} for line in cell.split("\n"))


def _joined(cells: list[str]) -> str:
    # A notebook may say `from __future__ import …` in any cell; one text only in its first line.
    future = any("annotations" in line for cell in cells for line in _FUTURE.findall(cell))
    first = "from __future__ import annotations  " if future else ""
    marked = [
        f"# %% cell {number}\n{_FUTURE.sub(lambda found: f'# {found[0]}', cell)}\n"
        for number, cell in enumerate(cells, 1)
    ]
    return first + "".join(marked)


def _check(source: str, name: str) -> None:
    try:
        size = len(source.encode())
    except UnicodeEncodeError:  # half a surrogate pair, written as an escape in the JSON
        raise SubmissionRefused(refusals.broken_notebook(name)) from None
    if size > SOURCE_BYTES:
        raise SubmissionRefused(refusals.too_large(name, SOURCE_BYTES))
    if "\0" in source:
        raise SubmissionRefused(refusals.has_nul(name))
