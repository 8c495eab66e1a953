"""Each slip on small pieces of code: what could stand there instead."""

import parso
import pytest
from cosmic_ray.ast import ast_nodes
from cosmic_ray.mutating import mutate_code

from autograder.mutants import operators
from autograder.mutants.operators import Retyping, Slip


def others(slip: Slip, code: str) -> list[str]:
    """What the slip makes of the code, one change at a time."""
    operator = Retyping(slip)
    nodes = ast_nodes(parso.parse(code))
    count = sum(1 for node in nodes for _ in operator.mutation_positions(node))
    return [mutate_code(code, operator, number) for number in range(count)]


@pytest.mark.parametrize(
    ("slip", "code", "expected"),
    [
        (operators.dropped_statement, "x = 1\ny = 2\n", ["pass\ny = 2\n", "x = 1\npass\n"]),
        (operators.dropped_statement, '"""Text."""\n', []),
        (operators.dropped_call, "np.sum(x)", ["x"]),
        (operators.dropped_call, "W.copy()", ["W"]),
        (operators.dropped_call, "net.loss(x, t)", ["x", "net"]),
        (operators.dropped_call, "f(*a)", []),
        (operators.dropped_call, "x[0]", []),
        (operators.dropped_keyword, "np.sum(x, axis=1)", ["np.sum(x)"]),
        (operators.dropped_keyword, "x.sum(axis=0)", ["x.sum()"]),
        (operators.dropped_keyword, "f(a, b)", []),
        (operators.swapped_arguments, "f(a, b, c)", ["f(b, a, c)", "f(a, c, b)"]),
        (operators.swapped_arguments, "f(a, k=b)", []),
        (operators.transposition, "x + W.T", ["x + W"]),
        (operators.transposition, "np.dot(x, W)", ["np.dot((x).T, W)", "np.dot(x, (W).T)"]),
        (operators.transposition, "np.sum(x, W)", []),
        (operators.other_number, "0.5", ["1.0", "0"]),
        (operators.other_number, "x.astype(float)", ["x.astype(int)"]),
        (operators.other_number, "3", []),
        (operators.other_sign, "x += 1", ["x -= 1"]),
        (operators.other_sign, "x = y", ["x = -(y)"]),
        (operators.other_sign, "x, y = y, x", []),
        (operators.other_sign, "x == y", []),
        (operators.off_by_one, "range(n)", ["range(n - 1)", "range(n + 1)"]),
        (operators.off_by_one, "range(3)", []),
        (operators.off_by_one, "len(x)", ["(len(x) - 1)", "(len(x) + 1)"]),
    ],
)
def test_what_a_slip_makes(slip: Slip, code: str, expected: list[str]) -> None:
    # One row for each kind of slip, and for what looks like it and is none.
    assert others(slip, code) == expected


def test_a_result_of_the_other_sign() -> None:
    # A returned value is negated, a returned pair is left alone.
    code = "def f(x):\n    return x\n\n\ndef g(x):\n    return x, x\n"
    assert others(operators.other_sign, code) == [code.replace("return x\n", "return -(x)\n")]
