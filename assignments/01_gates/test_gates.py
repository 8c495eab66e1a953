"""01_gates의 공개 검사: 강의의 수와 표. Public tests of 01_gates: the lecture's numbers."""

import pytest

from autograder.checks import close, equal

INPUTS = [(0, 0), (1, 0), (0, 1), (1, 1)]


@pytest.mark.task("perceptron")
@pytest.mark.parametrize(("weight", "bias"), [(0.5, -0.7), (0.5, -0.8), (1.0, -1.0)])
def test_perceptron_with_weights_of_and(submission, weight, bias):
    """강의의 AND 가중치와 편향을 넣은 퍼셉트론 | The perceptron with the lecture's AND weights"""
    for x, y in zip(INPUTS, [0, 0, 0, 1], strict=True):
        equal(submission.perceptron(list(x), [weight, weight], bias), y)


@pytest.mark.task("perceptron")
def test_perceptron_with_weights_of_nand_and_or(submission):
    """강의의 NAND와 OR 가중치 | The perceptron with the lecture's NAND and OR weights"""
    for x, nand, either in zip(INPUTS, [1, 1, 1, 0], [0, 1, 1, 1], strict=True):
        equal(submission.perceptron(list(x), [-0.5, -0.5], 0.7), nand)
        equal(submission.perceptron(list(x), [0.5, 0.5], -0.4), either)


@pytest.mark.task("perceptron")
def test_perceptron_is_0_on_the_line(submission):
    """가중합과 편향의 합이 딱 0이면 0 | 0 where the weighted sum and the bias make exactly 0"""
    equal(submission.perceptron([1, 0], [1.0, 1.0], -1.0), 0)


@pytest.mark.task("perceptron")
def test_perceptron_takes_three_inputs(submission):
    """입력이 세 개인 퍼셉트론 | A perceptron of three inputs"""
    equal(submission.perceptron((1.0, 2.0, 3.0), (0.5, -1.0, 1.0), -1.0), 1)
    equal(submission.perceptron((1.0, 2.0, 3.0), (0.5, -1.0, 1.0), -2.0), 0)


@pytest.mark.task("theta_to_bias")
@pytest.mark.parametrize("theta", [0.7, 0.8, 1.0])
def test_theta_to_bias(submission, theta):
    """강의에 나온 임곗값을 편향으로 | The lecture's thresholds as biases"""
    close(submission.theta_to_bias(theta), -theta)


@pytest.mark.task("AND")
def test_and_table(submission):
    """AND의 진리표 네 줄 | The four rows of AND's truth table"""
    for x, y in zip(INPUTS, [0, 0, 0, 1], strict=True):
        equal(submission.AND(*x), y)


@pytest.mark.task("AND")
def test_and_takes_real_numbers(submission):
    """0과 1이 아닌 실수를 넣은 AND | AND of real numbers other than 0 and 1"""
    equal(submission.AND(1.5, 3.0), 1)
    equal(submission.AND(-2.0, 0.5), 0)


@pytest.mark.task("NAND")
def test_nand_table(submission):
    """NAND의 진리표 네 줄 | The four rows of NAND's truth table"""
    for x, y in zip(INPUTS, [1, 1, 1, 0], strict=True):
        equal(submission.NAND(*x), y)


@pytest.mark.task("NAND")
def test_nand_takes_real_numbers(submission):
    """0과 1이 아닌 실수를 넣은 NAND | NAND of real numbers other than 0 and 1"""
    equal(submission.NAND(1.5, 3.0), 0)
    equal(submission.NAND(-2.0, 0.5), 1)


@pytest.mark.task("OR")
def test_or_table(submission):
    """OR의 진리표 네 줄 | The four rows of OR's truth table"""
    for x, y in zip(INPUTS, [0, 1, 1, 1], strict=True):
        equal(submission.OR(*x), y)


@pytest.mark.task("OR")
def test_or_takes_real_numbers(submission):
    """0과 1이 아닌 실수를 넣은 OR | OR of real numbers other than 0 and 1"""
    equal(submission.OR(0.75, 3.0), 1)
    equal(submission.OR(-2.0, -0.5), 0)


@pytest.mark.task("XOR")
def test_xor_table(submission):
    """XOR의 진리표 네 줄 | The four rows of XOR's truth table"""
    for x, y in zip(INPUTS, [0, 1, 1, 0], strict=True):
        equal(submission.XOR(*x), y)


@pytest.mark.task("XOR")
def test_xor_takes_real_numbers(submission):
    """0과 1이 아닌 실수를 넣은 XOR | XOR of real numbers other than 0 and 1"""
    equal(submission.XOR(1.5, 3.0), 0)
    equal(submission.XOR(-2.0, -0.5), 0)
