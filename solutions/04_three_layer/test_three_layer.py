"""Public tests of 04_three_layer: the figures printed in the lecture."""

import numpy as np
import pytest

from autograder.checks import Library, close, equal, unchanged

X = np.array([1.0, 0.5])
W1, B1 = np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]), np.array([0.1, 0.2, 0.3])
W2, B2 = np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]), np.array([0.1, 0.2])
W3, B3 = np.array([[0.1, 0.3], [0.2, 0.4]]), np.array([0.1, 0.2])
NETWORK = {"W1": W1, "b1": B1, "W2": W2, "b2": B2, "W3": W3, "b3": B3}

A1, Z1 = np.array([0.3, 0.7, 1.1]), np.array([0.57444252, 0.66818777, 0.75026011])
A2, Z2 = np.array([0.51615984, 1.21402696]), np.array([0.62624937, 0.7710107])
Y = np.array([0.31682708, 0.69627909])

IDENTITY, SIGMOID = Library("identity"), Library("logistic")


def doubled(a):
    """An activation that neither the lecture nor the stub has."""
    return 2 * np.asarray(a)


@pytest.mark.task("init_network")
def test_network_of_the_lecture(submission):
    """강의의 가중치와 편향 | The lecture's weights and biases"""
    close(submission.init_network(), NETWORK)


@pytest.mark.task("layer")
@pytest.mark.parametrize(
    ("x", "W", "b", "expected"), [(X, W1, B1, A1), (Z1, W2, B2, A2)], ids=["A1", "A2"]
)
def test_layer_without_activation(submission, x, W, b, expected):
    """활성화가 항등 함수이면 강의의 A1과 A2 | With the identity: the lecture's A1 and A2"""
    close(submission.layer(x, W, b, IDENTITY), expected)


@pytest.mark.task("layer")
@pytest.mark.parametrize(
    ("x", "W", "b", "expected"), [(X, W1, B1, Z1), (Z1, W2, B2, Z2)], ids=["Z1", "Z2"]
)
def test_layer_with_sigmoid(submission, x, W, b, expected):
    """활성화가 시그모이드이면 강의의 Z1과 Z2 | With the sigmoid: the lecture's Z1 and Z2"""
    close(submission.layer(x, W, b, SIGMOID), expected)


@pytest.mark.task("layer")
def test_layer_of_a_batch(submission):
    """강의의 입력을 두 번 담은 배치, 활성화는 두 배로 | The input twice as a batch, sums doubled"""
    close(submission.layer(np.array([X, X]), W1, B1, doubled), 2 * np.array([A1, A1]))
    unchanged()


@pytest.mark.task("forward")
def test_forward_of_the_lecture(submission):
    """강의의 입력에서 강의의 출력 | The lecture's output for the lecture's input"""
    close(submission.forward(NETWORK, X), Y)


@pytest.mark.task("forward")
def test_forward_of_a_batch(submission):
    """같은 입력 세 개를 한 배치로, 인자는 그대로 | The same input three times, as one batch"""
    close(submission.forward(NETWORK, np.array([X, X, X])), np.array([Y, Y, Y]))
    unchanged()


@pytest.mark.task("count_weights")
def test_count_weights_of_the_lecture(submission):
    """강의의 신경망: [12, 16, 4] | The lecture's network: [12, 16, 4]"""
    equal(submission.count_weights([3, 4, 4, 1]), [12, 16, 4])


@pytest.mark.task("count_weights")
def test_count_weights_of_one_layer(submission):
    """층 사이가 하나뿐이어도 리스트 | A list even where there is only one step"""
    equal(submission.count_weights([2, 3]), [6])


@pytest.mark.task("count_parameters")
def test_count_parameters_of_the_lecture(submission):
    """강의의 신경망: 41 | The lecture's network: 41"""
    equal(submission.count_parameters([3, 4, 4, 1]), 41)
