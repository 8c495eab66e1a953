"""Public tests of 08_delta_rule: the lecture's data [1, 2, 3], and figures worked out by hand."""

import numpy as np
import pytest

from autograder.checks import array, close, equal, sequence, unchanged

X = np.array([[1], [2], [3]])
Y = np.array([1, 2, 3])

# A column of ones, whose weight is the bias, and the four points of OR.
OR_X = np.array([[1, 0, 0], [1, 0, 1], [1, 1, 0], [1, 1, 1]])
OR_T = np.array([0, 1, 1, 1])


def pair(result):
    """The two values of `result`, neither read yet, or the fact that there are not two."""
    if not (isinstance(result, tuple | list) and len(result) == 2):
        close(result, (0.0, 0.0))
    return result


@pytest.mark.task("predict")
def test_predict_of_the_lecture(submission):
    """강의의 데이터 [1, 2, 3]에서 W = 2 | The lecture's data [1, 2, 3] with W = 2"""
    close(submission.predict(X, np.array([2.0])), np.array([2.0, 4.0, 6.0]))


@pytest.mark.task("predict")
def test_predict_two_weights(submission):
    """샘플 셋, 가중치 둘: 수 셋 | Three samples and two weights give three numbers"""
    samples = np.array([[1.0, 0.5], [1.0, -2.0], [1.0, 4.0]])
    close(submission.predict(samples, np.array([0.5, 2.0])), np.array([1.5, -3.5, 8.5]))


@pytest.mark.task("cost_gradient")
@pytest.mark.parametrize(("W", "expected"), [(0.0, -14 / 3), (1.0, 0.0), (3.0, 28 / 3)])
def test_cost_gradient_of_the_lecture(submission, W, expected):
    """강의의 데이터: −4.67, 0, 9.33 | The lecture's data: −4.67, 0, 9.33"""
    close(submission.cost_gradient(np.array([W]), X, Y), np.array([expected]))


@pytest.mark.task("cost_gradient")
def test_cost_gradient_two_weights(submission):
    """오차가 [1, 0, −2, 1]일 때 가중치 둘의 기울기 | Two weights, errors of [1, 0, −2, 1]"""
    samples = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0], [1.0, 3.0]])
    y = np.array([0.0, 3.0, 7.0, 6.0])
    close(submission.cost_gradient(np.array([1.0, 2.0]), samples, y), np.array([0.0, -0.25]))


@pytest.mark.task("fit")
def test_fit_one_step(submission):
    """한 걸음: 0에서 0.1 · 4.67로 | One step: from 0 to 0.1 · 4.67"""
    W, _ = pair(submission.fit(X, Y, 0.1, 1))
    close(W, np.array([1.4 / 3]))


@pytest.mark.task("fit")
def test_fit_costs(submission):
    """고치기 전의 비용: 첫 값이 강의의 4.67 | Costs before each update: first the lecture's 4.67"""
    _, costs = pair(submission.fit(X, Y, 0.1, 3))
    close(sequence(costs), np.array([14 / 3, 1.3274074, 0.3775736]))


@pytest.mark.task("fit")
def test_fit_finds_the_slope(submission):
    """100걸음이면 기울기 1을 찾아요 | A hundred steps find the slope 1"""
    W, costs = pair(submission.fit(X, Y, 0.1, 100))
    close(array(W, (1,)), np.array([1.0]))
    sequence(costs, 100)


@pytest.mark.task("fit")
def test_fit_from_given_weights(submission):
    """W = 3에서 출발, 받은 W는 그대로 | Starting from W = 3, which stays as it was"""
    result = submission.fit(X, Y, 0.1, 1, W=np.array([3.0]))
    unchanged()
    W, costs = pair(result)
    close(W, np.array([3 - 2.8 / 3]))
    close(sequence(costs), np.array([56 / 3]))


@pytest.mark.task("neuron_gradient")
def test_neuron_gradient_of_one_sample(submission):
    """출력 0.5, 정답 1: 0.5 · (−0.25) · 입력 | Output 0.5, target 1: 0.5 · (−0.25) · input"""
    found = submission.neuron_gradient(np.array([[1.0, 4.0]]), np.array([1]), np.array([2.0, -0.5]))
    close(found, np.array([-0.125, -0.5]))


@pytest.mark.task("neuron_gradient")
def test_neuron_gradient_of_or(submission):
    """OR의 네 점, 가중치가 0일 때 | The four points of OR, with weights of 0"""
    found = submission.neuron_gradient(OR_X, OR_T, np.zeros(3))
    close(found, np.array([-0.25, -0.25, -0.25]))


@pytest.mark.task("classify")
def test_classify_or(submission):
    """OR를 배운 가중치: 0, 1, 1, 1 | Weights that learned OR: 0, 1, 1, 1"""
    equal(submission.classify(OR_X, np.array([-2.84, 6.18, 6.18])), OR_T)


@pytest.mark.task("classify")
def test_classify_on_the_line(submission):
    """가중합이 정확히 0이면 0 | A weighted sum of exactly 0 gives 0"""
    samples = np.array([[1.0, 0.5], [1.0, 1.0], [1.0, 2.0]])
    equal(submission.classify(samples, np.array([-1.0, 1.0])), np.array([0, 0, 1]))
