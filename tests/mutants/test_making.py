"""Mutants of a solution: each another program, none of them outside what is covered."""

import ast

import pytest

from autograder.course import Course
from autograder.mutants.making import mutants_of
from autograder.mutants.trying import mutants_of_assignment

CODE = '''"""A module."""

import numpy as np

rate = 0.1


def first(x):
    """Text with 1 + 1."""
    total = np.sum(x, axis=0) + 1
    return total


def second(x):
    return x - 1


def demo():
    print(first(2))
'''


def test_only_the_named_definitions_change() -> None:
    # The rest of the file is the same in every mutant, a docstring too.
    outside = CODE.partition("    total")[0], CODE.partition("return total")[2]
    mutants = mutants_of(CODE, "code.py", ["first"])
    assert len(mutants) > 15
    for mutant in mutants:
        assert mutant.where == "first"
        assert mutant.source.startswith(outside[0])
        assert mutant.source.endswith(outside[1])
        assert all(line in CODE for line in mutant.before.split(" ⏎ "))
        assert mutant.after != mutant.before


def test_a_variable_may_be_covered_too() -> None:
    # A blank at the top of a file is mutated like a function's line.
    changes = {mutant.after for mutant in mutants_of(CODE, "code.py", ["rate"])}
    assert {"rate = 0.2", "rate = 0", "rate = 1.1", "pass"} <= changes


@pytest.mark.parametrize(
    "change",
    [
        "total = np.sum(x, axis=1) + 1",
        "total = np.sum(x) + 1",
        "total = np.sum(x, axis=0) - 1",
        "total = np.sum(x, axis=0) + 2",
        "total = x + 1",
        "total = -(np.sum(x, axis=0) + 1)",
        "return -(total)",
        "pass",
    ],
)
def test_mutants_that_must_be_there(change: str) -> None:
    # Axis, dropped axis, operator, constant, dropped call, sign, dropped line.
    assert change in {mutant.after for mutant in mutants_of(CODE, "code.py", ["first"])}


@pytest.mark.slow
def test_every_mutant_is_another_program(real_course: Course) -> None:
    # They compile, differ from the solution, and no two are the same program.
    for assignment in real_course.assignments[:3]:
        path = real_course.solutions / assignment.folder / assignment.filename
        meanings = [ast.dump(ast.parse(path.read_text(encoding="utf-8")))]
        mutants = mutants_of_assignment(real_course, assignment)
        meanings += [ast.dump(ast.parse(mutant.source)) for mutant in mutants]
        assert len(meanings) == len(set(meanings)) > 50, assignment.folder


@pytest.mark.slow
def test_mutants_do_not_depend_on_the_run(real_course: Course) -> None:
    # Two processes that share the work must number the same mutants alike.
    assignment = real_course.find("05_losses")
    assert mutants_of_assignment(real_course, assignment) == mutants_of_assignment(
        real_course, assignment
    )


def test_what_is_not_covered_has_no_mutants() -> None:
    # Demos and given data are not what a suite has to guard.
    assert mutants_of(CODE, "code.py", ["nothing"]) == []
