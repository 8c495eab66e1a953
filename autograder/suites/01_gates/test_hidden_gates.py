"""Hidden tests of 01_gates: the four gates, at points where all right weights agree."""

import numpy as np
import pytest

from autograder.checks import claim, equal, integer

INPUTS = [(0, 0), (1, 0), (0, 1), (1, 1)]
TRUTH = {"AND": (0, 0, 0, 1), "NAND": (1, 1, 1, 0), "OR": (0, 1, 1, 1), "XOR": (0, 1, 1, 0)}


def gates(**points):
    """One case for each gate, worth these points."""
    marks = {name: pytest.mark.task(name, points=worth) for name, worth in points.items()}
    cases = [pytest.param(name, marks=mark) for name, mark in marks.items()]
    return pytest.mark.parametrize("gate", cases)


@gates(AND=4, NAND=4, OR=4, XOR=4)
def test_truth_table(submission, gate):
    """진리표 네 줄 | The four rows of the truth table"""
    for x, answer in zip(INPUTS, TRUTH[gate], strict=True):
        equal(getattr(submission, gate)(*x), answer)


@gates(AND=2, NAND=2, OR=2, XOR=2)
def test_above_the_square(submission, solution, gate):
    """네 점보다 큰 실수 입력 | Real inputs above the four points"""
    equal(getattr(submission, gate)(2, 2), getattr(solution, gate)(2, 2))


@gates(AND=1, NAND=1, OR=1, XOR=1)
def test_below_the_square(submission, solution, gate):
    """네 점보다 작은 실수 입력 | Real inputs below the four points"""
    equal(getattr(submission, gate)(-1, -1), getattr(solution, gate)(-1, -1))


@gates(AND=3, NAND=3, OR=3, XOR=3)
def test_inside_the_square(submission, solution, gate):
    """네 점 사이의 실수 입력 | Real inputs between the four points"""
    equal(getattr(submission, gate)(0.5, 0.5), getattr(solution, gate)(0.5, 0.5))


@gates(AND=2, NAND=2, OR=2)
def test_border_is_a_straight_line(submission, solution, gate):
    """1과 0이 직선으로 나뉘는지 | A straight line parts the 1s from the 0s"""
    # Whatever the weights: of two opposite points, one is on their midpoint's side.
    middle, one, other = (0, 0), (1, -1), (-1, 1)
    if gate in ("AND", "NAND"):
        middle, one, other = (1, 1), (2, 0), (0, 2)
    answers = [integer(getattr(submission, gate)(*x)) for x in (one, other)]
    claim(
        getattr(solution, gate)(*middle) in answers,
        ko="1인 곳과 0인 곳이 직선 하나로 나뉘지 않아요. if 문 말고 가중합으로 답을 정해 보세요.",
        en="No straight line parts the 1s from the 0s. Let a weighted sum decide, not an if.",
    )


@gates(AND=1, NAND=1, OR=1)
def test_no_side_has_a_gap(submission, gate):
    """같은 답인 두 점의 가운데도 같은 답 | Halfway between two equal answers, the same answer"""
    # Whatever the weights: what lies on one side of a straight line is on it halfway, too. No
    # weights that one would choose put their line through these points.
    points = np.array([[1.40625, 0.4375], [0.4375, 1.40625], [0.921875, 0.921875]])
    points = 1 - points if gate == "OR" else points
    one, other, halfway = (
        integer(getattr(submission, gate)(*map(float, point))) for point in points
    )
    claim(
        one != other or halfway == one,
        ko="답이 같은 두 점의 한가운데에서 다른 답이 나와요. 받은 입력을 그대로 쓰세요.",
        en="Halfway between two equal answers lies another one. Use the inputs as they are.",
    )


@gates(AND=2, NAND=2, OR=2)
def test_random_inputs(submission, solution, rng, gate):
    """무작위 실수 입력 | Random real inputs"""
    # Beyond (1, 1), just below the segment from (1, 0) to (0, 1), beyond (0, 0): there the truth
    # table alone settles AND and NAND; seen from (1, 1), the same points settle OR.
    share = rng.uniform(0.1, 0.9)
    near = rng.uniform(0.9, 0.99) * np.array([share, 1 - share])
    for x in (rng.uniform(2, 3, 2), near, rng.uniform(-2, -1, 2)):
        x1, x2 = map(float, 1 - x if gate == "OR" else x)
        equal(getattr(submission, gate)(x1, x2), getattr(solution, gate)(x1, x2))


@pytest.mark.task("XOR", points=1)
def test_gates_in_turn(submission):
    """게이트를 번갈아 불러도 같은 답 | The same answers when the gates are called in turn"""
    for gate in ("XOR", "NAND", "AND", "OR", "NAND", "XOR"):
        for x, answer in zip(INPUTS, TRUTH[gate], strict=True):
            equal(getattr(submission, gate)(*x), answer)


@pytest.mark.task("XOR", points=3)
def test_xor_lies_within_straight_lines(submission):
    """XOR가 1인 곳의 경계가 직선인지 | Straight lines bound the 1s of XOR"""
    # Between straight lines, two 1s would make a 1 of their midpoint (1, 1).
    claim(
        0 in (integer(submission.XOR(2, 0)), integer(submission.XOR(0, 2))),
        ko="1인 곳이 두 직선 사이에 있지 않아요. s1과 s2를 게이트로 구하고 있나요?",
        en="The 1s do not lie between two straight lines. Do gates give you s1 and s2?",
    )


@pytest.mark.task("XOR", points=3)
def test_xor_is_a_band(submission):
    """XOR가 1인 곳의 폭 | The width of the region where XOR is 1"""
    # The nearest floats on both sides: a band has at least one of them, a test for `== 1` none.
    answers = [integer(submission.XOR(0.5, 0.5 + step)) for step in (-(2**-53), 2**-52)]
    claim(
        1 in answers,
        ko="1인 곳이 두 직선 사이의 띠가 아니에요. 값이 같은지 묻지 말고 게이트를 이어 보세요.",
        en="The 1s are no band between two lines. Connect the gates, do not ask for equal values.",
    )


@pytest.mark.task("XOR", points=3)
def test_xor_random_inputs(submission, rng):
    """무작위 실수 입력 | Random real inputs"""
    x1, x2 = float(rng.uniform(1, 1.5)), float(rng.uniform(2.5, 3))
    equal(submission.XOR(x1, x2), 0)
    equal(submission.XOR(-x1, -x2), 0)
    first = int(rng.integers(2))
    equal(submission.XOR(first, 1 - first), 1)
