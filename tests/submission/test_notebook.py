import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.errors import SubmissionRefused
from autograder.submission.notebook import NOTEBOOK_BYTES, program_in


def notebook(*cells: Any, **more: Any) -> bytes:
    code = [{"cell_type": "code", "source": c} if not isinstance(c, dict) else c for c in cells]
    return json.dumps({"nbformat": 4, "cells": code, "metadata": {}} | more).encode()


def refused(data: bytes) -> str:
    with pytest.raises(SubmissionRefused) as caught:
        program_in(data, "gates.ipynb")
    return caught.value.what.en


@pytest.mark.parametrize(
    "data",
    [
        b"{",
        b"[]",
        b"null",
        b'{"nbformat": 4',
        b"[" * 1_000_000,
        b'{"a":' * 200_000,
        b'{"nbformat": 4, "cells": ' + b"9" * 5000 + b"}",
        b'{"nbformat": 4, "cells": {}}',
        b'{"nbformat": 4, "cells": [1]}',
        notebook({"cell_type": "code", "source": 3}),
        notebook({"cell_type": "code", "source": ["x", 1]}),
        notebook({"cell_type": "code"}),
        notebook("x = '\ud800'"),
        b'{"nbformat": 3, "worksheets": [[]]}',
        b'{"nbformat": 3, "worksheets": 1}',
    ],
)
def test_broken_notebooks_are_named_so(data: bytes):
    # Also the ones nested so deep that a parser gives up.
    assert "broken notebook" in refused(data)


@pytest.mark.parametrize("version", [2, 5, "4", None, [4], {}])
def test_an_unknown_format_is_refused(version: Any):
    # Its cells may mean something else.
    assert "format" in refused(notebook("x = 1", nbformat=version))


@pytest.mark.parametrize(
    "cells",
    [
        [],
        ["", " \n"],
        ["# only a comment"],
        ["%matplotlib inline"],
        [{"cell_type": "markdown", "source": "x = 1"}, {"cell_type": "raw", "source": "x = 1"}],
        ["from autograder.notebook import check", 'check("gates", "AND")'],
    ],
)
def test_a_notebook_without_the_students_code_is_refused(cells: list[Any]):
    # Nothing to grade is not a program that fails.
    assert "no code" in refused(notebook(*cells))


def test_another_language_is_named():
    # An R notebook would only give a syntax error.
    data = notebook("x <- 1", metadata={"kernelspec": {"language": "R", "name": "ir"}})
    assert "(R)" in refused(data)


def test_sizes_are_capped():
    # Outputs may be large, the code may not.
    assert "8 MiB" in refused(b" " * (NOTEBOOK_BYTES + 1))
    assert "1 MiB" in refused(notebook("x = 1\n" * 200_000))
    assert "NUL" in refused(notebook("x = '\0'"))
    assert "empty" in refused(b"  ")


def test_cells_are_joined_under_their_numbers():
    # `# %% cell N` lets a message about a line be found in the notebook.
    markdown = {"cell_type": "markdown", "source": "text"}
    source, notes = program_in(notebook("x = 1", markdown, ["y = 2\r\n", "z = 3"]), "gates.ipynb")
    assert source == "# %% cell 1\nx = 1\n# %% cell 2\ny = 2\nz = 3\n"
    assert notes == ()


def test_format_3_is_read():
    # Old courses still have such files.
    cells = [{"cell_type": "code", "input": ["x = 1\n", "y = 2"]}]
    data = json.dumps({"nbformat": 3, "worksheets": [{"cells": cells}, {"cells": cells}]})
    source, _ = program_in(data.encode(), "gates.ipynb")
    assert source.count("x = 1\ny = 2\n") == 2


def test_magics_are_left_out_with_one_note():
    # The note counts the lines, and the rest runs.
    source, notes = program_in(notebook("%matplotlib inline\nx = 1", "%%bash\nls"), "gates.ipynb")
    names: dict[str, int] = {}
    exec(compile(source, "gates.ipynb", "exec"), names)  # our own three lines
    assert names["x"] == 1
    assert len(notes) == 1
    assert "3" in notes[0].en


def test_a_future_import_in_a_later_cell_still_compiles():
    # A notebook allows it in any cell, a file only in its first line.
    source, _ = program_in(
        notebook("x = 1", "from __future__ import annotations\ndef f(a: B): ..."), "gates.ipynb"
    )
    compile(source, "gates.ipynb", "exec")
    assert source.count("\n") == 5
    assert source.split("\n")[4] == "def f(a: B): ..."


def test_a_byte_order_mark_is_no_obstacle():
    # Windows editors add it to JSON too.
    assert program_in(b"\xef\xbb\xbf" + notebook("x = 1"), "gates.ipynb")[0].endswith("x = 1\n")


keys = st.sampled_from(["cells", "source", "input", "cell_type", "worksheets", "metadata", "x"])
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=100)
@given(
    st.sampled_from([3, 4]),
    st.lists(st.dictionaries(keys, values | st.just("code"), max_size=4), max_size=3),
    values,
)
def test_any_json_becomes_text_or_a_refusal(version: int, cells: list[Any], metadata: Any):
    # A notebook is whatever somebody's script wrote.
    whole = {"nbformat": version, "cells": cells, "worksheets": [{"cells": cells}]}
    try:
        source, _ = program_in(json.dumps(whole | {"metadata": metadata}).encode(), "n.ipynb")
    except SubmissionRefused:
        return
    assert source.startswith("# %% cell 1\n")
