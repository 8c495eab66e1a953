"""Hidden tests of 10_digits: reading a network (20 points) and the forward pass (40)."""

from pathlib import Path

import numpy as np
import pytest

from autograder.checks import close, unchanged

LOAD, PREDICT = "load_network", "predict"
DATA = Path(__file__).parents[3] / "course_data"
BUNDLED = DATA / "digits_weights.npz"
RED, GREEN, BLUE = (DATA / "small_networks" / f"{name}.npz" for name in ("red", "green", "blue"))


def stored(path):
    """What an `.npz` holds, as a dict."""
    with np.load(path, allow_pickle=False) as file:
        return dict(file)


def random_network(rng, *sizes, kind=float):
    """Weights and biases for layers of these sizes: d, h1, h2, k."""
    network = {}
    for number in (1, 2, 3):
        inputs, outputs = sizes[number - 1 : number + 1]
        network[f"W{number}"] = rng.normal(size=(inputs, outputs)).astype(kind)
        network[f"b{number}"] = rng.normal(size=outputs).astype(kind)
    return network


def switched(scores):
    """A network in which the hidden neurons copy an x of 0s and 1s, so its scores are x·scores."""
    d, k = scores.shape
    copy, half = 80.0 * np.eye(d), np.full(d, -40.0)
    return {"W1": copy, "b1": half, "W2": copy, "b2": half, "W3": scores, "b3": np.zeros(k)}


@pytest.mark.task(LOAD, points=4)
def test_load_the_bundled_network(submission):
    """숫자로 학습한 신경망: dict에 담긴 여섯 배열 | The digits' network: six arrays in a dict"""
    close(submission.load_network(str(BUNDLED)), stored(BUNDLED))


@pytest.mark.task(LOAD, points=2)
@pytest.mark.parametrize("path", [RED, GREEN, BLUE], ids=["red", "green", "blue"])
def test_load_small_networks(submission, path):
    """크기가 다른 작은 신경망 | Small networks of other sizes"""
    close(submission.load_network(str(path)), stored(path))


@pytest.mark.task(LOAD, points=4)
def test_load_any_network(submission, rng):
    """무작위로 고른 파일 | A file chosen at random"""
    path = (RED, GREEN, BLUE)[rng.integers(3)]
    close(submission.load_network(str(path)), stored(path))


@pytest.mark.task(LOAD, points=6)
def test_load_several_in_turn(submission):
    """여러 파일을 번갈아 읽기: 부를 때마다 그 파일 | Several files in turn, each call its own"""
    for path in (GREEN, RED, GREEN):
        close(submission.load_network(str(path)), stored(path))


@pytest.mark.task(PREDICT, points=3)
def test_predict_one_sample(submission, solution, rng):
    """샘플 하나 (d,): 확률 (k,) | One sample (d,): probabilities (k,)"""
    network, x = random_network(rng, 5, 4, 6, 3), rng.normal(size=5)
    close(submission.predict(network, x), solution.predict(network, x))


@pytest.mark.task(PREDICT, points=4)
@pytest.mark.parametrize("sizes", [(3, 7, 4, 5), (6, 2, 5, 4)], ids=["wide", "narrow"])
def test_predict_batch(submission, solution, rng, sizes):
    """배치 (batch, d): 샘플마다 한 행 | A batch (batch, d): a row for each sample"""
    network, x = random_network(rng, *sizes), rng.normal(size=(8, sizes[0]))
    close(submission.predict(network, x), solution.predict(network, x))


@pytest.mark.task(PREDICT, points=2)
def test_predict_batch_of_one(submission, solution, rng):
    """샘플이 하나뿐인 배치 (1, d) | A batch of one sample (1, d)"""
    network, x = random_network(rng, 4, 3, 5, 6), rng.normal(size=(1, 4))
    close(submission.predict(network, x), solution.predict(network, x))


@pytest.mark.task(PREDICT, points=3)
def test_predict_where_all_sizes_are_equal(submission, solution, rng):
    """배치, 층, 클래스의 크기가 모두 같을 때 | Batch, layers and classes all of one size"""
    network, x = random_network(rng, 4, 4, 4, 4), rng.normal(size=(4, 4))
    close(submission.predict(network, x), solution.predict(network, x))


@pytest.mark.task(PREDICT, points=1)
@pytest.mark.parametrize("shape", [(1,), (3, 1)], ids=["single", "batch"])
def test_predict_smallest_network(submission, solution, rng, shape):
    """뉴런이 하나씩인 층, 클래스는 둘 | Layers of one neuron, and two classes"""
    network, x = random_network(rng, 1, 1, 1, 2), rng.normal(size=shape)
    close(submission.predict(network, x), solution.predict(network, x))


@pytest.mark.task(PREDICT, points=2)
def test_predict_where_x_is_zero(submission, solution, rng):
    """x가 모두 0: 첫 층에는 편향만 남기 | x is all 0: only the biases reach the first layer"""
    network, x = random_network(rng, 3, 5, 4, 6), np.zeros((2, 3))
    close(submission.predict(network, x), solution.predict(network, x))


@pytest.mark.task(PREDICT, points=2)
def test_predict_where_weights_are_zero(submission, rng):
    """출력층의 가중치가 0: 편향만의 소프트맥스 | No weights in the last layer: softmax of b3"""
    network = random_network(rng, 3, 2, 4, 3) | {"W3": np.zeros((4, 3))}
    network["b3"] = np.log(np.array([1.0, 2.0, 5.0]))
    close(submission.predict(network, rng.normal(size=3)), np.array([0.125, 0.25, 0.625]))


@pytest.mark.task(PREDICT, points=2)
@pytest.mark.parametrize("score", [1000.0, -1000.0], ids=["high", "low"])
def test_predict_large_scores(submission, score):
    """아주 크거나 아주 작은 점수: 넘치지 않기 | Very high or very low scores do not overflow"""
    step = 1.0 if score < 0 else -1.0
    network = switched(np.array([[score, score + step, score + 4 * step]]))
    expected = np.exp([0.0, step, 4 * step]) / np.exp([0.0, step, 4 * step]).sum()
    close(submission.predict(network, np.array([1.0])), expected)


@pytest.mark.task(PREDICT, points=1)
def test_predict_one_score_far_above(submission, solution):
    """다른 점수보다 훨씬 큰 점수 하나 | One score far above the others"""
    network = switched(np.array([[1000.0, -995.0, -1000.0], [995.0, -1000.0, 0.0]]))
    close(submission.predict(network, np.eye(2)), solution.predict(network, np.eye(2)))


@pytest.mark.task(PREDICT, points=2)
def test_predict_scores_far_apart(submission, solution, rng):
    """행마다 크기가 아주 다른 점수 | Scores of very different size from row to row"""
    near = rng.permutation(4)
    network = switched(np.array([990.0 + near, -990.0 - near, [-1000, 1000, 0, 998], near]))
    x = np.eye(4)
    close(submission.predict(network, x), solution.predict(network, x))


@pytest.mark.task(PREDICT, points=1)
@pytest.mark.parametrize("shape", [(4,), (6, 4)], ids=["single", "batch"])
def test_predict_float32(submission, solution, rng, shape):
    """float32 신경망과 float32 x | A float32 network and a float32 x"""
    network = random_network(rng, 4, 5, 3, 6, kind=np.float32)
    x = rng.normal(size=shape).astype(np.float32)
    wide = {name: values.astype(float) for name, values in network.items()}
    close(submission.predict(network, x), solution.predict(wide, x.astype(float)))


@pytest.mark.task(PREDICT, points=1)
@pytest.mark.parametrize("shape", [(4,), (6, 4)], ids=["single", "batch"])
def test_predict_integers(submission, solution, rng, shape):
    """정수 x | An x of integers"""
    network, x = random_network(rng, 4, 5, 3, 6), rng.integers(-2, 3, size=shape)
    close(submission.predict(network, x), solution.predict(network, x))


@pytest.mark.task(PREDICT, points=2)
def test_predict_keys_in_any_order(submission, solution, rng):
    """키의 순서가 다른 신경망 | A network whose keys come in another order"""
    network, x = random_network(rng, 4, 4, 4, 4), rng.normal(size=(3, 4))
    mixed = {name: network[name] for name in ("b3", "W2", "b1", "W3", "b2", "W1")}
    close(submission.predict(mixed, x), solution.predict(network, x))


@pytest.mark.task(PREDICT, points=1)
@pytest.mark.parametrize("shape", [(3,), (5, 3)], ids=["single", "batch"])
def test_predict_leaves_its_arguments(submission, solution, rng, shape):
    """신경망과 x를 바꾸지 않기 | The network and x stay as they were"""
    network, x = random_network(rng, 3, 4, 2, 5), rng.normal(size=shape)
    close(submission.predict(network, x), solution.predict(network, x))
    unchanged()


@pytest.mark.task(PREDICT, points=1)
def test_predict_again_and_again(submission, solution, rng):
    """같은 신경망을 다시 불러도, 다른 신경망을 불러도 | Called again, and with another network"""
    x = rng.normal(size=(3, 4))
    for network in [random_network(rng, 4, 3, 5, 2) for _ in range(2)]:
        close(submission.predict(network, x), solution.predict(network, x))


@pytest.mark.task(PREDICT, points=2)
def test_predict_real_digits(submission, solution, rng):
    """시험용 숫자 몇 장의 확률 | The probabilities of some test digits"""
    network = stored(BUNDLED)
    x = stored(DATA / "digits.npz")["x_test"].reshape(-1, 64) / 16
    some = x[rng.choice(len(x), 4, replace=False)]
    close(submission.predict(network, some), solution.predict(network, some))
