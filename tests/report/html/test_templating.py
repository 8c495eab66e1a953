"""What templates print."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.report.html.templating import Templates, code_marked


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("use `a < b` here", "use <code>a &lt; b</code> here"),
        ("`a` and `b`", "<code>a</code> and <code>b</code>"),
        ("one ` only <b>", "one ` only &lt;b&gt;"),
        ("`<script>`", "<code>&lt;script&gt;</code>"),
        ("", ""),
    ],
)
def test_code_in_backticks(said: str, shown: str):
    # Our messages quote code; what is inside is still escaped.
    assert str(code_marked(said)) == shown


@settings(max_examples=100)
@given(st.text(alphabet=st.characters(), max_size=40))
def test_marked_text_holds_no_other_tag(said: str):
    # Whatever stands between the backticks.
    left = str(code_marked(said)).replace("<code>", "").replace("</code>", "")
    assert "<" not in left
    assert ">" not in left
    left.encode("utf-8")


def test_a_name_that_a_template_misspells_is_loud():
    # An empty cell would go unnoticed.
    with pytest.raises(Exception, match="undefined"):
        Templates("ko").page("student.html.j2")
