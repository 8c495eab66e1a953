"""Hidden tests of 03_activations: softmax (40 points)."""

import numpy as np
import pytest

from autograder.checks import array, claim, close, finite, unchanged

TASK = "softmax"


def scores(rng, *shape):
    """Random scores, as a network's last layer gives them."""
    return rng.uniform(-3.0, 3.0, shape)


def over_the_samples(solution, a):
    """What one gets along the wrong axis."""
    return solution.softmax(a.T).T


@pytest.mark.task(TASK, points=2)
@pytest.mark.parametrize("n", [2, 3, 8], ids=["two", "three", "many"])
def test_single(submission, solution, rng, n):
    """한 샘플, 클래스 수가 다른 무작위 점수 | One sample, random scores of several classes"""
    a = scores(rng, n)
    close(submission.softmax(a), solution.softmax(a))


@pytest.mark.task(TASK, points=3)
@pytest.mark.parametrize(("batch", "n"), [(2, 5), (6, 3)], ids=["short", "long"])
def test_batch(submission, solution, rng, batch, n):
    """배치, 행마다 따로 | A batch, each row by itself"""
    a = scores(rng, batch, n)
    close(submission.softmax(a), solution.softmax(a), wrong_axis=over_the_samples(solution, a))


@pytest.mark.task(TASK, points=4)
def test_as_many_samples_as_classes(submission, solution, rng):
    """샘플 수와 클래스 수가 같은 배치 | As many samples as classes"""
    a = scores(rng, 4, 4)
    close(submission.softmax(a), solution.softmax(a), wrong_axis=over_the_samples(solution, a))


@pytest.mark.task(TASK, points=1)
@pytest.mark.parametrize("shape", [(1,), (3, 1)], ids=["single", "batch"])
def test_one_class(submission, rng, shape):
    """클래스가 하나뿐이면 1 | 1 where there is one class only"""
    close(submission.softmax(scores(rng, *shape)), np.ones(shape))


@pytest.mark.task(TASK, points=1)
def test_batch_of_one(submission, solution, rng):
    """샘플이 하나뿐인 배치 | A batch of one sample"""
    a = scores(rng, 1, 5)
    close(submission.softmax(a), solution.softmax(a))


@pytest.mark.task(TASK, points=1)
@pytest.mark.parametrize("shape", [(6,), (3, 4)], ids=["single", "batch"])
def test_sums_to_one(submission, rng, shape):
    """확률의 합은 1 | The probabilities sum to 1"""
    found = array(submission.softmax(scores(rng, *shape)), shape)
    close(found.sum(axis=-1), np.ones(shape[:-1]))


@pytest.mark.task(TASK, points=1)
@pytest.mark.parametrize("constant", [100.0, -100.0], ids=["up", "down"])
def test_constant_added(submission, solution, rng, constant):
    """모든 점수에 같은 수를 더해도 같은 확률 | The same constant added to all scores"""
    a = scores(rng, 5)
    close(submission.softmax(a + constant), solution.softmax(a))


@pytest.mark.task(TASK, points=1)
def test_large_scores(submission, solution):
    """exp가 넘칠 만큼 큰 점수 | Scores so large that exp overflows"""
    a = np.array([1200.5, 1198.25, 1201.0, 1190.0])
    close(submission.softmax(a), solution.softmax(a))


@pytest.mark.task(TASK, points=1)
def test_one_batch_after_another(submission, solution, rng):
    """모양이 같은 배치를 이어서 넣기 | Batches of one shape, one after the other"""
    for level in (500.0, -500.0, 0.0):
        a = scores(rng, 3, 4) + level
        close(submission.softmax(a), solution.softmax(a))


@pytest.mark.task(TASK, points=2)
def test_very_negative_scores(submission, solution):
    """exp가 모두 0이 될 만큼 작은 점수 | Scores so negative that every exp is 0"""
    a = np.array([-1200.5, -1202.75, -1201.0, -1210.0])
    close(submission.softmax(a), solution.softmax(a))


@pytest.mark.task(TASK, points=3)
def test_rows_on_different_levels(submission, solution):
    """행마다 점수의 크기가 크게 다른 배치 | A batch whose rows lie far apart"""
    a = np.array([[1500.0, 1502.5, 1501.0], [-0.5, 0.25, 2.0], [-1498.0, -1500.5, -1499.0]])
    close(submission.softmax(a), solution.softmax(a))


@pytest.mark.task(TASK, points=1)
@pytest.mark.parametrize(
    "a",
    [np.array([8500.0, -9500.0, 8000.0]), np.array([[-10000.0, 10000.0], [10000.0, 9000.0]])],
    ids=["single", "batch"],
)
def test_scores_far_apart(submission, solution, a):
    """서로 아주 멀리 떨어진 점수 | Scores very far from each other"""
    found = array(submission.softmax(a), a.shape)
    finite(found)
    close(found, solution.softmax(a))


@pytest.mark.task(TASK, points=1)
def test_order_is_kept(submission, rng):
    """점수가 클수록 확률도 크거나 같기 | A larger score never gets a smaller probability"""
    near, far = scores(rng, 9), np.array([*scores(rng, 2), -90.0, -50.0, -60.0])
    for a in (near, far):
        found = array(submission.softmax(a), a.shape)
        claim(
            (np.diff(found[np.argsort(a)]) >= 0).all(),
            ko="점수가 더 큰데 확률은 더 작은 클래스가 있어요.",
            en="Some class with a larger score has a smaller probability.",
        )


@pytest.mark.task(TASK, points=1)
def test_equal_scores(submission, rng):
    """점수가 모두 같으면 같은 확률 | The same probability for equal scores"""
    close(submission.softmax(np.full((2, 5), rng.uniform(0.5, 3.0))), np.full((2, 5), 0.2))


@pytest.mark.task(TASK, points=1)
def test_integers(submission, solution):
    """정수 점수 | Integer scores"""
    a = np.array([[3, -1, 0, 2], [1, 1, -2, 0]])
    close(submission.softmax(a), solution.softmax(a))


@pytest.mark.task(TASK, points=1)
def test_single_precision(submission, solution, rng):
    """float32 점수 | float32 scores"""
    a = scores(rng, 3, 4).astype(np.float32)
    close(submission.softmax(a), solution.softmax(a.astype(float)))


@pytest.mark.task(TASK, points=2)
def test_small_probability(submission):
    """아주 작은 확률도 앞의 네 자리까지 | A very small probability, right to four digits"""
    # The lecture's scores in another order: that value is promised to the relative tolerance.
    found = array(submission.softmax(np.array([[990, 1010, 1000], [5, 5, 5]])), (2, 3))
    close(found[0, 0], 2.06106005e-09, atol=0)


@pytest.mark.task(TASK, points=1)
@pytest.mark.parametrize("shape", [(4,), (3, 2)], ids=["single", "batch"])
def test_leaves_its_argument(submission, solution, rng, shape):
    """a를 바꾸지 않기 | a stays as it was"""
    for kind in (float, np.float32):
        a = scores(rng, *shape).astype(kind)
        close(submission.softmax(a), solution.softmax(a.astype(float)))
        unchanged()
