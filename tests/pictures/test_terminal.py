"""Pictures in a terminal: never wider than it, readable without colour and in any encoding."""

import pytest
from matplotlib.figure import Figure
from rich.cells import cell_len

from autograder.pictures.style import style
from autograder.pictures.terminal import SIGNS, terminal_lines

pytestmark = pytest.mark.slow  # each draws the figure several times


def figure() -> Figure:
    """Two panels, one with everything that a picture of ours has, and a flat one."""
    with style("ko"):
        return _figure()


def _figure() -> Figure:
    made = Figure(figsize=(8, 5))
    left, right, flat = made.subplot_mosaic([["a", "b"], ["c", "c"]]).values()
    left.plot([0, 1], [1, 1000], "--", label="curve")
    left.set(title="title\nbelow", yscale="log", xlabel="한글 x")
    left.annotate("here", (0.5, 50), xytext=(0.1, 200), arrowprops={"arrowstyle": "->"})
    right.text(0.5, 0.5, "가나다라마바사", ha="center")
    right.set_axis_off()
    flat.imshow([[0, 1]], aspect="auto")
    made.colorbar(flat.images[0], ax=flat)
    made.legend(loc="outside lower center")
    return made


@pytest.mark.parametrize(("columns", "colour"), [(1, False), (40, True), (100, False)])
def test_no_line_is_wider_than_the_terminal(columns: int, colour: bool) -> None:
    # A line that wraps tears the picture apart; Korean takes two cells for a letter.
    lines = terminal_lines(figure(), columns, colour=colour, signs=True)
    pictures = [line for line in lines if "curve" not in line.plain]
    assert max(cell_len(line.plain) for line in pictures) <= columns
    colours = {str(span.style) for line in lines for span in line.spans} - {"", "none", "bold"}
    assert bool(colours) is colour


def test_words_stand_in_it_and_letters_are_all_that_is_needed() -> None:
    # Without signs, as in cp949: the panel in ASCII, its words as they are.
    lines = terminal_lines(figure(), 90, colour=True, signs=False)
    text = "\n".join(line.plain for line in lines)
    for word in ("title", "below", "here", "한글 x", "가나다라마바사", "1e2", "- curve"):
        assert word in text
    assert not set(text) & set(SIGNS)
    assert not {sign for sign in text if ord(sign) > 127 and not "가" <= sign <= "힣"}
