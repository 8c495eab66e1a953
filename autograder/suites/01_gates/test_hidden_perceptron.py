"""Hidden tests of 01_gates: the perceptron itself, and a threshold written as a bias."""

import numpy as np
import pytest

from autograder.checks import close, equal, unchanged


@pytest.mark.task("perceptron", points=3)
def test_above_the_line(submission):
    """합이 0보다 크면 1 | 1 where the sum is above 0"""
    equal(submission.perceptron(np.array([1.5, 0.25]), np.array([0.5, 2.0]), -1.0), 1)
    equal(submission.perceptron(np.array([-2.0, -1.0, 3.0]), np.array([-0.5, 1.0, 1.0]), -2.75), 1)


@pytest.mark.task("perceptron", points=3)
def test_below_the_line(submission):
    """합이 0보다 작으면 0 | 0 where the sum is below 0"""
    equal(submission.perceptron(np.array([1.5, 0.25]), np.array([0.5, 2.0]), -1.5), 0)
    equal(submission.perceptron(np.array([-2.0, -1.0, 3.0]), np.array([-0.5, 1.0, 1.0]), -3.5), 0)


@pytest.mark.task("perceptron", points=4)
def test_on_the_line(submission):
    """합이 딱 0이면 0 | 0 where the sum is exactly 0"""
    equal(submission.perceptron(np.array([0.375, 0.5]), np.array([2.0, -0.5]), -0.5), 0)
    equal(submission.perceptron(np.array([-1.25, 4.0]), np.array([1.0, 0.125]), 0.75), 0)


@pytest.mark.task("perceptron", points=3)
def test_bias_alone(submission):
    """입력이 모두 0이면 편향만으로 답하기 | Where all inputs are 0, the bias alone decides"""
    equal(submission.perceptron(np.zeros(3), np.array([1.0, -2.0, 0.5]), 0.75), 1)
    equal(submission.perceptron(np.zeros(3), np.array([1.0, -2.0, 0.5]), -0.25), 0)


@pytest.mark.task("perceptron", points=3)
def test_any_number_of_inputs(submission):
    """입력이 하나일 때와 여럿일 때 | One input, and many inputs"""
    equal(submission.perceptron(np.array([-0.5]), np.array([-3.0]), 2.0), 1)
    # The last input decides, and the mean would not reach the bias.
    equal(submission.perceptron(np.array([1.0, 1, 1, 1, 4]), np.array([-1.0, 1, -1, 1, 1]), -3), 1)


@pytest.mark.task("perceptron", points=2)
def test_lists_and_tuples(submission):
    """리스트와 튜플 입력 | Lists and tuples as inputs"""
    equal(submission.perceptron([0.5, 2.0], [1.0, 0.5], -1.25), 1)
    equal(submission.perceptron((0.5, 2.0), (1.0, 0.5), -1.75), 0)


@pytest.mark.task("perceptron", points=2)
def test_whole_numbers(submission):
    """정수만 있는 입력, 가중치, 편향 | Inputs, weights and a bias that are all whole numbers"""
    equal(submission.perceptron(np.array([3, -2, 1]), np.array([2, 1, -1]), 1), 1)
    equal(submission.perceptron(np.array([3, -2, 1]), np.array([2, 1, -1]), -5), 0)


@pytest.mark.task("perceptron", points=1)
@pytest.mark.parametrize("kind", [np.array, list], ids=["arrays", "lists"])
def test_arguments_unchanged(submission, kind):
    """x와 w를 바꾸지 않기 | x and w stay as they are"""
    equal(submission.perceptron(kind([0.5, -2.0]), kind([3.0, 0.25]), 0.5), 1)
    unchanged()


@pytest.mark.task("perceptron", points=3)
def test_random_perceptrons(submission, rng):
    """무작위 입력과 가중치 | Random inputs and weights"""
    for sign in (1, -1):
        x, w = rng.uniform(0.5, 2, 4), sign * rng.uniform(0.5, 2, 4)
        total = np.sum(w * x)
        # The bias outweighs the sum; then it only just fails to.
        equal(submission.perceptron(x, w, -total - sign * rng.uniform(1.5, 2)), int(sign < 0))
        equal(submission.perceptron(x, w, -total + sign * rng.uniform(0.01, 0.1)), int(sign > 0))


@pytest.mark.task("theta_to_bias", points=4)
def test_threshold_above_zero(submission):
    """0보다 큰 임곗값 | A threshold above 0"""
    close(submission.theta_to_bias(2.75), -2.75)
    close(submission.theta_to_bias(0.03125), -0.03125)


@pytest.mark.task("theta_to_bias", points=2)
def test_threshold_below_zero(submission):
    """0보다 작은 임곗값 | A threshold below 0"""
    close(submission.theta_to_bias(-3), 3)


@pytest.mark.task("theta_to_bias", points=1)
def test_threshold_zero(submission):
    """0인 임곗값 | A threshold of 0"""
    close(submission.theta_to_bias(0), 0)


@pytest.mark.task("theta_to_bias", points=3)
def test_random_thresholds(submission, rng):
    """무작위 임곗값 | Random thresholds"""
    for sign in (1, -1):
        theta = sign * float(rng.uniform(2, 9))
        close(submission.theta_to_bias(theta), -theta)
        close(submission.theta_to_bias(theta / 64), -theta / 64)
