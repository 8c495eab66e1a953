"""Hidden tests of 08_delta_rule: predict (10 points), cost_gradient (25) and classify (10)."""

import numpy as np
import pytest

from autograder.checks import close, equal, unchanged

PREDICT, GRADIENT, CLASSIFY = "predict", "cost_gradient", "classify"


def eighths(rng, *shape):
    """Random multiples of 1/8 in [-2, 2], none of them 0: sums of products are exact."""
    return rng.integers(1, 17, shape) * rng.choice([-1, 1], shape) / 8


def line(rng, m, n):
    """W, X and y of m samples and n weights, as cost_gradient takes them."""
    return eighths(rng, n), eighths(rng, m, n), eighths(rng, m)


@pytest.mark.task(PREDICT, points=2)
def test_predict_random(submission, solution, rng):
    """무작위 샘플과 가중치 | Random samples and weights"""
    X, W = rng.normal(size=(7, 3)), rng.normal(size=3)
    close(submission.predict(X, W), solution.predict(X, W))


@pytest.mark.task(PREDICT, points=1)
@pytest.mark.parametrize(
    ("m", "n"), [(2, 5), (1, 3), (6, 1)], ids=["wide", "one_sample", "one_weight"]
)
def test_predict_sizes(submission, solution, rng, m, n):
    """샘플보다 많은 가중치, 샘플 하나, 가중치 하나 | More weights than samples; one of either"""
    X, W = eighths(rng, m, n), eighths(rng, n)
    close(submission.predict(X, W), solution.predict(X, W))


@pytest.mark.task(PREDICT, points=2)
def test_predict_as_many_samples_as_weights(submission, solution, rng):
    """샘플 수와 가중치 수가 같을 때 | As many samples as weights"""
    X, W = np.arange(16).reshape(4, 4) / 8 + 0.25, eighths(rng, 4)
    close(submission.predict(X, W), solution.predict(X, W))


@pytest.mark.task(PREDICT, points=1)
def test_predict_integer_inputs(submission):
    """정수 입력과 실수 가중치 | Integer inputs and real weights"""
    X, W = np.array([[3, -1], [0, 2], [5, 4]]), np.array([0.5, -0.75])
    close(submission.predict(X, W), np.array([2.25, -1.5, -0.5]))


@pytest.mark.task(PREDICT, points=1)
def test_predict_float32(submission, solution, rng):
    """float32 입력과 정수 가중치 | float32 inputs and integer weights"""
    X, W = eighths(rng, 4, 3).astype(np.float32), np.array([2, -3, 1])
    close(submission.predict(X, W), solution.predict(X, W))


@pytest.mark.task(PREDICT, points=1)
def test_predict_leaves_its_arguments(submission, solution, rng):
    """X와 W를 바꾸지 않기 | X and W stay as they were"""
    X, W = eighths(rng, 5, 3), eighths(rng, 3)
    close(submission.predict(X, W), solution.predict(X, W))
    unchanged()


@pytest.mark.task(GRADIENT, points=4)
def test_gradient_random(submission, solution, rng):
    """무작위 데이터의 기울기 | The gradient of random data"""
    given = line(rng, 7, 3)
    close(submission.cost_gradient(*given), solution.cost_gradient(*given))


@pytest.mark.task(GRADIENT, points=2)
@pytest.mark.parametrize(
    ("m", "n"), [(2, 5), (1, 4), (6, 1)], ids=["wide", "one_sample", "one_weight"]
)
def test_gradient_sizes(submission, solution, rng, m, n):
    """샘플보다 많은 가중치, 샘플 하나, 가중치 하나 | More weights than samples; one of either"""
    given = line(rng, m, n)
    close(submission.cost_gradient(*given), solution.cost_gradient(*given))


@pytest.mark.task(GRADIENT, points=3)
def test_gradient_as_many_samples_as_weights(submission, solution, rng):
    """샘플 수와 가중치 수가 같을 때 | As many samples as weights"""
    W, y = eighths(rng, 4), np.array([1.5, -2.0, 0.25, 3.0])
    X = np.arange(16).reshape(4, 4) / 8 - 1.125
    close(submission.cost_gradient(W, X, y), solution.cost_gradient(W, X, y))


@pytest.mark.task(GRADIENT, points=2)
def test_gradient_of_a_perfect_line(submission, rng):
    """예측이 모두 맞으면 0 | 0 where every prediction is right"""
    W, X, _ = line(rng, 6, 3)
    close(submission.cost_gradient(W, X, X @ W), np.zeros(3))


@pytest.mark.task(GRADIENT, points=2)
def test_gradient_where_errors_cancel(submission, rng):
    """넘침과 모자람은 부호를 지녀요 | Too high and too low keep their signs"""
    W, X, _ = line(rng, 4, 2)
    X[:, 0] = 1
    error = np.array([0.5, -0.5, 1.0, -1.0])
    expected = np.array([0.0, np.dot(X[:, 1], error) / 4])
    close(submission.cost_gradient(W, X, X @ W - error), expected)


@pytest.mark.task(GRADIENT, points=1)
def test_gradient_of_repeated_data(submission, solution, rng):
    """같은 데이터를 세 번 주어도 같은 기울기 | The same data three times: the same gradient"""
    W, X, y = line(rng, 3, 2)
    expected = solution.cost_gradient(W, X, y)
    close(submission.cost_gradient(W, np.tile(X, (3, 1)), np.tile(y, 3)), expected)


@pytest.mark.task(GRADIENT, points=2)
def test_gradient_of_integers(submission):
    """모두 정수여도 기울기는 실수 | All integers, and still a real gradient"""
    W, X = np.array([1, -2]), np.array([[2, 1], [0, 3], [1, -1], [4, 2]])
    close(submission.cost_gradient(W, X, np.array([1, 0, 2, 1])), np.array([-1.25, -5.5]))


@pytest.mark.task(GRADIENT, points=1)
def test_gradient_of_integers_and_reals(submission, solution):
    """정수와 실수가 섞인 W, X, y | W, X and y, some integer and some real"""
    W, X = np.array([1, 2]), np.array([[0.5, 0.25], [-1.5, 0.5]])
    close(submission.cost_gradient(W, X, np.array([0.75, 1.0])), np.array([1.1875, -0.34375]))
    given = W / 4, X, np.array([2, -1])
    close(submission.cost_gradient(*given), solution.cost_gradient(*given))


@pytest.mark.task(GRADIENT, points=1)
def test_gradient_float32(submission, solution, rng):
    """float32 데이터 | float32 data"""
    given = [values.astype(np.float32) for values in line(rng, 5, 3)]
    wide = [values.astype(float) for values in given]
    close(submission.cost_gradient(*given), solution.cost_gradient(*wide))


@pytest.mark.task(GRADIENT, points=3)
def test_gradient_leaves_its_arguments(submission, solution, rng):
    """W, X, y를 바꾸지 않기 | W, X and y stay as they were"""
    given = line(rng, 5, 3)
    close(submission.cost_gradient(*given), solution.cost_gradient(*given))
    unchanged()


@pytest.mark.task(CLASSIFY, points=3)
def test_classify_random(submission, solution, rng):
    """무작위 샘플의 판정 | The verdict on random samples"""
    X, W = eighths(rng, 30, 3), eighths(rng, 3)
    equal(submission.classify(X, W), solution.classify(X, W))


@pytest.mark.task(CLASSIFY, points=2)
def test_classify_on_the_line(submission):
    """가중합이 정확히 0인 샘플이 섞여 있을 때 | Some weighted sums are exactly 0"""
    X = np.array([[0.5, -0.25], [0.0, 0.0], [1.5, 0.75], [-1.0, 0.5], [-0.5, -1.0]])
    equal(submission.classify(X, np.array([0.5, 1.0])), np.array([0, 0, 1, 0, 0]))


@pytest.mark.task(CLASSIFY, points=1)
def test_classify_near_the_line(submission):
    """0보다 조금 크거나 조금 작은 가중합 | Weighted sums a little above and below 0"""
    X = np.array([[0.125, 0.0], [-0.25, 0.125], [0.5, -0.375], [2.0**-10, 0.0]])
    equal(submission.classify(X, np.array([1.0, 1.0])), np.array([1, 0, 1, 1]))


@pytest.mark.task(CLASSIFY, points=1)
@pytest.mark.parametrize(("m", "n"), [(1, 4), (5, 1), (4, 4)], ids=["one", "one_weight", "square"])
def test_classify_sizes(submission, solution, m, n):
    """샘플 하나, 가중치 하나, 둘의 수가 같을 때 | One sample; one weight; as many of both"""
    X = np.arange(m * n).reshape(m, n) / 8 - 0.1875
    W = np.array([1.0, -0.75, 2.0, -2.5])[:n]
    equal(submission.classify(X, W), solution.classify(X, W))


@pytest.mark.task(CLASSIFY, points=1)
def test_classify_leaves_its_arguments(submission):
    """정수 입력에서도, X와 W는 그대로 | Integer inputs too; X and W stay as they were"""
    X, W = np.array([[2, 1], [-3, 1], [1, 4]]), np.array([0.5, -0.25])
    equal(submission.classify(X, W), np.array([1, 0, 0]))
    unchanged()
