"""The notebook: the same code as the stub, cell by cell, with a check after each task."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from autograder.assignment import Assignment, Task
from autograder.bilingual import Bilingual
from autograder.errors import GradeError
from autograder.release.pieces import Piece, pieces_of

_HOW = Bilingual(
    "셀을 위에서부터 차례로 실행하세요. `...  # TODO`를 채우고 나면 "
    "바로 아래의 `check` 셀이 공개 검사를 돌려요.",
    "Run the cells from the top. Once you have filled in a `...  # TODO`, the `check` cell below "
    "it runs the public tests.",
)
_QUESTION = Bilingual("말로 답하는 질문", "A question to answer in words")
_ANSWER_BELOW = Bilingual(
    "답은 아래 셀에 한국어나 영어로 쓰세요.", "Answer in the cell below, in Korean or English."
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: `kind` says what it is for and begins its id, `about` ends the id.

    `metadata` is what another program than ours looks for in it.
    """

    language: Literal["code", "markdown"]
    kind: str
    source: str
    about: str = ""
    metadata: dict[str, Any] = field(default_factory=dict)


def notebook(code: str, assignment: Assignment, introduction: Bilingual) -> str:
    """The notebook's JSON for `code`, which is a stub or a whole solution without its marks."""
    return as_json(cells_of(code, assignment, introduction))


def cells_of(code: str, assignment: Assignment, introduction: Bilingual) -> list[Cell]:
    """The notebook's cells, from its title to the question."""
    top = [
        _markdown("title", f"# {assignment.number}. {_side_by_side(assignment.title)}"),
        _markdown("summary", _stacked(assignment.summary)),
        *(_markdown("introduction", text) for text in (introduction.ko, introduction.en) if text),
        _markdown("how", _stacked(_HOW)),
        Cell("code", "setup", "from autograder.notebook import check"),
    ]
    question = f"## {_side_by_side(_QUESTION)}\n\n{_stacked(assignment.question)}"
    bottom = [
        _markdown("question", f"{question}\n\n{_stacked(_ANSWER_BELOW)}"),
        _markdown("answer", ""),
    ]
    return [*top, *_code_cells(code, assignment), *bottom]


def _code_cells(code: str, assignment: Assignment) -> Iterator[Cell]:
    pieces = _joined(pieces_of(code, assignment.filename), assignment.tasks)
    shown: set[str] = set()
    for number, piece in enumerate(pieces):
        later = frozenset[str]().union(*(each.names for each in pieces[number + 1 :]))
        tasks = _tasks_of(piece, assignment.tasks)
        for task in tasks:
            if task.id not in shown:
                shown.add(task.id)
                yield _markdown("task", _task_text(task), task.id)
        kind = "demo" if piece.kind == "main" else "code"
        yield Cell("code", kind, piece.text.strip("\n"), "-".join(sorted(piece.names)))
        for task in tasks:
            if not _heads(task) & later:
                call = f"check({_quoted(assignment.id)}, {_quoted(task.id)})"
                yield Cell("code", "check", call, task.id)


def _joined(pieces: Sequence[Piece], tasks: Sequence[Task]) -> list[Piece]:
    """Neighbouring imports share a cell, and so do neighbouring values of the same tasks."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        alike = last and piece.kind == last.kind and piece.kind in ("opening", "data")
        if last and alike and _tasks_of(piece, tasks) == _tasks_of(last, tasks):
            text = f"{last.text}\n{piece.text}"
            joined[-1] = replace(last, names=last.names | piece.names, text=text)
        else:
            joined.append(piece)
    return joined


def _tasks_of(piece: Piece, tasks: Sequence[Task]) -> list[Task]:
    return [task for task in tasks if _heads(task) & piece.names]


def _heads(task: Task) -> frozenset[str]:
    """The top-level names of what a task covers: `TwoLayerNet` for `TwoLayerNet.loss`."""
    return frozenset(name.partition(".")[0] for name in task.covers)


def _task_text(task: Task) -> str:
    return f"## {_side_by_side(task.title)}\n\n{task.points:g}점 · {task.points:g} points"


def _markdown(kind: str, source: str, about: str = "") -> Cell:
    return Cell("markdown", kind, source, about)


def _side_by_side(text: Bilingual) -> str:
    return f"{text.ko} · {text.en}"


def _stacked(text: Bilingual) -> str:
    return f"{text.ko}\n\n{text.en}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def as_json(cells: Sequence[Cell]) -> str:
    """The cells as a notebook in Jupyter's format."""
    make = _nbformat()
    taken: set[str] = set()
    made = []
    for cell in cells:
        new = make.new_code_cell if cell.language == "code" else make.new_markdown_cell
        purpose = {"gradekit": {"kind": cell.kind}} | cell.metadata
        made.append(new(cell.source, id=_id(cell, taken), metadata=purpose))
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    return str(make.writes(make.new_notebook(cells=made, metadata=metadata))).rstrip("\n") + "\n"


def _nbformat() -> Any:
    try:
        import nbformat.v4
    except ImportError:
        raise GradeError("release_errors.no_nbformat") from None
    return nbformat.v4


def _id(cell: Cell, taken: set[str]) -> str:
    """An id that stays the same from release to release, in the letters nbformat allows."""
    wish = re.sub(r"[^A-Za-z0-9_-]+", "-", f"{cell.kind}-{cell.about}").strip("-")[:56]
    name = next(each for each in _numbered(wish) if each not in taken)
    taken.add(name)
    return name


def _numbered(wish: str) -> Iterator[str]:
    yield wish
    number = 2
    while True:
        yield f"{wish}-{number}"
        number += 1
