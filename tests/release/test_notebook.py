"""The notebook holds the stub's lines, in order, and is valid for Jupyter."""

import json

import nbformat
import pytest

from autograder.release import build, solved_notebook


@pytest.fixture
def released(source, assignment, hidden):
    return build(source, assignment, hidden)


@pytest.fixture
def cells(released):
    return nbformat.reads(released["lines.ipynb"].decode(), as_version=4).cells


def by_kind(cells, *kinds):
    return [cell.source for cell in cells if cell.metadata.gradekit.kind in kinds]


def test_it_is_valid_and_has_no_outputs(released, cells):
    # protects: Jupyter and nbgrader open it without complaint or repair
    book = nbformat.reads(released["lines.ipynb"].decode(), as_version=4)
    nbformat.validate(book)
    assert (book.nbformat, book.nbformat_minor) == (4, 5)
    assert book.metadata.kernelspec.name == "python3"
    code = [cell for cell in cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in code)


def test_its_code_is_the_stubs_code(released, cells):
    # protects: a student may work in either; the lines are the same
    stub, _, guard = released["lines.py"].decode().partition('if __name__ == "__main__":\n')
    expected = [line for line in stub.split("\n") if line]
    expected += [line.removeprefix("    ") for line in guard.split("\n") if line]
    code = "\n".join(by_kind(cells, "code", "demo")).split("\n")
    assert [line for line in code if line] == expected


def test_checks_come_right_after_their_tasks(cells):
    # protects: the order a student meets: heading, code, check
    kinds = [(cell.metadata.gradekit.kind, cell.id) for cell in cells]
    start = kinds.index(("task", "task-coefficients"))
    assert kinds[start : start + 11] == [
        ("task", "task-coefficients"),
        ("code", "code-offset-slope"),
        ("check", "check-coefficients"),
        ("task", "task-line"),
        ("code", "code-line"),
        ("check", "check-line"),
        ("code", "code-given"),
        ("task", "task-Net-loss"),
        ("code", "code-Net"),
        ("check", "check-Net-loss"),
        ("code", "code-demo"),
    ]
    assert by_kind(cells, "check")[2] == 'check("lines", "Net.loss")'


def test_it_begins_and_ends_in_both_languages(cells):
    # protects: title, summary, introduction and question for readers of either language
    assert cells[0].source == "# 7. 직선 · Lines"
    assert by_kind(cells, "introduction") == ["들어가는 말.", "The opening."]
    assert by_kind(cells, "setup") == ["from autograder.notebook import check"]
    assert "왜 직선일까요?" in cells[-2].source
    assert "Why a line?" in cells[-2].source
    assert (cells[-1].id, cells[-1].source, cells[-1].cell_type) == ("answer", "", "markdown")


def test_the_solved_one_differs_in_code_only(source, assignment, released):
    # protects: instructors prove the very notebook that students get
    solved = json.loads(solved_notebook(source, assignment))
    blank = json.loads(released["lines.ipynb"])
    assert [cell["id"] for cell in solved["cells"]] == [cell["id"] for cell in blank["cells"]]
    changed = {s["id"] for s, b in zip(solved["cells"], blank["cells"], strict=True) if s != b}
    assert changed == {"code-offset-slope", "code-line", "code-Net"}


def test_the_solved_one_runs_from_top_to_bottom(source, assignment, capsys):
    # protects: cut into cells, the program is still the program
    cells = nbformat.reads(solved_notebook(source, assignment).decode(), as_version=4).cells
    exec("\n".join(by_kind(cells, "code", "demo")), {})
    assert capsys.readouterr().out == "83\n"


def test_ids_stay_unique_and_legal(source, assignment, edit):
    # protects: Korean and repeated names, which nbformat allows in no id
    edit(
        "lines.py",
        "def given",
        "def 주어진(x):\n    return x\n\n\ndef given(x):\n    pass\n\n\ndef given",
    )
    cells = json.loads(build(source, assignment, [])["lines.ipynb"])["cells"]
    ids = [cell["id"] for cell in cells]
    assert len(set(ids)) == len(ids)
    assert {"code-given", "code-given-2", "code-2"} <= set(ids)
    nbformat.validate(json.loads(build(source, assignment, [])["lines.ipynb"]))


def test_a_pair_defined_apart_is_checked_once_at_the_end(source, assignment, edit):
    # protects: the check of a pair waits until both blanks stand
    edit("lines.py", "slope = 41\noffset = 42\n### END SOLUTION", "slope = 41\n### END SOLUTION")
    edit("lines.py", "def demo", "### BEGIN SOLUTION\noffset = 42\n### END SOLUTION\n\n\ndef demo")
    ids = [cell["id"] for cell in json.loads(build(source, assignment, [])["lines.ipynb"])["cells"]]
    assert ids.index("code-slope") < ids.index("code-offset") < ids.index("check-coefficients")
    about = [each for each in ids if "coefficients" in each]
    assert about == ["task-coefficients", "check-coefficients"]
