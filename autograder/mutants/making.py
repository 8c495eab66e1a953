"""Mutants: copies of a solution with one small change, made by cosmic-ray and by our own slips."""

import ast
import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import parso
from cosmic_ray.ast import ast_nodes
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.provider import OperatorProvider

from autograder.mutants.operators import SLIPS, Retyping
from autograder.release.pieces import Piece, pieces_of

# Bit operators say nothing about arithmetic; the two with arguments are told what to replace.
_LEFT_OUT = ("Bit", "Shift", "VariableReplacer", "VariableInserter", "RemoveDecorator")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A solution with one change: in which definition, which lines were and became what."""

    where: str
    before: str
    after: str
    source: str


def mutants_of(solution: str, filename: str, names: Iterable[str]) -> list[Mutant]:
    """All mutants of the definitions and variables of those names, no two alike.

    `solution` is a program without marks. What does not compile, or is the same program, is no
    mutant.
    """
    seen = {_meaning(solution), ""}
    wanted = frozenset(names)
    found = []
    for piece in pieces_of(solution, filename):
        if not piece.names & wanted:
            continue
        for text in _mutations(piece.text + "\n"):
            mutant = _mutant(solution, piece, text.removesuffix("\n"))
            meaning = _meaning(mutant.source)
            if meaning not in seen:
                seen.add(meaning)
                found.append(mutant)
    return found


def _mutations(code: str) -> Iterator[str]:
    """The code with each change that an operator makes, one at a time."""
    nodes = list(ast_nodes(parso.parse(code)))
    for operator in _operators():
        count = sum(1 for node in nodes for _ in operator.mutation_positions(node))
        for occurrence in range(count):
            text = mutate_code(code, operator, occurrence)
            if text is not None:
                yield text


def _operators() -> Iterator[Any]:
    provider = OperatorProvider()
    for name in provider:
        if not any(part in name for part in _LEFT_OUT):
            yield provider[name]()
    for slip in SLIPS:
        yield Retyping(slip)


def _mutant(solution: str, piece: Piece, text: str) -> Mutant:
    lines = solution.split("\n")
    source = "\n".join([*lines[: piece.first - 1], text, *lines[piece.last :]])
    before, after = _changed(piece.text, text)
    return Mutant(", ".join(sorted(piece.names)), before, after, source)


def _changed(old: str, new: str) -> tuple[str, str]:
    """The lines that differ, in both texts, as one line each."""
    before, after = [], []
    for line in difflib.ndiff(old.split("\n"), new.split("\n")):
        if line.startswith("- "):
            before.append(line[2:].strip())
        elif line.startswith("+ "):
            after.append(line[2:].strip())
    return " ⏎ ".join(before), " ⏎ ".join(map(_tidy, after))


def _tidy(line: str) -> str:
    """Without the blanks that cosmic-ray puts before its numbers."""
    return re.sub(r"([\[(]|\w=) ", r"\1", " ".join(line.split()))


def _meaning(source: str) -> str:
    """The same for programs that differ in nothing but looks; empty for what is no program."""
    try:
        return ast.dump(ast.parse(source))
    except (SyntaxError, ValueError):
        return ""
