"""Hidden tests of 06_gradient: gradient_descent (35 points)."""

import numpy as np
import pytest

from autograder.checks import Library, array, claim, close, finite, unchanged

TASK = "gradient_descent"
FINE = {"rtol": 1e-6, "atol": 1e-6}
SUM_OF_SQUARES = Library("sum_of_squares")


def x_and_history(result):
    """The two values of `result`, neither read yet, or the fact that there are not two."""
    if not (isinstance(result, tuple | list) and len(result) == 2):
        close(result, (0.0, 0.0))
    return result


def quiet(f):
    """The same function, silent about the overflow that a program's far-off points may cause."""
    return np.errstate(all="ignore")(f)


def bowl(rng, n):
    """A long bowl, turned and moved, whose coordinates meet in it."""
    turn = rng.uniform(-0.5, 0.5, (n, n))
    hessian, middle = turn @ turn.T + np.diag(rng.uniform(0.5, 1.5, n)), rng.uniform(-1, 1, n)

    @quiet
    def f(x):
        away = np.asarray(x, float) - middle
        return float(away @ hessian @ away)

    return f


@quiet
def saddle(x):
    """A valley along x0 that falls away along x1."""
    return float(x[0]) ** 2 - float(x[1]) ** 2


@pytest.mark.task(TASK, points=3)
def test_one_step(submission, rng):
    """한 걸음: x에서 lr × 기울기를 빼기 | One step: lr × gradient is subtracted from x"""
    start, lr = rng.uniform(1, 2, 3), float(rng.uniform(0.2, 0.4))
    x, _ = x_and_history(submission.gradient_descent(SUM_OF_SQUARES, start, lr=lr, step_num=1))
    close(x, (1 - 2 * lr) * start, **FINE)


@pytest.mark.task(TASK, points=2)
@pytest.mark.parametrize("n", [1, 3], ids=["one", "three"])
def test_several_steps(submission, solution, rng, n):
    """무작위 함수에서 여러 걸음 뒤의 x | x after several steps on a random function"""
    f, start, rest = bowl(rng, n), rng.uniform(2, 3, n), {"lr": 0.15, "step_num": 7}
    x, _ = x_and_history(submission.gradient_descent(f, start, **rest))
    close(x, solution.gradient_descent(f, start, **rest)[0], **FINE)


@pytest.mark.task(TASK, points=4)
def test_history_of_several_steps(submission, solution, rng):
    """지나온 자리 전부, 걸음마다 한 행 | All the places it has been, a row for each step"""
    f, start, rest = bowl(rng, 3), rng.uniform(2, 3, 3), {"lr": 0.15, "step_num": 6}
    _, history = x_and_history(submission.gradient_descent(f, start, **rest))
    close(history, solution.gradient_descent(f, start, **rest)[1], **FINE)


@pytest.mark.task(TASK, points=1)
@pytest.mark.parametrize(("n", "steps"), [(1, 4), (5, 1), (3, 2)], ids=["line", "step", "square"])
def test_shape_of_history(submission, rng, n, steps):
    """history의 모양은 (step_num + 1, n) | history has the shape (step_num + 1, n)"""
    start = rng.uniform(1, 2, n)
    result = submission.gradient_descent(SUM_OF_SQUARES, start, lr=0.25, step_num=steps)
    _, history = x_and_history(result)
    close(history, start * 0.5 ** np.arange(steps + 1)[:, None], **FINE)


@pytest.mark.task(TASK, points=2)
def test_ends_of_history(submission, rng):
    """첫 행은 출발점, 마지막 행은 x | The first row is the start, the last row x"""
    start = rng.uniform(1, 2, 2)
    result = submission.gradient_descent(SUM_OF_SQUARES, start, lr=0.2, step_num=5)
    x, history = x_and_history(result)
    history = array(history, (6, 2))
    close(history[0], start, **FINE)
    close(history[-1], array(x, (2,)).astype(float), **FINE)


@pytest.mark.task(TASK, points=3)
def test_leaves_the_start(submission, rng):
    """출발점 init_x는 바꾸지 않기 | The start, init_x, stays as it was"""
    start = rng.uniform(1, 2, 3)
    f = quiet(lambda v: float(np.sum(np.asarray(v, float) ** 2)))
    result = submission.gradient_descent(f, start, lr=0.1, step_num=3)
    unchanged()
    close(x_and_history(result)[0], start * 0.8**3, **FINE)


@pytest.mark.task(TASK, points=2)
def test_default_learning_rate(submission, rng):
    """lr을 주지 않으면 0.01 | 0.01 where no lr is given"""
    start = rng.uniform(1, 2, 2)
    x, _ = x_and_history(submission.gradient_descent(SUM_OF_SQUARES, start, step_num=4))
    close(x, start * 0.98**4, **FINE)


@pytest.mark.task(TASK, points=2)
def test_default_number_of_steps(submission, rng):
    """step_num을 주지 않으면 100걸음 | 100 steps where no step_num is given"""
    start = rng.uniform(1, 2, 2)
    _, history = x_and_history(submission.gradient_descent(SUM_OF_SQUARES, start, lr=0.02))
    close(history, start * 0.96 ** np.arange(101)[:, None], **FINE)


@pytest.mark.task(TASK, points=2)
def test_reaches_the_minimum(submission, rng):
    """알맞은 학습률이면 가장 낮은 곳에 아주 가까이 | A fitting rate leads to the minimum"""
    start = rng.uniform(-5, 5, 3)
    x, _ = x_and_history(submission.gradient_descent(SUM_OF_SQUARES, start, lr=0.15, step_num=90))
    close(x, start * 0.7**90, rtol=1e-6, atol=1e-11)


@pytest.mark.task(TASK, points=2)
def test_too_large_a_learning_rate(submission, rng):
    """학습률 10: 멀리 튀어 나가도 유한 | Learning rate 10: thrown far away, yet finite"""
    result = submission.gradient_descent(SUM_OF_SQUARES, rng.uniform(2, 5, 3), lr=10.0)
    x = array(x_and_history(result)[0], (3,))
    finite(x)
    claim(
        float(np.abs(x.astype(float)).max()) > 1e6,
        ko="학습률이 10이면 x가 아주 멀리 튀어 나가야 해요.",
        en="With a learning rate of 10, x must be thrown far away.",
    )


@pytest.mark.task(TASK, points=1)
def test_too_small_a_learning_rate(submission, rng):
    """학습률 1e-10: 거의 제자리 | Learning rate 1e-10: it hardly moves"""
    start = rng.uniform(-5, 5, 3)
    x, _ = x_and_history(submission.gradient_descent(SUM_OF_SQUARES, start, lr=1e-10))
    close(x, start, **FINE)


@pytest.mark.task(TASK, points=2)
def test_over_the_valley_and_back(submission, rng):
    """골짜기를 넘어 오가는 학습률 | A learning rate that jumps over the valley and back"""
    start = rng.uniform(1, 2, 2)
    result = submission.gradient_descent(SUM_OF_SQUARES, start, lr=1.0, step_num=4)
    signs = np.array([1, -1, 1, -1, 1])
    close(x_and_history(result)[1], signs[:, None] * start, **FINE)


@pytest.mark.task(TASK, points=1)
def test_second_call(submission, rng):
    """두 번째로 부르면 처음부터 다시 걷기 | A second call begins anew"""
    for start, steps in [(rng.uniform(1, 2, 3), 2), (rng.uniform(3, 4, 3), 4)]:
        result = submission.gradient_descent(SUM_OF_SQUARES, start, lr=0.25, step_num=steps)
        x, history = x_and_history(result)
        close(x, start * 0.5**steps, **FINE)
        close(history, start * 0.5 ** np.arange(steps + 1)[:, None], **FINE)


@pytest.mark.task(TASK, points=2)
def test_takes_all_its_steps(submission):
    """기울기가 0이어도 걸음 수만큼 | All its steps, also where the gradient is 0"""
    start = np.array([0.0, 0.0, 0.0])
    result = submission.gradient_descent(SUM_OF_SQUARES, start, lr=0.1, step_num=12)
    close(x_and_history(result)[1], np.zeros((13, 3)), **FINE)


@pytest.mark.task(TASK, points=2)
def test_off_a_saddle(submission):
    """안장점에서는 한쪽으로 모이고 한쪽으로 멀어지기 | A saddle: nearer one way, away another"""
    result = submission.gradient_descent(saddle, np.array([1.5, 0.25]), lr=0.1, step_num=5)
    close(x_and_history(result)[0], np.array([1.5 * 0.8**5, 0.25 * 1.2**5]), **FINE)
