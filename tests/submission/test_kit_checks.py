import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.submission.kit_checks import without_kit_checks

IMPORT = "from autograder.notebook import check"


def test_cells_of_the_kits_checks_are_blanked_with_their_lines():
    # They are the kit's, and the guest has no `autograder` to import.
    cells = [IMPORT, 'check("gates", "AND")\n\ncheck("gates")', "x = 1"]
    assert without_kit_checks(cells) == [
        f"# {IMPORT}",
        '# check("gates", "AND")\n\n# check("gates")',
        "x = 1",
    ]


def test_the_students_own_lines_in_such_a_cell_stay():
    # Many put the import beside numpy's, and the check below the function.
    cell = (
        f'import numpy as np\n{IMPORT}\n\ndef AND(a, b):\n    return a\n\ncheck(\n    "gates",\n)'
    )
    (kept,) = without_kit_checks([cell])
    assert kept.startswith(
        f"import numpy as np\n# {IMPORT}\n\ndef AND(a, b):\n    return a\n\n# check("
    )
    assert kept.count("\n") == cell.count("\n")


@pytest.mark.parametrize(
    "cells",
    [
        ["from autograder.notebook import check as c", "c('gates', task='AND')"],
        ["import autograder.notebook", "autograder.notebook.check('gates')"],
        ["import autograder.notebook as nb", "nb.check('gates')"],
    ],
)
def test_the_kits_checks_under_another_name_are_seen(cells: list[str]):
    # An import may rename.
    assert all(cell.startswith("#") for cell in without_kit_checks(cells))


@pytest.mark.parametrize(
    "cells",
    [
        ["def check(x):\n    return x", "check(1)"],
        [IMPORT + "; x = 1"],
        ["import autograder_notes"],
        [f"if x:\n    {IMPORT}"],
        [f"{IMPORT}\n)("],
        ["x = '" + IMPORT + "'"],
    ],
)
def test_what_may_be_the_students_is_kept(cells: list[str]):
    # A function of one's own may be called check; when in doubt the line is the student's.
    assert without_kit_checks(cells) == cells


def test_a_call_with_the_students_own_values_is_kept():
    # `check(f())` runs the student's code, so it is not only the kit's.
    assert without_kit_checks([IMPORT, "check(f())"])[1] == "check(f())"


@pytest.mark.parametrize("text", ["-" * 9000 + "1", "(" * 9000, "x" + ".a" * 4000, "[" * 90_000])
def test_a_text_made_to_break_the_parser_is_left_as_it_is(text: str):
    # It goes to the sandbox, where breaking costs nobody but its author.
    cell = f"autograder\n{text}"
    assert without_kit_checks([cell]) == [cell]


@settings(max_examples=100)
@given(st.lists(st.text("check()from autograder.notebook import\n;#'\\", max_size=60), max_size=4))
def test_lines_are_kept_for_any_cells(cells: list[str]):
    # Whatever is in them, each cell stays as long as it was.
    kept = without_kit_checks([IMPORT, *cells])[1:]
    assert [cell.count("\n") for cell in kept] == [cell.count("\n") for cell in cells]
