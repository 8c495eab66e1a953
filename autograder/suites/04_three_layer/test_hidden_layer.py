"""Hidden tests of 04_three_layer: the network's numbers (16 points) and one layer (26)."""

import numpy as np
import pytest

from autograder.checks import Library, array, close, in_guest, unchanged

INIT, LAYER = "init_network", "layer"
IDENTITY, SIGMOID = Library("identity"), Library("logistic")


def part(network, expected):
    """`network` with only the keys of `expected`, or the fact that it is no such dict."""
    if not isinstance(network, dict) or not set(expected) <= set(network):
        close(network, expected)
    return {key: network[key] for key in expected}


def some_layer(rng, d, n, *batch):
    """A random x of shape (*batch, d) with a W (d, n) and a b (n,) that fit."""
    x, W, b = rng.uniform(-1, 1, (*batch, d)), rng.uniform(-1, 1, (d, n)), rng.uniform(0.2, 1, n)
    return x, W, b


def stretched(a):
    """An activation of the test's own; applied twice it would give another result."""
    return 3.0 * np.asarray(a, float) - 2.0


def shares(a):
    """A softmax: each value depends on the whole layer, and on no other sample of the batch."""
    grown = np.exp(np.asarray(a, float))
    return grown / grown.sum(axis=-1, keepdims=True)


@pytest.mark.task(INIT, points=2)
@pytest.mark.parametrize("number", [1, 2, 3], ids=["layer_1", "layer_2", "layer_3"])
@pytest.mark.parametrize("letter", ["W", "b"], ids=["weights", "bias"])
def test_network_values(submission, solution, letter, number):
    """층마다 가중치와 편향의 모양과 값 | Shape and values of each layer's weights and bias"""
    expected = {f"{letter}{number}": solution.init_network()[f"{letter}{number}"]}
    found = part(submission.init_network(), expected)
    close(found, expected, about="init_network")


@pytest.mark.task(INIT, points=1)
def test_network_fresh(submission, solution):
    """받은 배열을 덮어써도 다음에는 새것 | Arrays overwritten by the caller: the next are new"""
    again = in_guest(submission, "again_after_overwriting", submission.init_network)
    close(again, solution.init_network(), about="init_network")


@pytest.mark.task(INIT, points=1)
def test_network_again(submission, solution):
    """두 번째로 불러도 같은 값, 키는 꼭 여섯 개 | The same at a second call; exactly six keys"""
    close(submission.init_network(), solution.init_network())
    close(submission.init_network(), solution.init_network())


@pytest.mark.task(INIT, points=2)
def test_network_in_use(submission, solution, rng):
    """무작위 입력을 이 신경망에 통과시키기 | A random input sent through this network"""
    x, right = rng.uniform(-1, 1, (4, 2)), solution.init_network()
    found = part(submission.init_network(), right)
    network = {key: array(found[key], right[key].shape, f"init_network[{key!r}]") for key in right}
    with np.errstate(all="ignore"):
        y = solution.forward(network, x)
    close(y, solution.forward(right, x), about="init_network")


@pytest.mark.task(LAYER, points=2)
@pytest.mark.parametrize(("d", "n"), [(3, 2), (2, 5)], ids=["narrower", "wider"])
def test_layer_of_one_sample(submission, solution, rng, d, n):
    """한 샘플: x·W + b, 활성화는 항등 함수 | One sample: x·W + b, with the identity"""
    x, W, b = some_layer(rng, d, n)
    close(submission.layer(x, W, b, IDENTITY), solution.layer(x, W, b, IDENTITY))


@pytest.mark.task(LAYER, points=2)
@pytest.mark.parametrize(("batch", "d", "n"), [(5, 3, 4), (2, 4, 3)], ids=["large", "small"])
def test_layer_of_a_batch(submission, solution, rng, batch, d, n):
    """배치: 샘플마다 한 행, 활성화는 시그모이드 | A batch: one row a sample, with the sigmoid"""
    x, W, b = some_layer(rng, d, n, batch)
    close(submission.layer(x, W, b, SIGMOID), solution.layer(x, W, b, SIGMOID))


@pytest.mark.task(LAYER, points=2)
def test_layer_with_the_sigmoid(submission, solution, rng):
    """한 샘플, 활성화는 시그모이드 | One sample, with the sigmoid"""
    x, W, b = some_layer(rng, 4, 3)
    close(submission.layer(x, W, b, SIGMOID), solution.layer(x, W, b, SIGMOID))


@pytest.mark.task(LAYER, points=2)
def test_layer_where_all_sizes_agree(submission, solution, rng):
    """샘플, 입력, 뉴런의 수가 모두 같은 층 | As many samples as inputs as neurons"""
    x, W, b = some_layer(rng, 3, 3, 3)
    close(submission.layer(x, W, b, IDENTITY), solution.layer(x, W, b, IDENTITY))


@pytest.mark.task(LAYER, points=1)
def test_layer_as_many_samples_as_neurons(submission, solution, rng):
    """샘플 수와 뉴런 수가 같은 층, 한 샘플짜리 정사각 층 | Samples equal neurons; a square layer"""
    x, W, b = some_layer(rng, 2, 4, 4)
    close(submission.layer(x, W, b, IDENTITY), solution.layer(x, W, b, IDENTITY))
    x, W, b = some_layer(rng, 4, 4)
    close(submission.layer(x, W, b, IDENTITY), solution.layer(x, W, b, IDENTITY))


@pytest.mark.task(LAYER, points=1)
@pytest.mark.parametrize("batch", [(), (3,)], ids=["single", "batch"])
def test_layer_with_another_activation(submission, solution, rng, batch):
    """검사가 건네는 다른 활성화 함수 | Another activation, one that the test hands over"""
    x, W, b = some_layer(rng, 3, 4, *batch)
    close(submission.layer(x, W, b, stretched), solution.layer(x, W, b, stretched))


@pytest.mark.task(LAYER, points=1)
@pytest.mark.parametrize("batch", [(), (4,)], ids=["single", "batch"])
def test_layer_with_an_activation_of_the_whole_layer(submission, solution, rng, batch):
    """층의 값 모두를 함께 보는 활성화 함수 | An activation that looks at the whole layer"""
    x, W, b = some_layer(rng, 2, 3, *batch)
    close(submission.layer(x, W, b, shares), solution.layer(x, W, b, shares))


@pytest.mark.task(LAYER, points=1)
@pytest.mark.parametrize("batch", [(), (2,)], ids=["single", "batch"])
def test_layer_of_bias_only(submission, batch):
    """가중치가 모두 0이면 행마다 편향 | Where all weights are 0, the bias in every row"""
    b = np.array([0.5, -1.25, 3.0])
    found = submission.layer(np.ones((*batch, 2)), np.zeros((2, 3)), b, IDENTITY)
    close(found, np.tile(b, (*batch, 1)))


@pytest.mark.task(LAYER, points=1)
def test_smallest_layer(submission):
    """입력 하나, 뉴런 하나; 샘플이 하나뿐인 배치 | One input, one neuron; a batch of one"""
    W, b = np.array([[-1.5]]), np.array([0.25])
    close(submission.layer(np.array([2.0]), W, b, IDENTITY), np.array([-2.75]))
    close(submission.layer(np.array([[4.0]]), W, b, IDENTITY), np.array([[-5.75]]))


@pytest.mark.task(LAYER, points=1)
@pytest.mark.parametrize("batch", [False, True], ids=["single", "batch"])
def test_layer_of_integers(submission, batch):
    """정수 입력과 정수 가중치에 실수 편향 | Integer inputs and weights with a real bias"""
    x, W, b = np.array([1, -2]), np.array([[3, 0, 1], [1, 2, -1]]), np.array([0.5, 0.25, -0.75])
    expected = np.array([1.5, -3.75, 2.25])
    given = np.array([x, x]) if batch else x
    close(submission.layer(given, W, b, IDENTITY), np.array([expected] * 2) if batch else expected)


@pytest.mark.task(LAYER, points=1)
def test_layer_of_integer_inputs(submission, solution, rng):
    """정수 입력에 실수 가중치 | Integer inputs with real weights"""
    x, (_, W, b) = rng.integers(1, 5, (3, 2)), some_layer(rng, 2, 3)
    close(submission.layer(x, W, b, IDENTITY), solution.layer(x, W, b, IDENTITY))


@pytest.mark.task(LAYER, points=1)
def test_layer_of_float32(submission, solution, rng):
    """float32 배열 | float32 arrays"""
    single = [value.astype(np.float32) for value in some_layer(rng, 3, 2, 4)]
    wide = [value.astype(float) for value in single]
    close(submission.layer(*single, IDENTITY), solution.layer(*wide, IDENTITY))


@pytest.mark.task(LAYER, points=1)
@pytest.mark.parametrize("batch", [(), (3,)], ids=["single", "batch"])
def test_layer_leaves_its_arguments(submission, solution, rng, batch):
    """x, W, b를 바꾸지 않기 | x, W and b stay as they were"""
    x, W, b = some_layer(rng, 3, 3, *batch)
    found = submission.layer(x, W, b, stretched)
    unchanged()
    close(found, solution.layer(x, W, b, stretched))
