"""Hidden tests of 03_activations: the four functions that take each element by itself."""

import numpy as np
import pytest

from autograder.checks import array, close, equal, finite, unchanged, within

STEP, SIGMOID, RELU, IDENTITY = "step_function", "sigmoid", "relu", "identity"


def functions(**points):
    """One case for each function, worth these points."""
    marks = {name: pytest.mark.task(name, points=worth) for name, worth in points.items()}
    cases = [pytest.param(name, marks=mark) for name, mark in marks.items()]
    return pytest.mark.parametrize("name", cases)


def both_sides(rng, *shape):
    """Random numbers, none within 0.1 of 0; the first one is below 0, the last one above."""
    x = rng.uniform(0.1, 3.0, shape) * rng.choice([-1.0, 1.0], shape)
    x.flat[0], x.flat[-1] = -abs(x.flat[0]), abs(x.flat[-1])
    return x


def agrees(submission, solution, name, x):
    """The submission's answer is the solution's in double precision; a step's is an integer."""
    expected = getattr(solution, name)(np.asarray(x, dtype=float))
    same = equal if name == STEP else close
    same(getattr(submission, name)(x), expected)


@functions(step_function=3, sigmoid=1, relu=2, identity=1)
def test_random_numbers(submission, solution, rng, name):
    """무작위 배열 | A random array"""
    agrees(submission, solution, name, both_sides(rng, 7))


@functions(step_function=2, sigmoid=2, relu=1)
def test_one_element(submission, solution, rng, name):
    """원소가 하나뿐인 배열 | An array of one element"""
    agrees(submission, solution, name, rng.uniform(0.2, 3.0, 1))
    agrees(submission, solution, name, rng.uniform(-3.0, -0.2, (1, 1)))


@functions(step_function=2, sigmoid=1, relu=2)
def test_near_zero(submission, solution, name):
    """0과 1 사이, 0과 −1 사이의 수 | Numbers between 0 and 1, and between 0 and −1"""
    x = np.array([0.25, 0.0625, 0.75, 2.0**-11, 1e-20])
    agrees(submission, solution, name, np.stack([x, -x], axis=1).ravel())


@functions(step_function=1, sigmoid=1, relu=1, identity=1)
def test_matrix(submission, solution, rng, name):
    """2차원 배열, 정사각형이 아닌 모양 | A two-dimensional array that is not square"""
    agrees(submission, solution, name, both_sides(rng, 2, 5))


@functions(step_function=1, sigmoid=1, relu=1, identity=1)
def test_three_axes(submission, solution, rng, name):
    """3차원 배열 | A three-dimensional array"""
    agrees(submission, solution, name, both_sides(rng, 2, 3, 4))


@functions(step_function=1, sigmoid=1, relu=1, identity=1)
def test_integers(submission, solution, name):
    """정수 배열 | An array of integers"""
    agrees(submission, solution, name, np.array([3, -1, 0, 1, -4, 2]))


@functions(step_function=1, sigmoid=1, relu=1)
def test_single_precision(submission, solution, rng, name):
    """float32 배열 | An array of float32"""
    agrees(submission, solution, name, both_sides(rng, 6).astype(np.float32))


@functions(step_function=1, sigmoid=1, relu=1)
def test_list(submission, solution, name):
    """리스트와 튜플 | A list and a tuple"""
    agrees(submission, solution, name, [0.5, -2, 1.25, 3])
    agrees(submission, solution, name, (-0.5, 2.5))


@functions(step_function=1, sigmoid=1, relu=1)
def test_list_of_lists(submission, solution, name):
    """리스트의 리스트 | A list of lists"""
    agrees(submission, solution, name, [[1.5, -2.0, 3.0], [-1.0, 0.5, -0.25]])


@functions(step_function=2, sigmoid=2, relu=2)
def test_one_number(submission, solution, name):
    """수 하나, 실수와 정수 | One number, real and integer"""
    agrees(submission, solution, name, 1.5)
    agrees(submission, solution, name, -3)


@functions(step_function=1, sigmoid=1, relu=1, identity=1)
def test_leaves_its_argument(submission, solution, rng, name):
    """x를 바꾸지 않기 | x stays as it was"""
    x = both_sides(rng, 3, 2)
    given = [x, x.astype(np.float32), np.round(10 * x).astype(int)]
    for each in given if name == IDENTITY else [*given, x[0].tolist()]:
        agrees(submission, solution, name, each)
        unchanged()


@pytest.mark.task(STEP, points=3)
def test_step_at_zero(submission):
    """딱 0이면 0 | 0 at exactly 0"""
    equal(submission.step_function(np.array([-1.5, 0.0, 1.5, 0.0])), np.array([0, 0, 1, 0]))


@pytest.mark.task(STEP, points=1)
def test_step_of_large_numbers(submission):
    """절댓값이 큰 수도 1 또는 0 | 1 or 0 for numbers far from 0 too"""
    equal(submission.step_function(np.array([-750.0, 750.0, 6.5])), np.array([0, 1, 1]))


@pytest.mark.task(SIGMOID, points=1)
def test_sigmoid_is_symmetric(submission, rng):
    """−x의 값과 x의 값을 더하면 1 | The values at −x and at x add up to 1"""
    x = rng.uniform(0.2, 4.0, 5)
    below, above = (array(submission.sigmoid(each), (5,)) for each in (-x, x))
    close(below + above, np.ones(5))


@pytest.mark.task(SIGMOID, points=1)
def test_sigmoid_far_from_zero(submission, solution):
    """0에 가까운 값과 1에 가까운 값 | Values near 0 and near 1"""
    agrees(submission, solution, SIGMOID, np.array([-12.0, -9.5, -8.0, 8.0, 9.5]))


@pytest.mark.task(SIGMOID, points=2)
@pytest.mark.parametrize(("x", "expected"), [(-800.0, 0.0), (800.0, 1.0)], ids=["low", "high"])
def test_sigmoid_very_far_from_zero(submission, x, expected):
    """절댓값이 아주 큰 수, 배열과 수 하나 | Very far from 0: an array, and one number"""
    close(submission.sigmoid(np.array([x, x / 1.25])), np.array([expected, expected]))
    close(submission.sigmoid(int(1.25 * x)), expected)


@pytest.mark.task(SIGMOID, points=1)
def test_sigmoid_stays_in_range(submission, rng):
    """늘 유한하고 0 이상 1 이하 | Always finite and in [0, 1]"""
    found = array(submission.sigmoid(rng.uniform(-1000, 1000, (4, 5))), (4, 5))
    finite(found)
    within(found, 0, 1)


@pytest.mark.task(RELU, points=1)
def test_relu_of_large_numbers(submission):
    """큰 수도 그대로 | Large numbers stay as they are"""
    close(submission.relu(np.array([7.5, -7.5, 5000.0, -5000.0])), np.array([7.5, 0, 5000.0, 0]))
