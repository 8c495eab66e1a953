"""Hidden tests of 05_losses: mean squared error (20 points) and the cost of a line (20)."""

import numpy as np
import pytest

from autograder.checks import close, unchanged

MSE, COST = "mean_squared_error", "cost"


@pytest.mark.task(MSE, points=2)
@pytest.mark.parametrize("size", [1, 2, 10], ids=["one", "two", "many"])
def test_mse_of_random_numbers(submission, solution, rng, size):
    """길이가 다른 무작위 배열: ½ Σ (y − t)² | Random arrays of several lengths: ½ Σ (y − t)²"""
    y, t = rng.uniform(-2, 2, size), rng.uniform(-2, 2, size)
    close(submission.mean_squared_error(y, t), solution.mean_squared_error(y, t))


@pytest.mark.task(MSE, points=2)
def test_mse_of_probabilities(submission, solution, rng):
    """확률과 원-핫 정답 | Probabilities and a one-hot answer"""
    y = rng.dirichlet(np.ones(6))
    t = np.eye(6)[rng.integers(6)]
    close(submission.mean_squared_error(y, t), solution.mean_squared_error(y, t))


@pytest.mark.task(MSE, points=2)
@pytest.mark.parametrize("step", [1.0, -1.0], ids=["above", "below"])
def test_mse_where_one_place_differs(submission, rng, step):
    """한 자리만 1만큼 넘치거나 모자랄 때 | One place too high or too low by one"""
    t = rng.integers(-8, 8, 5) / 8
    y = t.copy()
    y[rng.integers(5)] += step
    close(submission.mean_squared_error(y, t), 0.5)


@pytest.mark.task(MSE, points=1)
def test_mse_of_a_perfect_guess(submission, rng):
    """y와 t가 같으면 0 | 0 where y and t are equal"""
    t = rng.integers(-8, 8, 7) / 8
    close(submission.mean_squared_error(t.copy(), t), 0.0)


@pytest.mark.task(MSE, points=1)
def test_mse_where_errors_cancel(submission):
    """넘침과 모자람은 서로 지워지지 않기 | Too high and too low do not cancel"""
    y, t = np.array([2.5, -1.0, 0.0, 4.0]), np.array([1.0, 0.5, 2.0, 2.0])
    close(submission.mean_squared_error(y, t), 6.25)


@pytest.mark.task(MSE, points=1)
@pytest.mark.parametrize(("last", "expected"), [(5, 14.5), (8, 31.0)], ids=["half", "whole"])
def test_mse_of_integers(submission, last, expected):
    """정수 배열: 반으로 나눈 값은 정수가 아닐 수 있기 | Integer arrays: half may not be whole"""
    y, t = np.array([3, -1, 4, 1]), np.array([1, 2, 4, last])
    close(submission.mean_squared_error(y, t), expected)


@pytest.mark.task(MSE, points=2)
def test_mse_of_float32(submission, solution, rng):
    """float32 배열 | float32 arrays"""
    y, t = (rng.uniform(0, 1, 8).astype(np.float32) for _ in range(2))
    expected = solution.mean_squared_error(y.astype(float), t.astype(float))
    close(submission.mean_squared_error(y, t), expected)


@pytest.mark.task(MSE, points=2)
def test_mse_leaves_its_arguments(submission, solution, rng):
    """y와 t를 바꾸지 않기 | y and t stay as they were"""
    y, t = rng.uniform(0, 1, 5), rng.uniform(0, 1, 5)
    close(submission.mean_squared_error(y, t), solution.mean_squared_error(y, t))
    unchanged()


@pytest.mark.task(COST, points=2)
@pytest.mark.parametrize("size", [1, 3, 8], ids=["one", "three", "many"])
def test_cost_of_random_data(submission, solution, rng, size):
    """개수가 다른 무작위 데이터: (1/m) Σ (W·x − y)² | Random data of several sizes"""
    W, x = float(rng.uniform(1.5, 3)), rng.uniform(1, 3, size)
    y = rng.uniform(-3, -1, size)
    close(submission.cost(W, x, y), solution.cost(W, x, y))


@pytest.mark.task(COST, points=2)
def test_cost_on_the_line(submission, rng):
    """데이터가 직선 위에 있으면 0 | 0 where the data lie on the line"""
    W, x = float(rng.choice([-1.5, 2.5, 4.0])), rng.integers(1, 9, 6) / 4
    close(submission.cost(W, x, W * x), 0.0)


@pytest.mark.task(COST, points=2)
def test_cost_without_a_slope(submission, rng):
    """W가 0이면 y²의 평균 | The mean of y² where W is 0"""
    x, y = rng.uniform(1, 2, 6), rng.uniform(2, 3, 6)
    close(submission.cost(0, x, y), np.mean(y**2))


@pytest.mark.task(COST, points=1)
@pytest.mark.parametrize("W", [1.0, -2.0], ids=["slope_one", "falling"])
def test_cost_of_given_slopes(submission, solution, rng, W):
    """W가 1일 때와 음수일 때 | A slope of 1, and a negative one"""
    x, y = rng.uniform(1, 2, 5), rng.uniform(3, 4, 5)
    close(submission.cost(W, x, y), solution.cost(W, x, y))


@pytest.mark.task(COST, points=1)
def test_cost_of_the_same_error_everywhere(submission, rng):
    """모든 자리에서 똑같이 3만큼 틀릴 때 | The same error of 3 at every place"""
    x = rng.integers(1, 9, 6) / 4
    close(submission.cost(0.5, x, 0.5 * x + 3), 9.0)


@pytest.mark.task(COST, points=1)
def test_cost_where_errors_cancel(submission, rng):
    """넘침과 모자람은 서로 지워지지 않기 | Too high and too low do not cancel"""
    x = rng.integers(1, 9, 6) / 4
    close(submission.cost(0.5, x, 0.5 * x + np.array([1, -1, 1, -1, 1, -1])), 1.0)


@pytest.mark.task(COST, points=1)
def test_cost_where_x_and_y_are_equal(submission, solution, rng):
    """x와 y가 같은 데이터 | Data whose x and y are equal"""
    x = rng.uniform(1, 3, 5)
    close(submission.cost(2.5, x, x.copy()), solution.cost(2.5, x, x))


@pytest.mark.task(COST, points=2)
def test_cost_of_integer_data(submission):
    """정수 데이터와 실수 W | Integer data and a real W"""
    x, y = np.array([1, 2, 5, 3]), np.array([2, 2, -1, 4])
    close(submission.cost(0.5, x, y), 5.4375)


@pytest.mark.task(COST, points=1)
def test_cost_of_float32_data(submission):
    """float32 데이터 | float32 data"""
    x, y = np.array([0.5, 1.5, 2.0], np.float32), np.array([1.0, -0.5, 3.0], np.float32)
    close(submission.cost(1.5, x, y), 7.625 / 3)


@pytest.mark.task(COST, points=2)
def test_cost_leaves_its_arguments(submission, solution, rng):
    """x와 y를 바꾸지 않기 | x and y stay as they were"""
    x, y = rng.uniform(1, 2, 5), rng.uniform(3, 4, 5)
    close(submission.cost(1.5, x, y), solution.cost(1.5, x, y))
    unchanged()
