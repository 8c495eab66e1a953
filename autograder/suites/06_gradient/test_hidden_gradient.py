"""Hidden tests of 06_gradient: numerical_diff (25 points) and numerical_gradient (40)."""

import numpy as np
import pytest

from autograder.checks import called_at, close, filled, recorded, unchanged

DIFF, GRADIENT = "numerical_diff", "numerical_gradient"
FINE = {"rtol": 1e-6, "atol": 1e-6}
H = 1e-4


def quiet(f):
    """The same function, silent about the overflow that a program's far-off points may cause."""
    return np.errstate(all="ignore")(f)


def floats(x):
    """What f was given, as float numbers."""
    return np.asarray(x, float)


def mixed(rng, *shape):
    """A function of an array of that shape in which every two elements meet."""
    slopes, size = rng.uniform(1, 2, shape), int(np.prod(shape))
    pairs = rng.uniform(-1, 1, (size, size))

    @quiet
    def f(x):
        flat = floats(x).reshape(-1)
        return float(flat @ pairs @ flat + np.sum(slopes * floats(x)))

    return f


def steps_around(x):
    """The points where f is to be asked: each element h above and h below."""
    places = np.eye(x.size).reshape(-1, *x.shape)
    return [x + sign * H * place for place in places for sign in (1, -1)]


@pytest.mark.task(DIFF, points=3)
def test_diff_of_a_parabola(submission, rng):
    """무작위 이차함수의 기울기 | The slope of a random parabola"""
    a, b, c = rng.uniform(1, 3, 3).tolist()
    x = float(rng.uniform(2, 4))
    f = quiet(lambda v: a * v**2 + b * v + c)
    close(submission.numerical_diff(f, x), 2 * a * x + b, **FINE)


@pytest.mark.task(DIFF, points=2)
def test_diff_of_one_variable_while_the_other_is_held(submission, rng):
    """변수가 둘인 함수에서 하나를 멈춰 두었을 때 | Two variables, one of them held"""
    x0, x1 = rng.uniform(2, 4, 2).tolist()
    close(submission.numerical_diff(quiet(lambda v: x0 * v + v**3), x1), x0 + 3 * x1**2, **FINE)


@pytest.mark.task(DIFF, points=2)
@pytest.mark.parametrize("x", [-1.3, 0.4, 2.1], ids=["below", "near", "above"])
def test_diff_of_a_wave(submission, solution, x):
    """오르고 내리는 곡선의 여러 자리 | A curve that rises and falls, at several places"""
    f = quiet(lambda v: float(np.sin(3 * v) + 0.5 * v))
    close(submission.numerical_diff(f, x), solution.numerical_diff(f, x), **FINE)


@pytest.mark.task(DIFF, points=1)
def test_diff_of_a_line(submission, rng):
    """내려가는 직선: 어디서나 같은 기울기 | A falling line: the same slope everywhere"""
    slope = float(-rng.uniform(1.5, 3))
    close(submission.numerical_diff(quiet(lambda v: slope * v + 5), 0.7), slope, **FINE)


@pytest.mark.task(DIFF, points=1)
def test_diff_of_a_constant(submission):
    """평평한 함수: 0 | A flat function: 0"""
    close(submission.numerical_diff(lambda _: 4.25, 1.7), 0.0, **FINE)


@pytest.mark.task(DIFF, points=3)
def test_diff_at_a_corner(submission):
    """꺾인 점에서는 양쪽 기울기의 가운데 | At a corner: midway between the slopes of both sides"""
    f = quiet(lambda v: 3.0 * v if v > 0 else -1.0 * v)
    close(submission.numerical_diff(f, 0.0), 1.0, **FINE)


@pytest.mark.task(DIFF, points=3)
def test_diff_at_a_jump(submission):
    """뛰어오르는 자리에서 드러나는 h의 크기 | At a jump, where the size of h shows"""
    f = quiet(lambda v: 3.0 if v > 1.5 else 1.0)
    close(submission.numerical_diff(f, 1.5), 1.0 / H, **FINE)


@pytest.mark.task(DIFF, points=2)
def test_diff_at_an_integer(submission):
    """x가 파이썬 int일 때 | x a Python int"""
    close(submission.numerical_diff(quiet(lambda v: v**3 / 7), 2), (12 + H**2) / 7, **FINE)


@pytest.mark.task(DIFF, points=2)
def test_diff_at_a_number_of_numpy(submission, solution, rng):
    """x가 np.float64일 때 | x a np.float64"""
    x, f = np.float64(rng.uniform(0.5, 1.5)), quiet(lambda v: float(np.exp(-v)))
    close(submission.numerical_diff(f, x), solution.numerical_diff(f, x), **FINE)


@pytest.mark.task(DIFF, points=2)
def test_diff_of_a_small_slope(submission):
    """1보다 한참 작은 기울기도 그대로 | A slope far below 1, as it is"""
    close(submission.numerical_diff(quiet(lambda v: 0.003 * v * v), 0.9), 0.0054, **FINE)


@pytest.mark.task(GRADIENT, points=2)
@pytest.mark.parametrize("size", [1, 2, 7], ids=["one", "two", "many"])
def test_gradient_of_random_functions(submission, solution, rng, size):
    """길이가 다른 무작위 배열 | Random arrays of several lengths"""
    f, x = mixed(rng, size), rng.uniform(1, 3, size)
    close(submission.numerical_gradient(f, x), solution.numerical_gradient(f, x), **FINE)


@pytest.mark.task(GRADIENT, points=3)
def test_gradient_where_the_elements_meet(submission, rng):
    """모든 원소의 곱: 옮긴 원소는 제자리에 | The product of all: moved elements are put back"""
    x = rng.uniform(1, 3, 4)
    f = quiet(lambda v: float(np.prod(floats(v))))
    close(submission.numerical_gradient(f, x), np.prod(x) / x, **FINE)


@pytest.mark.task(GRADIENT, points=2)
@pytest.mark.parametrize("shape", [(3, 4), (4, 1), (3, 3), (2, 3, 2)], ids=str)
def test_gradient_of_several_axes(submission, solution, rng, shape):
    """축이 여럿인 배열: x와 같은 모양 | Arrays of several axes: the shape of x"""
    f, x = mixed(rng, *shape), rng.uniform(1, 3, shape)
    close(submission.numerical_gradient(f, x), solution.numerical_gradient(f, x), **FINE)


@pytest.mark.task(GRADIENT, points=2)
def test_gradient_of_one_row(submission, rng):
    """행이 하나뿐인 2차원 배열 | A 2-d array of one row"""
    x, slopes = rng.uniform(1, 3, (1, 5)), rng.uniform(1, 2, (1, 5))
    f = quiet(lambda v: float(np.sum(slopes * floats(v) ** 2)))
    close(submission.numerical_gradient(f, x), 2 * slopes * x, **FINE)


@pytest.mark.task(GRADIENT, points=3)
def test_gradient_at_integers(submission, rng):
    """정수 배열, 소수점 아래가 있는 기울기 | An integer array, a gradient that is not whole"""
    x, slopes = rng.integers(-4, 5, 5), rng.uniform(0.2, 0.8, 5)
    f = quiet(lambda v: float(np.sum(slopes * floats(v)) + 0.25 * floats(v)[0] ** 2))
    close(submission.numerical_gradient(f, x), slopes + 0.5 * x * (np.arange(5) == 0), **FINE)


@pytest.mark.task(GRADIENT, points=2)
def test_gradient_at_a_matrix_of_integers(submission):
    """정수로 된 2차원 배열 | A 2-d array of integers"""
    x = np.array([[3, -1], [4, 1], [-5, 9]])
    f = quiet(lambda v: float(np.sum(np.sin(floats(v)))))
    close(submission.numerical_gradient(f, x), np.cos(x), **FINE)
    unchanged()


@pytest.mark.task(GRADIENT, points=1)
def test_gradient_at_a_corner(submission):
    """꺾인 점에서는 양쪽 기울기의 가운데 | At a corner: midway between the slopes of both sides"""
    f = quiet(lambda v: float(np.sum(np.maximum(floats(v), 0))))
    x = np.array([0.0, 2.0, -2.0, 0.0])
    close(submission.numerical_gradient(f, x), np.array([0.5, 1.0, 0.0, 0.5]), **FINE)


@pytest.mark.task(GRADIENT, points=1)
def test_gradient_where_some_elements_do_not_matter(submission):
    """f가 쓰지 않는 원소의 편미분은 0 | 0 for each element that f does not use"""
    f = quiet(lambda v: -2.0 * v[1] + v[3] ** 2)
    x = np.array([1.5, 0.0, -2.0, 0.25, 8.0])
    close(submission.numerical_gradient(f, x), np.array([0, -2.0, 0, 0.5, 0]), **FINE)


@pytest.mark.task(GRADIENT, points=2)
def test_gradient_falls_where_f_falls(submission, rng):
    """x가 커질수록 f가 작아지면 음수 | Negative where f falls as x grows"""
    f = quiet(lambda v: float(np.sum(np.exp(-floats(v)))))
    for x in (rng.uniform(0.5, 1.5, 3), rng.uniform(-0.5, 0.5, 3)):
        close(submission.numerical_gradient(f, x), -np.exp(-x), **FINE)


@pytest.mark.task(GRADIENT, points=4)
def test_points_that_f_is_asked(submission, rng):
    """f는 원소마다 꼭 두 번, x ± h에서만 | f exactly twice an element, at x ± h only"""
    x = rng.uniform(1, 3, 4)
    f = recorded(quiet(lambda v: float(np.sum(floats(v) ** 2))))
    filled(submission.numerical_gradient(f, x))
    called_at(f, steps_around(x))


@pytest.mark.task(GRADIENT, points=3)
@pytest.mark.parametrize("kind", [float, int], ids=["float", "int"])
def test_points_that_f_is_asked_in_a_matrix(submission, rng, kind):
    """2차원 배열에서도 한 번에 원소 하나만 | One element at a time in a 2-d array as well"""
    x = rng.integers(-9, 10, (2, 3)).astype(kind)
    f = recorded(quiet(lambda v: float(np.sum(floats(v) ** 2))))
    filled(submission.numerical_gradient(f, x))
    called_at(f, steps_around(x))


@pytest.mark.task(GRADIENT, points=2)
def test_gradient_leaves_its_argument(submission, rng):
    """부르고 난 뒤의 x는 비트까지 그대로 | Afterwards x is as it was, to the last bit"""
    x = rng.uniform(0.1, 9, 24)
    f = quiet(lambda v: float(np.sum(floats(v))))
    filled(submission.numerical_gradient(f, x))
    unchanged()
