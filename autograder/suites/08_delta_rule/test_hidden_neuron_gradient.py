"""Hidden tests of 08_delta_rule: neuron_gradient (20 points)."""

import numpy as np
import pytest

from autograder.checks import close, unchanged

TASK = "neuron_gradient"


def neuron(rng, m, n):
    """X, t and W of m samples and n weights, none of them 0, with targets of 0 and 1 in turn."""
    signs = rng.choice([-1, 1], (m, n)), rng.choice([-1, 1], n)
    X, W = rng.uniform(0.25, 2.0, (m, n)) * signs[0], rng.uniform(0.25, 2.0, n) * signs[1]
    return X, np.arange(m) % 2, W


@pytest.mark.task(TASK, points=3)
def test_neuron_random(submission, solution, rng):
    """무작위 뉴런의 기울기 | A random neuron's gradient"""
    given = neuron(rng, 7, 3)
    close(submission.neuron_gradient(*given), solution.neuron_gradient(*given))


@pytest.mark.task(TASK, points=1)
@pytest.mark.parametrize(
    ("m", "n"), [(2, 5), (1, 3), (6, 1)], ids=["wide", "one_sample", "one_weight"]
)
def test_neuron_sizes(submission, solution, rng, m, n):
    """샘플보다 많은 가중치, 샘플 하나, 가중치 하나 | More weights than samples; one of either"""
    given = neuron(rng, m, n)
    close(submission.neuron_gradient(*given), solution.neuron_gradient(*given))


@pytest.mark.task(TASK, points=3)
def test_neuron_as_many_samples_as_weights(submission, solution):
    """샘플 수와 가중치 수가 같을 때 | As many samples as weights"""
    X = np.arange(16).reshape(4, 4) / 8 - 1.125
    given = X, np.array([1.0, 0.0, 0.0, 1.0]), np.array([0.5, -1.25, 0.75, 1.5])
    close(submission.neuron_gradient(*given), solution.neuron_gradient(*given))


@pytest.mark.task(TASK, points=2)
def test_neuron_real_targets(submission, solution, rng):
    """0과 1 사이의 실수인 정답 | Targets between 0 and 1"""
    X, _, W = neuron(rng, 5, 3)
    t = rng.integers(1, 8, 5) / 8
    close(submission.neuron_gradient(X, t, W), solution.neuron_gradient(X, t, W))


@pytest.mark.task(TASK, points=1)
def test_neuron_of_zero_weights(submission, rng):
    """가중치가 모두 0일 때 | All weights are 0"""
    X, t, _ = neuron(rng, 6, 2)
    expected = X.T @ (0.5 - t) / 4
    close(submission.neuron_gradient(X, t, np.zeros(2)), expected)


@pytest.mark.task(TASK, points=1)
def test_neuron_that_is_right(submission, solution, rng):
    """출력이 정답과 같으면 0 | 0 where outputs and targets are equal"""
    X, _, W = neuron(rng, 5, 3)
    close(submission.neuron_gradient(X, solution.sigmoid(X @ W), W), np.zeros(3))


@pytest.mark.task(TASK, points=2)
def test_neuron_of_repeated_data(submission, solution, rng):
    """같은 데이터를 세 번 주면 세 배 | The same data three times: three times the gradient"""
    X, t, W = neuron(rng, 3, 2)
    expected = 3 * solution.neuron_gradient(X, t, W)
    close(submission.neuron_gradient(np.tile(X, (3, 1)), np.tile(t, 3), W), expected)


@pytest.mark.task(TASK, points=1)
def test_neuron_integers(submission, solution):
    """정수 입력과 정수 가중치 | Integer inputs and integer weights"""
    X, W = np.array([[1, 2], [0, -1], [3, 1], [-1, 1]]), np.array([1, -1])
    t = np.array([1, 0, 0, 1])
    close(submission.neuron_gradient(X, t, W), solution.neuron_gradient(X, t, W))


@pytest.mark.task(TASK, points=1)
def test_neuron_uint8_targets(submission, solution, rng):
    """uint8인 정답 | Targets of dtype uint8"""
    X, t, W = neuron(rng, 6, 3)
    expected = solution.neuron_gradient(X, t, W)
    close(submission.neuron_gradient(X, t.astype(np.uint8), W), expected)


@pytest.mark.task(TASK, points=1)
def test_neuron_float32(submission, solution, rng):
    """float32 데이터 | float32 data"""
    given = [values.astype(np.float32) for values in neuron(rng, 5, 3)]
    wide = [values.astype(float) for values in given]
    close(submission.neuron_gradient(*given), solution.neuron_gradient(*wide))


@pytest.mark.task(TASK, points=2)
def test_neuron_leaves_its_arguments(submission, solution, rng):
    """X, t, W를 바꾸지 않기 | X, t and W stay as they were"""
    X, t, W = neuron(rng, 5, 3)
    given = X, t.astype(float), W
    close(submission.neuron_gradient(*given), solution.neuron_gradient(*given))
    unchanged()
