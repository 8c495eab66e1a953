"""The cut at top-level definitions loses no line and mixes no two definitions."""

from autograder.release.pieces import pieces_of

CODE = '''"""Doc."""
import math
from os import path

# about A
A = 1
B = 2; C = 3


@print
def f():
    x = 1

    return x
# after f


class K:
    pass


for i in "ab":
    D = i

if __name__ == "__main__":
    # run
    f()

    text = """
no margin
"""
# the end
'''


def test_kinds_and_names():
    # protects: what each piece is, since checks and cells are placed by it
    found = [(piece.kind, sorted(piece.names)) for piece in pieces_of(CODE, "f.py")]
    assert found == [
        ("opening", []),
        ("opening", []),
        ("opening", []),
        ("data", ["A"]),
        ("data", ["B", "C"]),
        ("definition", ["f"]),
        ("definition", ["K"]),
        ("data", ["D", "i"]),
        ("main", ["text"]),
    ]


def test_the_guards_body_loses_its_margin_only():
    # protects: the demo cell runs, and strings in it keep their text
    main = pieces_of(CODE, "f.py")[-1]
    assert main.text.strip("\n") == '# run\nf()\n\ntext = """\nno margin\n"""\n# the end'


def test_a_guard_on_one_line():
    # protects: the short form
    assert pieces_of('if __name__ == "__main__": f(); g()\n', "f.py")[-1].text.strip() == "f(); g()"


def test_a_guard_with_else_is_data():
    # protects: only the plain guard is taken apart
    assert (
        pieces_of('if __name__ == "__main__":\n    x = 1\nelse:\n    y = 2\n', "f.py")[0].kind
        == "data"
    )


def test_all_lines_are_there_once():
    # protects: no comment or blank line gets lost between pieces
    code = CODE.partition("if __name__")[0]
    assert "\n".join(piece.text for piece in pieces_of(code, "f.py")) == code


def test_comments_go_with_what_follows():
    # protects: a comment above a definition is in its cell
    texts = {tuple(sorted(p.names)): p.text for p in pieces_of(CODE, "f.py")}
    assert texts["A",] == "\n# about A\nA = 1"
    assert texts["K",].startswith("# after f\n")


def test_nothing_makes_no_pieces():
    # protects: an empty file, and one with a comment only
    assert pieces_of("", "f.py") == pieces_of("# hm\n", "f.py") == []
