"""Hidden tests of 09_backprop_xor: the sigmoid, the forward pass and the two deltas."""

import numpy as np
import pytest

from autograder.checks import close, unchanged


def pair(result):
    """The two values of `result`, neither read yet, or the fact that there are not two."""
    if not (isinstance(result, tuple | list) and len(result) == 2):
        close(result, (0.0, 0.0))
    return result


def random_pass(rng, n, h):
    """What backward gets, for n samples and h hidden neurons: t, both outputs, W_layer_2."""
    t = rng.integers(0, 2, size=(n, 1))
    layer_1_output = rng.uniform(0.05, 0.95, size=(n, h))
    layer_2_output = rng.uniform(0.05, 0.95, size=(n, 1))
    return t, layer_1_output, layer_2_output, rng.normal(size=(h, 1)) + 0.5


T = np.array([[1.0], [0.0], [1.0]])
LAYER_1_OUTPUT = np.array([[0.31, 0.84], [0.62, 0.17], [0.93, 0.55]])
LAYER_2_OUTPUT = np.array([[0.35], [0.22], [0.81]])
W_LAYER_2 = np.array([[1.7], [-0.6]])


@pytest.mark.task("sigmoid", points=3)
def test_sigmoid_values(submission, solution):
    """음수와 양수에서의 시그모이드 | The sigmoid of negative and positive numbers"""
    x = np.array([-9.0, -2.5, -0.4, 0.0, 0.3, 1.7, 8.0])
    close(submission.sigmoid(x), solution.sigmoid(x))


@pytest.mark.task("sigmoid", points=2)
def test_sigmoid_of_whole_numbers(submission, solution):
    """정수 배열도 원소마다 | Arrays of whole numbers, element by element"""
    x = np.array([[-3, 0, 2], [4, -1, 1]])
    close(submission.sigmoid(x), solution.sigmoid(x))


@pytest.mark.task("sigmoid", points=3)
def test_sigmoid_random(submission, solution, rng):
    """무작위 배열의 시그모이드, 입력은 그대로 | Random arrays; the argument stays as it was"""
    x = rng.normal(scale=3.0, size=(5, 4))
    close(submission.sigmoid(x), solution.sigmoid(x))
    unchanged()


@pytest.mark.task("sigmoid_derivative", points=4)
def test_sigmoid_derivative_values(submission):
    """시그모이드의 출력 y에서 기울기로 | From the sigmoid's output y to its slope"""
    y = np.array([0.05, 0.2, 0.5, 0.7, 0.99])
    close(submission.sigmoid_derivative(y), np.array([0.0475, 0.16, 0.25, 0.21, 0.0099]))


@pytest.mark.task("sigmoid_derivative", points=4)
def test_sigmoid_derivative_random(submission, solution, rng):
    """무작위 출력에서의 기울기 | The slope at random outputs"""
    y = rng.uniform(0.02, 0.98, size=(6, 3))
    close(submission.sigmoid_derivative(y), solution.sigmoid_derivative(y))


@pytest.mark.task("sigmoid_derivative", points=2)
def test_sigmoid_derivative_leaves_its_argument(submission, solution):
    """열 모양도 그대로, 입력도 그대로 | A column stays a column; the argument stays as it was"""
    y = np.array([[0.12], [0.88], [0.4]])
    close(submission.sigmoid_derivative(y), solution.sigmoid_derivative(y))
    unchanged()


@pytest.mark.task("forward", points=4)
def test_forward_hidden_layer(submission, solution):
    """은닉층의 출력 | The hidden layer's output"""
    X = np.array([[0.5, -1.0], [2.0, 0.25], [-0.75, 1.5]])
    W_layer_1 = np.array([[0.8, -1.2, 0.3, 2.0], [1.1, 0.6, -0.9, 0.4]])
    W_layer_2 = np.array([[1.3], [-0.7], [0.2], [-1.9]])
    layer_1_output, _ = pair(submission.forward(X, W_layer_1, W_layer_2))
    close(layer_1_output, solution.forward(X, W_layer_1, W_layer_2)[0])


@pytest.mark.task("forward", points=3)
def test_forward_on_the_four_points(submission, solution):
    """XOR의 네 점에서 두 층의 출력 | Both layers on the four points of XOR"""
    W_layer_1 = np.array([[1.4, -0.5, 0.9], [-2.1, 0.7, 0.6]])
    W_layer_2 = np.array([[0.9], [-1.6], [2.2]])
    found = submission.forward(solution.X, W_layer_1, W_layer_2)
    close(found, solution.forward(solution.X, W_layer_1, W_layer_2))


@pytest.mark.task("forward", points=5)
def test_forward_random(submission, solution, rng):
    """무작위 신경망 둘의 순전파, 입력은 그대로 | Two random networks; the arguments stay"""
    n, h = (int(size) for size in rng.integers(2, 7, size=2))
    for _ in range(2):
        given = rng.normal(size=(n, 2)), rng.normal(size=(2, h)), rng.normal(size=(h, 1))
        close(submission.forward(*given), solution.forward(*given))
        unchanged()


@pytest.mark.task("forward", points=2)
def test_forward_smallest(submission, solution):
    """샘플 하나, 은닉 뉴런 하나 | One sample and one hidden neuron"""
    given = np.array([[1.5, -0.5]]), np.array([[0.7], [-1.1]]), np.array([[2.3]])
    close(submission.forward(*given), solution.forward(*given))


@pytest.mark.task("backward", points=7)
def test_backward_output_delta(submission, solution):
    """출력층의 델타 | The output layer's delta"""
    given = T, LAYER_1_OUTPUT, LAYER_2_OUTPUT, W_LAYER_2
    _, layer_2_W_grad = pair(submission.backward(*given))
    close(layer_2_W_grad, solution.backward(*given)[1])


@pytest.mark.task("backward", points=7)
def test_backward_hidden_delta(submission, solution):
    """은닉층의 델타 | The hidden layer's delta"""
    given = T, LAYER_1_OUTPUT, LAYER_2_OUTPUT, W_LAYER_2
    layer_1_W_grad, _ = pair(submission.backward(*given))
    close(layer_1_W_grad, solution.backward(*given)[0])


@pytest.mark.task("backward", points=4)
def test_backward_random(submission, solution, rng):
    """무작위 신경망의 두 델타 | Both deltas of a random network"""
    given = random_pass(rng, n=int(rng.integers(3, 8)), h=int(rng.integers(2, 7)))
    close(submission.backward(*given), solution.backward(*given))


@pytest.mark.task("backward", points=2)
@pytest.mark.parametrize(("n", "h"), [(1, 4), (5, 1), (4, 4)])
def test_backward_sizes(submission, solution, rng, n, h):
    """샘플이나 은닉 뉴런이 하나일 때, 둘의 수가 같을 때 | One of either; as many of both"""
    given = random_pass(rng, n, h)
    close(submission.backward(*given), solution.backward(*given))


@pytest.mark.task("backward", points=2)
def test_backward_leaves_its_arguments(submission, solution):
    """역전파는 받은 배열을 바꾸지 않아요 | The backward pass leaves its arguments as they were"""
    given = T, LAYER_1_OUTPUT, LAYER_2_OUTPUT, W_LAYER_2
    close(submission.backward(*given), solution.backward(*given))
    unchanged()
