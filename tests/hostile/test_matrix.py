"""The matrix that the docs show is the one that the tests prove."""

from autograder.sandbox.guest.layers import LAYERS

from .corpus import BOUNDARY, programs
from .matrix import PAGE, placed


def test_the_page_shows_the_table_of_today() -> None:
    # Nobody has to believe the page: each dot in it is a test of test_attacks.py.
    page = PAGE.read_text(encoding="utf-8")
    assert page == placed(page), "run: python -m tests.hostile.matrix"


def test_every_layer_stops_something() -> None:
    # A layer without an attack would be there for show, or its attacks are missing.
    stopping = {
        name.partition("/")[0]
        for program in programs()
        for name in program.held_by + program.root + program.ordinary
    }
    assert stopping == {BOUNDARY, *LAYERS}
