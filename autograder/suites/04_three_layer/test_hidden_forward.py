"""Hidden tests of 04_three_layer: the forward pass (34 points) and the two counts (12 each)."""

import numpy as np
import pytest

from autograder.checks import close, equal, unchanged

FORWARD, WEIGHTS, PARAMETERS = "forward", "count_weights", "count_parameters"


def some_network(rng, d, h1, h2, n):
    """A random network of these sizes; no two of its biases are nearly equal."""
    return {
        "W1": rng.uniform(-1, 1, (d, h1)),
        "b1": rng.uniform(0.5, 1.0, h1),
        "W2": rng.uniform(-1, 1, (h1, h2)),
        "b2": rng.uniform(-1.0, -0.5, h2),
        "W3": rng.uniform(-1, 1, (h2, n)),
        "b3": rng.uniform(1.5, 2.0, n),
    }


def some_sizes(rng, count):
    """A random list of `count` ints, all of them different, as Python ints."""
    return [int(size) for size in rng.permutation(np.arange(2, 12))[:count]]


@pytest.mark.task(FORWARD, points=2)
def test_forward_of_the_lectures_sizes(submission, solution, rng):
    """강의와 크기가 같은 다른 신경망, 다른 입력 | Another network of the lecture's sizes"""
    network, x = some_network(rng, 2, 3, 2, 2), rng.uniform(-1, 1, 2)
    close(submission.forward(network, x), solution.forward(network, x))


@pytest.mark.task(FORWARD, points=2)
def test_forward_of_the_lectures_network(submission, solution, rng):
    """강의의 신경망에 다른 입력 | The lecture's network with another input"""
    network, x = solution.init_network(), rng.uniform(-3, 3, 2)
    close(submission.forward(network, x), solution.forward(network, x))


@pytest.mark.task(FORWARD, points=2)
@pytest.mark.parametrize("sizes", [(4, 5, 3, 2), (3, 2, 4, 5)], ids=["fewer", "more"])
def test_forward_of_other_sizes(submission, solution, rng, sizes):
    """크기가 다른 신경망에 한 샘플 | Networks of other sizes, one sample"""
    network, x = some_network(rng, *sizes), rng.uniform(-1, 1, sizes[0])
    close(submission.forward(network, x), solution.forward(network, x))


@pytest.mark.task(FORWARD, points=3)
@pytest.mark.parametrize("sizes", [(4, 5, 3, 2), (3, 2, 4, 5)], ids=["fewer", "more"])
def test_forward_of_a_batch(submission, solution, rng, sizes):
    """크기가 다른 신경망에 배치 | Networks of other sizes, a batch"""
    network, x = some_network(rng, *sizes), rng.uniform(-1, 1, (6, sizes[0]))
    close(submission.forward(network, x), solution.forward(network, x))


@pytest.mark.task(FORWARD, points=2)
@pytest.mark.parametrize("batch", [(), (3,)], ids=["single", "batch"])
def test_forward_where_all_sizes_agree(submission, solution, rng, batch):
    """층도 배치도 모두 같은 크기 | All layers, and the batch, of the same size"""
    network, x = some_network(rng, 3, 3, 3, 3), rng.uniform(-1, 1, (*batch, 3))
    close(submission.forward(network, x), solution.forward(network, x))


@pytest.mark.task(FORWARD, points=2)
def test_output_is_not_squashed(submission):
    """출력은 음수일 수도 1보다 클 수도 있기 | The output may be negative, and above 1"""
    network = {
        "W1": np.array([[1.0, -1.0], [2.0, 0.5]]),
        "b1": np.array([0.5, -0.5]),
        "W2": np.array([[0.5, 1.0], [-1.0, 2.0]]),
        "b2": np.array([1.0, 0.0]),
        "W3": np.zeros((2, 3)),
        "b3": np.array([-2.5, 0.0, 7.0]),
    }
    close(submission.forward(network, np.array([0.3, -0.6])), np.array([-2.5, 0.0, 7.0]))


@pytest.mark.task(FORWARD, points=2)
def test_hidden_layers_are_sigmoids(submission, rng):
    """은닉층의 가중합이 모두 0이면 은닉층은 0.5 | Hidden sums of 0 make hidden outputs of 0.5"""
    network = some_network(rng, 3, 4, 2, 2) | {"W1": np.zeros((3, 4)), "b1": np.zeros(4)}
    network |= {"W2": np.array([[1.0, 2.0], [-1.0, 1.0], [3.0, -2.0], [-3.0, -1.0]])}
    network |= {"b2": np.zeros(2), "b3": np.array([0.25, -4.0])}
    expected = network["W3"].sum(axis=0) / 2 + network["b3"]
    close(submission.forward(network, np.array([1.0, -2.0, 0.5])), expected)


@pytest.mark.task(FORWARD, points=2)
def test_second_layer_is_used(submission, solution, rng):
    """2층만 다른 두 신경망은 출력도 다르기 | Two networks that differ in layer 2 only"""
    x, first = rng.uniform(-1, 1, 3), some_network(rng, 3, 2, 2, 2)
    second = first | {"W2": first["W2"] + 2.0, "b2": first["b2"] + 1.0}
    close(submission.forward(first, x), solution.forward(first, x))
    close(submission.forward(second, x), solution.forward(second, x))


@pytest.mark.task(FORWARD, points=1)
def test_smallest_network(submission, solution, rng):
    """층마다 뉴런 하나인 신경망 | A network with one neuron in each layer"""
    network, x = some_network(rng, 1, 1, 1, 1), rng.uniform(-1, 1, 1)
    close(submission.forward(network, x), solution.forward(network, x))


@pytest.mark.task(FORWARD, points=1)
@pytest.mark.parametrize("n", [1, 4], ids=["one_output", "outputs"])
def test_batch_of_one(submission, solution, rng, n):
    """샘플이 하나뿐인 배치 | A batch of one sample"""
    network, x = some_network(rng, 2, 3, 4, n), rng.uniform(-1, 1, (1, 2))
    close(submission.forward(network, x), solution.forward(network, x))


@pytest.mark.task(FORWARD, points=2)
def test_keys_in_another_order(submission, solution, rng):
    """키의 순서가 다른 dict | A dict whose keys come in another order"""
    network, x = some_network(rng, 3, 3, 3, 3), rng.uniform(-1, 1, (2, 3))
    mixed = {key: network[key] for key in ("b3", "W2", "b1", "W3", "b2", "W1")}
    close(submission.forward(mixed, x), solution.forward(network, x))


@pytest.mark.task(FORWARD, points=1)
@pytest.mark.parametrize("batch", [(), (4,)], ids=["single", "batch"])
def test_forward_of_integers(submission, solution, rng, batch):
    """정수 입력과 정수 가중치 | Integer inputs and integer weights"""
    shapes = {key: value.shape for key, value in some_network(rng, 2, 4, 3, 2).items()}
    network = {key: rng.choice([-2, -1, 1, 2], shape) for key, shape in shapes.items()}
    x = rng.choice([-2, -1, 1, 2], (*batch, 2))
    close(submission.forward(network, x), solution.forward(network, x))


@pytest.mark.task(FORWARD, points=1)
def test_forward_of_float32(submission, solution, rng):
    """float32 신경망과 입력 | A network and inputs of float32"""
    x = rng.uniform(-1, 1, (3, 4)).astype(np.float32)
    network = {k: v.astype(np.float32) for k, v in some_network(rng, 4, 3, 2, 3).items()}
    wide = {key: value.astype(float) for key, value in network.items()}
    close(submission.forward(network, x), solution.forward(wide, x.astype(float)))


@pytest.mark.task(FORWARD, points=1)
@pytest.mark.parametrize("batch", [(), (3,)], ids=["single", "batch"])
def test_forward_leaves_its_arguments(submission, solution, rng, batch):
    """network와 x를 바꾸지 않기 | network and x stay as they were"""
    network, x = some_network(rng, 3, 3, 3, 3), rng.uniform(-1, 1, (*batch, 3))
    found = submission.forward(network, x)
    unchanged()
    close(found, solution.forward(network, x))


@pytest.mark.task(WEIGHTS, points=2)
@pytest.mark.parametrize("layers", [3, 4, 6], ids=["three", "four", "six"])
def test_weights_of_random_sizes(submission, solution, rng, layers):
    """층의 수와 크기가 여러 가지 | Several numbers of layers, random sizes"""
    sizes = some_sizes(rng, layers)
    equal(submission.count_weights(sizes), solution.count_weights(sizes))


@pytest.mark.task(WEIGHTS, points=1)
def test_weights_of_two_layers(submission):
    """층이 둘뿐이면 수 하나가 든 리스트 | Two layers: a list of one number"""
    equal(submission.count_weights([7, 5]), [35])


@pytest.mark.task(WEIGHTS, points=1)
def test_weights_at_a_second_call(submission):
    """두 번째로 부르면 처음부터 다시 세기 | A second call counts anew"""
    equal(submission.count_weights([4, 3, 2]), [12, 6])
    equal(submission.count_weights([2, 6, 5]), [12, 30])


@pytest.mark.task(WEIGHTS, points=2)
@pytest.mark.parametrize(
    ("sizes", "expected"),
    [([1, 6, 1, 1], [6, 6, 1]), ([5, 5, 5], [25, 25])],
    ids=["single_neurons", "all_alike"],
)
def test_weights_of_special_sizes(submission, sizes, expected):
    """뉴런이 하나인 층, 크기가 같은 층 | Layers of one neuron, layers of equal size"""
    found = submission.count_weights(sizes)
    unchanged()
    equal(found, expected)


@pytest.mark.task(PARAMETERS, points=2)
@pytest.mark.parametrize("layers", [3, 4, 6], ids=["three", "four", "six"])
def test_parameters_of_random_sizes(submission, solution, rng, layers):
    """층의 수와 크기가 여러 가지 | Several numbers of layers, random sizes"""
    sizes = some_sizes(rng, layers)
    equal(submission.count_parameters(sizes), solution.count_parameters(sizes))


@pytest.mark.task(PARAMETERS, points=1)
def test_parameters_of_two_layers(submission):
    """층이 둘뿐인 신경망 | A network of two layers"""
    equal(submission.count_parameters([7, 5]), 40)


@pytest.mark.task(PARAMETERS, points=1)
def test_parameters_at_a_second_call(submission):
    """두 번째로 부르면 처음부터 다시 세기 | A second call counts anew"""
    equal(submission.count_parameters([4, 3, 2]), 23)
    equal(submission.count_parameters([2, 6, 5]), 53)


@pytest.mark.task(PARAMETERS, points=2)
@pytest.mark.parametrize(
    ("sizes", "expected"), [([1, 1], 2), ([6, 1, 4], 15)], ids=["ones", "single_neuron"]
)
def test_parameters_of_special_sizes(submission, sizes, expected):
    """뉴런이 하나인 층 | Layers of one neuron"""
    found = submission.count_parameters(sizes)
    unchanged()
    equal(found, expected)
