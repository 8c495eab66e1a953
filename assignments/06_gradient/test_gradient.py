"""Public tests of 06_gradient: the figures of the lecture."""

import numpy as np
import pytest

from autograder.checks import (
    Library,
    array,
    called_at,
    claim,
    close,
    filled,
    finite,
    recorded,
    unchanged,
)

FINE = {"rtol": 1e-6, "atol": 1e-6}
SUM_OF_SQUARES = Library("sum_of_squares")  # x0² + x1², beside the program: many calls, quickly
START = np.array([-3.0, 4.0])


def x_and_history(result):
    """The two values of `result`, neither read yet, or the fact that there are not two."""
    if not (isinstance(result, tuple | list) and len(result) == 2):
        close(result, (0.0, 0.0))
    return result


@pytest.mark.task("numerical_diff")
def test_diff_with_x1_held_at_4(submission):
    """강의의 x0² + 4², x0 = 3: 6 | The lecture's x0² + 4² at x0 = 3: 6"""
    close(submission.numerical_diff(lambda x0: x0**2 + 4.0**2, 3.0), 6.00000000000378, **FINE)


@pytest.mark.task("numerical_diff")
def test_diff_with_x0_held_at_3(submission):
    """강의의 3² + x1², x1 = 4: 8 | The lecture's 3² + x1² at x1 = 4: 8"""
    close(submission.numerical_diff(lambda x1: 3.0**2 + x1**2, 4.0), 7.999999999999119, **FINE)


@pytest.mark.task("numerical_diff")
def test_diff_looks_to_both_sides(submission):
    """|x|의 0에서: 양쪽을 똑같이 보면 0 | |x| at 0: 0, seen equally from both sides"""
    close(submission.numerical_diff(abs, 0.0), 0.0, **FINE)


@pytest.mark.task("numerical_gradient")
@pytest.mark.parametrize("point", [(3.0, 4.0), (0.0, 2.0), (3.0, 0.0)])
def test_gradient_of_the_lecture(submission, point):
    """강의의 x0² + x1²: 기울기는 [2·x0, 2·x1] | The lecture's x0² + x1²: [2·x0, 2·x1]"""
    x = np.array(point)
    close(submission.numerical_gradient(SUM_OF_SQUARES, x), 2 * x, **FINE)


@pytest.mark.task("numerical_gradient")
def test_gradient_of_a_product(submission):
    """x0 · x1: 원소를 옮긴 다음 제자리에 | x0 · x1: each element is put back after its move"""
    f = lambda x: x[0] * x[1]  # noqa: E731  a function to pass, as in the lecture
    close(submission.numerical_gradient(f, np.array([5.0, 7.0])), np.array([7.0, 5.0]), **FINE)


@pytest.mark.task("numerical_gradient")
def test_gradient_at_a_matrix_of_integers(submission):
    """정수로 된 2차원 배열 | A 2-d array of integers"""
    x = np.array([[1, 2, 3], [4, 5, 6]])
    close(submission.numerical_gradient(SUM_OF_SQUARES, x), 2.0 * x, **FINE)


@pytest.mark.task("numerical_gradient")
def test_gradient_asks_two_points_for_each_element(submission):
    """f는 원소마다 두 점에서만, x는 그대로 | f at two points an element; x stays as it was"""
    f = recorded(lambda x: np.sum(np.asarray(x) ** 2))
    filled(submission.numerical_gradient(f, np.array([3.0, 4.0])))
    unchanged()
    called_at(f, [[3.0001, 4.0], [2.9999, 4.0], [3.0, 4.0001], [3.0, 3.9999]])


@pytest.mark.task("gradient_descent")
def test_descent_of_the_lecture(submission):
    """강의의 학습률 0.1, 100걸음: 0에 아주 가까이 | Learning rate 0.1, 100 steps: almost at 0"""
    result = submission.gradient_descent(SUM_OF_SQUARES, START, lr=0.1, step_num=100)
    x, history = x_and_history(result)
    close(x, np.array([-6.11110793e-10, 8.14814391e-10]), rtol=1e-6, atol=1e-11)
    history = array(history, (101, 2))
    close(history[:2], np.array([[-3.0, 4.0], [-2.4, 3.2]]), **FINE)
    close(history[-1], array(x), **FINE)


@pytest.mark.task("gradient_descent")
def test_descent_leaves_the_start(submission):
    """출발점 init_x는 바꾸지 않기 | The start, init_x, stays as it was"""
    f = lambda x: x[0] ** 2 + x[1] ** 2  # noqa: E731  a function to pass, as in the lecture
    x, _ = x_and_history(submission.gradient_descent(f, START, lr=0.1, step_num=2))
    unchanged()
    close(x, 0.64 * START, **FINE)


@pytest.mark.task("gradient_descent")
def test_descent_with_too_large_a_learning_rate(submission):
    """학습률 10: 아주 먼 곳으로, 그래도 유한 | Learning rate 10: far away, yet finite"""
    x, _ = x_and_history(submission.gradient_descent(SUM_OF_SQUARES, START, lr=10.0))
    x = array(x, (2,))
    finite(x)
    claim(
        float(np.abs(x.astype(float)).max()) > 1e6,
        ko="학습률이 10이면 x가 아주 멀리 튀어 나가야 해요.",
        en="With a learning rate of 10, x must be thrown far away.",
    )


@pytest.mark.task("gradient_descent")
def test_descent_with_too_small_a_learning_rate(submission):
    """학습률 1e-10: 거의 제자리 | Learning rate 1e-10: it hardly moves"""
    x, _ = x_and_history(submission.gradient_descent(SUM_OF_SQUARES, START, lr=1e-10))
    close(x, START, **FINE)
