"""Hidden tests of 08_delta_rule: fit (35 points)."""

import numpy as np
import pytest

from autograder.checks import close, sequence, unchanged

TASK = "fit"

# m = 5 samples of n = 2 weights, with a column of ones.
LINE_X = np.array([[1.0, -0.75], [1.0, 0.25], [1.0, 0.5], [1.0, 1.0], [1.0, -0.25]])
LINE_Y = np.array([-1.25, 2.0, 1.5, 3.25, 0.5])
START = np.array([2.0, -1.5])


def eighths(rng, *shape):
    """Random multiples of 1/8 in [-1, 1], none of them 0."""
    return rng.integers(1, 9, shape) * rng.choice([-1, 1], shape) / 8


def rate(rng, n):
    """A random learning rate with which inputs in [-1, 1] and n weights converge."""
    return float(rng.uniform(0.6, 1.2)) / n


def pair(result):
    """The two values of `result`, neither read yet, or the fact that there are not two."""
    if not (isinstance(result, tuple | list) and len(result) == 2):
        close(result, (0.0, 0.0))
    return result


def same_weights(result, expected):
    """W in what fit returned is the expected one; costs are not read."""
    close(pair(result)[0], expected[0])


def same_costs(result, expected):
    """The costs in what fit returned are the expected ones; W is not read."""
    close(sequence(pair(result)[1]), np.array(expected[1]))


@pytest.mark.task(TASK, points=3)
def test_fit_one_step(submission, solution):
    """0에서 한 걸음: 가중치 | One step from zero: the weights"""
    given = LINE_X, LINE_Y, 0.25, 1
    same_weights(submission.fit(*given), solution.fit(*given))


@pytest.mark.task(TASK, points=2)
def test_fit_first_cost(submission, solution):
    """0에서 한 걸음: 고치기 전의 비용 하나 | One step from zero: the one cost before it"""
    given = LINE_X, LINE_Y, 0.25, 1
    same_costs(submission.fit(*given), solution.fit(*given))


@pytest.mark.task(TASK, points=4)
def test_fit_weights(submission, solution, rng):
    """주어진 가중치에서 여러 걸음: 가중치 | Some steps from given weights: the weights"""
    X, y, W = eighths(rng, 7, 3), 2 * eighths(rng, 7), 2 * eighths(rng, 3)
    given = X, y, rate(rng, 3), int(rng.integers(4, 9))
    same_weights(submission.fit(*given, W=W), solution.fit(*given, W=W))


@pytest.mark.task(TASK, points=4)
def test_fit_costs(submission, solution, rng):
    """주어진 가중치에서 여러 걸음: 비용 | Some steps from given weights: the costs"""
    X, y, W = eighths(rng, 7, 3), 2 * eighths(rng, 7), 2 * eighths(rng, 3)
    given = X, y, rate(rng, 3), int(rng.integers(4, 9))
    same_costs(submission.fit(*given, W=W), solution.fit(*given, W=W))


@pytest.mark.task(TASK, points=3)
def test_fit_from_zero(submission, solution, rng):
    """가중치를 주지 않으면 0에서 | From zero where no weights are given"""
    given = eighths(rng, 6, 2), 2 * eighths(rng, 6), rate(rng, 2), 5
    found, expected = submission.fit(*given), solution.fit(*given)
    same_weights(found, expected)
    same_costs(found, expected)


@pytest.mark.task(TASK, points=1)
@pytest.mark.parametrize("lr", [0.02, 0.7], ids=["small", "large"])
def test_fit_learning_rates(submission, solution, lr):
    """작은 학습률과 큰 학습률 | A small and a large learning rate"""
    given = LINE_X, LINE_Y, lr, 6
    same_weights(submission.fit(*given, W=START), solution.fit(*given, W=START))


@pytest.mark.task(TASK, points=1)
@pytest.mark.parametrize(
    ("m", "n"),
    [(4, 4), (2, 5), (1, 3), (6, 1)],
    ids=["square", "wide", "one_sample", "one_weight"],
)
def test_fit_sizes(submission, solution, rng, m, n):
    """여러 가지 크기의 데이터 | Data of several sizes"""
    given = eighths(rng, m, n), 2 * eighths(rng, m), rate(rng, n), 4
    found, expected = submission.fit(*given), solution.fit(*given)
    same_weights(found, expected)
    same_costs(found, expected)


@pytest.mark.task(TASK, points=4)
def test_fit_leaves_its_arguments(submission, solution):
    """받은 X, y, W는 그대로, 돌려주는 W는 새 배열 | X, y and W stay; a new W comes back"""
    given = LINE_X, LINE_Y, 0.5, 3
    found = submission.fit(*given, W=START)
    unchanged()
    same_weights(found, solution.fit(*given, W=START))


@pytest.mark.task(TASK, points=2)
def test_fit_again(submission, solution, rng):
    """다시 불러도 처음부터 | Called again, it starts from the beginning"""
    given = eighths(rng, 5, 2), 2 * eighths(rng, 5), rate(rng, 2), 3
    submission.fit(*given)
    found, expected = submission.fit(*given), solution.fit(*given)
    same_weights(found, expected)
    same_costs(found, expected)


@pytest.mark.task(TASK, points=1)
def test_fit_integer_data(submission, solution):
    """정수 X와 y에서도 가중치는 실수 | Integer X and y, and still real weights"""
    given = np.array([[1, 0], [0, 1], [1, -1], [1, 1]]), np.array([3, -1, 2, 2]), 0.3, 5
    found, expected = submission.fit(*given), solution.fit(*given)
    same_weights(found, expected)
    same_costs(found, expected)


@pytest.mark.task(TASK, points=1)
def test_fit_start_with_a_zero(submission, solution):
    """주어진 가중치 가운데 0이 있을 때 | Where one of the given weights is 0"""
    given, W = (LINE_X, LINE_Y, 0.4, 4), np.array([0.0, -1.5])
    found, expected = submission.fit(*given, W=W), solution.fit(*given, W=W)
    same_weights(found, expected)
    same_costs(found, expected)


@pytest.mark.task(TASK, points=1)
def test_fit_too_large_a_rate(submission, solution):
    """학습률이 너무 커서 비용이 늘어나도 끝까지 | To the end, even where the cost grows"""
    given = LINE_X, LINE_Y, 2.5, 9
    found, expected = submission.fit(*given, W=START), solution.fit(*given, W=START)
    same_weights(found, expected)
    same_costs(found, expected)


@pytest.mark.task(TASK, points=1)
def test_fit_float32(submission, solution):
    """float32 데이터와 float32 가중치 | float32 data and float32 weights"""
    X, y, W = (values.astype(np.float32) for values in (LINE_X, LINE_Y, START))
    found = submission.fit(X, y, 0.4, 5, W=W)
    expected = solution.fit(LINE_X, LINE_Y, 0.4, 5, W=START)
    same_weights(found, expected)
    same_costs(found, expected)


@pytest.mark.task(TASK, points=2)
def test_fit_from_the_perfect_line(submission):
    """이미 다 맞으면 비용은 걸음마다 0 | Where all is right already, each step's cost is 0"""
    found = submission.fit(LINE_X, LINE_X @ START, 0.5, 8, W=START)
    same_weights(found, (START,))
    same_costs(found, (None, np.zeros(8)))


@pytest.mark.task(TASK, points=1)
def test_fit_many_steps(submission, solution):
    """많은 걸음: 가장 낮은 곳까지 | Many steps: down to the lowest point"""
    given = LINE_X, LINE_Y, 0.5, 250
    found, expected = submission.fit(*given), solution.fit(*given)
    same_weights(found, expected)
    same_costs(found, expected)
