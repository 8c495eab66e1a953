"""Public tests of 03_activations: the figures printed in the lecture, and the simplest inputs."""

import numpy as np
import pytest

from autograder.checks import array, close, equal, unchanged

X = np.array([-2.0, -0.5, 0.0, 0.5, 2.0])
SCORES, PROBABILITIES = [0.3, 2.9, 4.0], [0.01821127, 0.24519181, 0.73659691]
LARGE_SCORES, LARGE_PROBABILITIES = [1010, 1000, 990], [9.99954600e-01, 4.53978686e-05]


@pytest.mark.task("step_function")
def test_step_function_of_an_array(submission):
    """0보다 큰 곳만 1, 딱 0은 0, 정수로 | 1 above 0 only, 0 at exactly 0, as integers"""
    equal(submission.step_function(X), np.array([0, 0, 0, 1, 1]))


@pytest.mark.task("step_function")
def test_step_function_of_a_list(submission):
    """리스트를 받아 배열을 돌려주기 | A list in, an array out"""
    equal(submission.step_function([3, -1, 0]), np.array([1, 0, 0]))


@pytest.mark.task("step_function")
@pytest.mark.parametrize(("x", "expected"), [(2.5, 1), (-1, 0)], ids=["above", "below"])
def test_step_function_of_a_number(submission, x, expected):
    """수 하나 | One number"""
    equal(submission.step_function(x), expected)


@pytest.mark.task("sigmoid")
def test_sigmoid_of_an_array(submission):
    """배열: 0에서 0.5, 양쪽은 서로 대칭 | An array: 0.5 at 0, both sides symmetric"""
    close(submission.sigmoid(X), np.array([0.11920292, 0.37754067, 0.5, 0.62245933, 0.88079708]))


@pytest.mark.task("sigmoid")
def test_sigmoid_of_a_list(submission):
    """리스트의 리스트 | A list of lists"""
    close(submission.sigmoid([[0], [2]]), np.array([[0.5], [0.88079708]]))


@pytest.mark.task("sigmoid")
def test_sigmoid_of_large_numbers(submission):
    """절댓값이 아주 큰 수 | Numbers far from 0"""
    close(submission.sigmoid(np.array([-1000.0, 1000.0])), np.array([0.0, 1.0]))


@pytest.mark.task("relu")
def test_relu_of_an_array(submission):
    """0보다 크면 그대로, 그렇지 않으면 0 | x itself above 0, else 0"""
    close(submission.relu(X), np.array([0.0, 0.0, 0.0, 0.5, 2.0]))
    unchanged()


@pytest.mark.task("relu")
def test_relu_of_a_list(submission):
    """리스트의 리스트 | A list of lists"""
    close(submission.relu([[1, -2, 3], [-4, 5, 0]]), np.array([[1, 0, 3], [0, 5, 0]]))


@pytest.mark.task("identity")
def test_identity_of_an_array(submission):
    """받은 값 그대로 | The same values"""
    close(submission.identity(X), X)


@pytest.mark.task("softmax")
def test_softmax_of_the_lecture(submission):
    """강의의 점수 [0.3, 2.9, 4.0] | The lecture's scores [0.3, 2.9, 4.0]"""
    close(submission.softmax(np.array(SCORES)), np.array(PROBABILITIES))


@pytest.mark.task("softmax")
def test_softmax_of_large_scores(submission):
    """강의의 큰 점수 [1010, 1000, 990] | The lecture's large scores [1010, 1000, 990]"""
    found = array(submission.softmax(np.array(LARGE_SCORES)), (3,))
    close(found[:2], np.array(LARGE_PROBABILITIES))
    # So small that an absolute tolerance would take 0 for it: the relative one alone counts.
    close(found[2], 2.06106005e-09, atol=0)


@pytest.mark.task("softmax")
def test_softmax_of_a_batch(submission):
    """강의의 두 점수를 한 배치로 | Both of the lecture's scores as one batch"""
    batch = np.array([SCORES, LARGE_SCORES])
    expected = np.array([PROBABILITIES, [*LARGE_PROBABILITIES, 0.0]])
    close(submission.softmax(batch), expected)
    unchanged()
