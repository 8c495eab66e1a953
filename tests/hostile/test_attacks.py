"""Every hostile program, in the real sandbox, as root and as an ordinary user."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace

import pytest

from autograder.grades import Grade
from autograder.outcome import Verdict
from autograder.sandbox.guest.layers import LAYERS, probe

from .corpus import BOUNDARY, Program, files, programs, standing
from .letting_loose import RIGHT, USERS, Arena, open_arena

pytestmark = pytest.mark.slow  # 154 programs, as two users

CORPUS = {program.name: program for program in programs()}
# Neither of the two can do without it.
WITH_NO_NEW_PRIVS = {"seccomp", "landlock"}


def on() -> dict[str, str]:
    """The layers that this machine has, with what each covers."""
    return {name: state.detail for name, state in probe().items() if state.state == "on"}


@pytest.fixture(scope="module", params=USERS)
def arena(request: pytest.FixtureRequest) -> Iterator[Arena]:
    """Grounds and a grader with every layer on, for each kind of user."""
    with open_arena(request.param, frozenset(on())) as opened:
        yield opened


def without_times(grade: Grade) -> Grade:
    """What must not change in a grade."""
    tests = tuple(replace(test, seconds=0.0) for test in grade.tests)
    return replace(grade, seconds=0.0, tests=tests)


def complaints(grade: Grade, harm: list[str], program: Program) -> list[str]:
    """What went wrong: signs of harm, points that were not earned, a grader that fails."""
    found = list(harm)
    if grade.score > program.points:
        found.append(f"earned {grade.score:g}")
    if grade.verdict is Verdict.GRADER_ERROR:
        found.append("made the grader fail")
    return found


def how_it_ends(program: Program, grade: Grade) -> str:
    """The end of the test that the program attacks in."""
    ends = {test.task: test.outcome.value for test in grade.tests}
    return ends[
        "twice" if "def twice" in program.source or "twice =" in program.source else "apply"
    ]


def test_every_program_is_in_the_table() -> None:
    # A program that nobody runs protects nothing; the issue asks for sixty at least.
    assert sorted(CORPUS) == sorted(files())
    assert len(CORPUS) >= 60


@pytest.mark.parametrize("name", CORPUS)
def test_an_attack_ends_by_its_name_and_does_nothing(arena: Arena, name: str) -> None:
    # With all layers on: its outcome, no point, nothing read, reached, changed or left.
    program = CORPUS[name]
    before, _ = arena.grade_text(RIGHT, "honest")
    grade, harm = arena.grade(program)
    after, _ = arena.grade_text(RIGHT, "honest")
    assert complaints(grade, harm, program) == []
    assert (before.score, without_times(before)) == (100, without_times(after))
    assert how_it_ends(program, grade) == program.ends
    assert grade.score == program.points


@pytest.mark.parametrize("off", LAYERS)
@pytest.mark.parametrize("user", USERS)
def test_without_one_layer_the_others_hold(user: str, off: str) -> None:
    # No attack that a second layer stops depends on the first one.
    there = {name: covers for name, covers in on().items() if name != off}
    if off == "no_new_privs":
        there = {name: covers for name, covers in there.items() if name not in WITH_NO_NEW_PRIVS}
    assert let_loose(user, there) == {}


@pytest.mark.parametrize("alone", LAYERS)
@pytest.mark.parametrize("user", USERS)
def test_one_layer_alone_holds_what_the_matrix_says(user: str, alone: str) -> None:
    # Each dot of the matrix is true by itself, not by the grace of another layer.
    there = {name: covers for name, covers in on().items() if name == alone}
    if there:
        assert let_loose(user, there, layers_only=True) == {}


def let_loose(
    user: str, there: dict[str, str], *, layers_only: bool = False
) -> dict[str, list[str]]:
    """What went wrong with each quick program that something of what is there should hold."""
    found = {}
    with open_arena(user, frozenset(there)) as arena:
        before, _ = arena.grade_text(RIGHT, "honest")
        for program in CORPUS.values():
            holders = standing(program.holders(as_root=user == "root"), there)
            if layers_only:
                holders -= {BOUNDARY}
            if (
                holders
                and not program.slow
                and (wrong := complaints(*arena.grade(program), program))
            ):
                found[program.name] = wrong
        after, _ = arena.grade_text(RIGHT, "honest")
    assert (before.score, without_times(before)) == (100, without_times(after))
    return found


@pytest.mark.parametrize("user", USERS)
def test_where_nothing_holds_them_attacks_are_seen(user: str) -> None:
    # The control: without layers these succeed, and the grounds notice each of them.
    attacks = [program for program in CORPUS.values() if program.control]
    unseen: list[tuple[str, str]] = []
    lasting: set[str] = set()
    with ExitStack() as stack:
        stack.enter_context(pytest.raises(AssertionError, match="processes left"))
        arena = stack.enter_context(open_arena(user, frozenset()))
        for program in sorted(attacks, key=lambda program: program.control):
            grade, found = arena.grade(program)
            if not set(found) - lasting:
                unseen.append((program.name, grade.tests[0].message.en))
            lasting |= {sign for sign in found if " /" in sign}
    assert unseen == []
