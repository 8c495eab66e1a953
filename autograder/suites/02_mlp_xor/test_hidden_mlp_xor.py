"""Hidden tests of 02_mlp_xor: the step function (20 points) and the forward pass (30)."""

import numpy as np
import pytest

from autograder.checks import close, equal, unchanged

STEP, FORWARD = "step", "forward"

# Five samples, three hidden neurons. Without the step between the layers, two answers change.
X = np.array([[-1.5, -2.0], [1.75, -0.5], [-1.0, -0.5], [1.25, 1.0], [0.75, -1.5]])
W_LAYER_1 = np.array([[-2.0, -1.0, -1.25], [-0.25, 1.5, -1.25]])
W_LAYER_2 = np.array([[-1.75], [1.5], [1.0]])


def layers(submission, *given):
    """Both outputs of forward. An array of bools counts as the zeros and ones that it holds."""
    result = submission.forward(*given)
    if not (isinstance(result, tuple | list) and len(result) == 2):
        close(result, (0.0, 0.0))
    return [
        each.astype(int) if isinstance(each, np.ndarray) and each.dtype == bool else each
        for each in result
    ]


def compare(submission, solution, *given):
    """Both layers are the solution's."""
    for found, expected in zip(layers(submission, *given), solution.forward(*given), strict=True):
        close(found, expected)


def quarters(rng, *shape):
    """Random quarters: sums of their products are exact, in float32 and in any order."""
    return rng.integers(-8, 9, shape) / 4


def network(rng, n, h):
    """A random input of n samples, and the weights of a network with h hidden neurons."""
    return quarters(rng, n, 2), quarters(rng, 2, h), quarters(rng, h, 1)


@pytest.mark.task(STEP, points=3)
def test_step_of_both_signs(submission):
    """음수와 양수 | Negative and positive numbers"""
    x = np.array([-7.5, 0.25, -0.875, 0.9, 1.0, -1.0, 1.5, 6.25])
    equal(submission.step(x), np.array([0, 1, 0, 1, 1, 0, 1, 1]))


@pytest.mark.task(STEP, points=4)
def test_step_of_zero(submission):
    """딱 0일 때 | Exactly 0"""
    equal(submission.step(np.array([0.0, 2.5, -0.0, -2.5, 0.0])), np.array([0, 1, 0, 0, 0]))


@pytest.mark.task(STEP, points=2)
def test_step_close_to_zero(submission):
    """0에 아주 가까운 수 | Numbers very close to 0"""
    x = np.array([1e-9, -1e-9, -1e-12, 1e-12, 1e-20, -1e-20])
    equal(submission.step(x), np.array([1, 0, 0, 1, 1, 0]))


@pytest.mark.task(STEP, points=1)
def test_step_of_huge_numbers(submission):
    """아주 큰 수와 아주 작은 수 | Huge numbers of both signs"""
    equal(submission.step(np.array([1e30, -1e30, 4e9, -4e9])), np.array([1, 0, 1, 0]))


@pytest.mark.task(STEP, points=2)
def test_step_of_whole_numbers(submission):
    """정수 배열 | Arrays of whole numbers"""
    x = np.array([[-3, 0, 4], [2, -1, 1]])
    equal(submission.step(x), np.array([[0, 0, 1], [1, 0, 1]]))


@pytest.mark.task(STEP, points=1)
def test_step_of_float32(submission):
    """float32 배열 | float32 arrays"""
    x = np.array([0.125, -0.125, 0.0, 3.5], np.float32)
    equal(submission.step(x), np.array([1, 0, 0, 1]))


@pytest.mark.task(STEP, points=1)
@pytest.mark.parametrize("shape", [(3, 4), (5, 1), (1,)], ids=["matrix", "column", "one"])
def test_step_keeps_the_shape(submission, solution, shape):
    """여러 모양의 배열: 모양은 그대로 | Arrays of several shapes, which stay as they are"""
    x = np.linspace(2.75, -1.5, int(np.prod(shape))).reshape(shape)
    equal(submission.step(x), solution.step(x))


@pytest.mark.task(STEP, points=3)
def test_step_of_random_numbers(submission, solution, rng):
    """무작위 배열 | Random arrays"""
    x = quarters(rng, int(rng.integers(3, 7)), int(rng.integers(7, 10)))
    equal(submission.step(x), solution.step(x))


@pytest.mark.task(STEP, points=1)
def test_step_leaves_its_argument(submission, solution):
    """x를 바꾸지 않기 | x stays as it was"""
    for kind in (float, np.float32, int):
        x = np.array([[2, -3, 5], [12, -2, 1]]).astype(kind)
        equal(submission.step(x), solution.step(x))
        unchanged()


@pytest.mark.task(FORWARD, points=3)
def test_hidden_layer(submission, solution):
    """은닉층의 출력 | The hidden layer's output"""
    layer_1_output, _ = layers(submission, X, W_LAYER_1, W_LAYER_2)
    close(layer_1_output, solution.forward(X, W_LAYER_1, W_LAYER_2)[0])


@pytest.mark.task(FORWARD, points=3)
def test_output_layer(submission, solution):
    """출력층의 출력 | The output layer's output"""
    _, layer_2_output = layers(submission, X, W_LAYER_1, W_LAYER_2)
    close(layer_2_output, solution.forward(X, W_LAYER_1, W_LAYER_2)[1])


@pytest.mark.task(FORWARD, points=3)
def test_random_network(submission, solution, rng):
    """무작위 신경망 | A random network"""
    n, h = int(rng.integers(5, 9)), int(rng.integers(3, 6))
    compare(submission, solution, *network(rng, n, h))


@pytest.mark.task(FORWARD, points=2)
def test_wide_random_network(submission, solution, rng):
    """은닉 뉴런이 많은 무작위 신경망 | A random network with many hidden neurons"""
    compare(submission, solution, *network(rng, 7, 24))


@pytest.mark.task(FORWARD, points=1)
@pytest.mark.parametrize("n", [2, 11], ids=["few", "many"])
def test_number_of_samples(submission, solution, rng, n):
    """샘플 수가 넷보다 적거나 많을 때 | Fewer than four samples, and more"""
    compare(submission, solution, *network(rng, n, 3))


@pytest.mark.task(FORWARD, points=1)
@pytest.mark.parametrize("x2", [0.5, -3.0], ids=["on", "off"])
def test_smallest_network(submission, solution, x2):
    """샘플 하나, 은닉 뉴런 하나 | One sample and one hidden neuron"""
    given = np.array([[1.5, x2]]), np.array([[0.75], [1.25]])
    for weight in (2.0, -2.0):
        compare(submission, solution, *given, np.array([[weight]]))


@pytest.mark.task(FORWARD, points=2)
def test_two_samples_and_two_neurons(submission, solution):
    """샘플 둘, 은닉 뉴런 둘: 행렬이 모두 정사각형 | Two samples, two neurons: square matrices"""
    given = np.array([[1.0, 2.0], [-3.0, -0.5]]), np.array([[1.5, -0.25], [-1.0, 2.0]])
    compare(submission, solution, *given, np.array([[-0.5], [1.25]]))


@pytest.mark.task(FORWARD, points=2)
def test_hidden_sum_of_zero(submission):
    """은닉층의 합이 딱 0일 때 | A sum of exactly 0 in the hidden layer"""
    given = np.array([[0.5, 0.25], [1.0, -1.0]]), np.array([[1.0, 2.0], [-2.0, 2.0]])
    layer_1_output, _ = layers(submission, *given, np.array([[1.0], [1.0]]))
    close(layer_1_output, np.array([[0, 1], [1, 0]]))


@pytest.mark.task(FORWARD, points=2)
def test_output_sum_of_zero(submission):
    """출력층의 합이 딱 0일 때 | A sum of exactly 0 in the output layer"""
    given = np.array([[1.0, 1.0], [1.0, -1.0]]), np.array([[0.5, 0.25], [-0.25, 0.5]])
    _, layer_2_output = layers(submission, *given, np.array([[1.5], [-1.5]]))
    close(layer_2_output, np.array([[0], [1]]))


@pytest.mark.task(FORWARD, points=2)
def test_inputs_of_zero(submission, rng):
    """입력이 모두 0이면 두 층 모두 0 | Where all inputs are 0, both layers are 0"""
    _, W_layer_1, W_layer_2 = network(rng, 1, 5)
    layer_1_output, layer_2_output = layers(submission, np.zeros((3, 2)), W_layer_1, W_layer_2)
    close(layer_1_output, np.zeros((3, 5)))
    close(layer_2_output, np.zeros((3, 1)))


@pytest.mark.task(FORWARD, points=1)
def test_sums_close_to_zero(submission):
    """합이 0에 가까울 때 | Sums close to 0"""
    tiny = 2.0**-30
    given = np.array([[1.0, -0.5], [0.25, 2.0]]), tiny * np.array([[1.0, -1.0], [1.0, -1.0]])
    for sign, expected in ((1, [[1], [1]]), (-1, [[0], [0]])):
        found = layers(submission, *given, sign * tiny * np.array([[1.0], [0.5]]))
        close(found[0], np.array([[1, 0], [1, 0]]))
        close(found[1], np.array(expected))


@pytest.mark.task(FORWARD, points=1)
def test_another_xor(submission, solution):
    """강의와 다른 가중치로 푸는 XOR | XOR with other weights than the lecture's"""
    W_layer_1 = np.array([[0.9, -1.6, 0.5], [-1.4, 0.8, 0.6]])
    W_layer_2 = np.array([[0.4], [0.5], [-0.2]])
    compare(submission, solution, solution.X, W_layer_1, W_layer_2)


@pytest.mark.task(FORWARD, points=1)
@pytest.mark.parametrize("kind", [np.float32, int], ids=["float32", "int"])
def test_other_dtypes(submission, solution, rng, kind):
    """float32 배열과 정수 배열 | Arrays of float32 and of whole numbers"""
    given = [(4 * each).astype(kind) for each in network(rng, 6, 4)]
    compare(submission, solution, *given)


@pytest.mark.task(FORWARD, points=1)
def test_one_network_after_another(submission, solution):
    """다른 신경망을 이어서 넣기 | Another network right after the first"""
    compare(submission, solution, X, W_LAYER_1, W_LAYER_2)
    compare(submission, solution, -X, W_LAYER_1, W_LAYER_2)
    compare(submission, solution, -X, 2 * W_LAYER_1[:, ::-1], -W_LAYER_2)


@pytest.mark.task(FORWARD, points=2)
def test_leaves_its_arguments(submission, solution):
    """X와 가중치를 바꾸지 않기 | X and the weights stay as they were"""
    for h in (3, 2):
        compare(submission, solution, X, W_LAYER_1[:, :h], W_LAYER_2[:h])
        unchanged()
