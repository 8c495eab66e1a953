"""Hidden tests of 11_two_layer_net: train_and_evaluate.

Accuracies are looked at where the last epoch no longer changes them, so that it does not matter
whether they are taken at its start or at its end.
"""

import numpy as np
import pytest

from autograder.checks import (
    Handle,
    claim,
    close,
    filled,
    in_guest,
    number,
    sequence,
    unchanged,
    within,
)

EVALUATE = "train_and_evaluate"


def weights(seed, d, h, c):
    """Weights and biases, none of them 0, for a network of d-h-c."""
    rng = np.random.default_rng(seed)
    shapes = {"W1": (d, h), "b1": (h,), "W2": (h, c), "b2": (c,)}
    return {key: rng.normal(size=shape) for key, shape in shapes.items()}


def made(submission, sizes, given):
    """The student's network with the given params."""
    in_guest(submission, "seed_numpy", 4)
    net = filled(submission.TwoLayerNet(*sizes), "TwoLayerNet")
    claim(
        isinstance(net, Handle),
        ko="클래스를 부르면 신경망 객체가 나와야 해요.",
        en="Calling the class must give a network object.",
        about="TwoLayerNet",
    )
    net.params = given
    return net


def generator(submission, seed):
    """A `np.random.Generator` of that seed, which stays with the student's program."""
    return in_guest(submission, "default_rng", int(seed))


def evaluated(submission, net, sets, steps, seed=9):
    """The three lists of train_and_evaluate; the data stay as they were."""
    rng = generator(submission, seed)
    found = filled(submission.train_and_evaluate(net, *sets, *steps, rng), EVALUATE)
    unchanged(EVALUATE)
    if not (isinstance(found, tuple | list) and len(found) == 3):
        close(found, (0.0, 0.0, 0.0))
    lengths = steps[0], None, None
    return tuple(sequence(*each, EVALUATE) for each in zip(found, lengths, strict=True))


def stepped(solution, given, x, t, iters, learning_rate):
    """The params after that many updates with the gradient of x and t."""
    right = solution.TwoLayerNet(*given["W1"].shape, given["W2"].shape[1])
    right.params = {key: value.copy() for key, value in given.items()}
    for _ in range(iters):
        grad = right.gradient(x, t)
        for key in grad:
            right.params[key] -= learning_rate * grad[key]
    return right.params


def same_rows(rng, solution, given, n):
    """n times the same row, with a class of probability above 0.1 (below 0.05 the 1e-7 shows)."""
    right = solution.TwoLayerNet(*given["W1"].shape, given["W2"].shape[1])
    right.params = given
    x = np.tile(rng.normal(size=4), (n, 1))
    return x, np.full(n, rng.choice(np.flatnonzero(right.predict(x)[0] > 0.1)))


def last_is_own(net, accuracies, x, t):
    """The last accuracy is within 0.1 of what the trained network itself gives."""
    claim(len(accuracies) > 0, ko="정확도가 없어요.", en="No accuracies.", about=EVALUATE)
    own = number(net.accuracy(x, t), EVALUATE)
    close(float(accuracies[-1]), own, rtol=0, atol=0.1, about=EVALUATE)


@pytest.mark.task(EVALUATE, points=1)
@pytest.mark.parametrize(
    ("n", "size", "iters", "epochs"), [(29, 10, 12, 6), (20, 10, 12, 6), (5, 5, 4, 4)]
)
def test_evaluate_once_an_epoch(submission, n, size, iters, epochs):
    """에폭마다 정확도 하나(하나 더는 괜찮아요) | One accuracy an epoch (one more is fine)"""
    x, t = np.random.default_rng(67).normal(size=(n, 4)), np.arange(n) % 3
    net = made(submission, (4, 3, 3), weights(63, 4, 3, 3))
    found = evaluated(submission, net, (x, t, x[:3], t[:3]), (iters, size, 0.1), n)
    for accuracies in found[1:]:
        claim(
            len(accuracies) in (epochs, epochs + 1),
            ko="정확도의 개수가 에폭 수와 달라요. 한 에폭은 max(n // batch_size, 1)번이에요.",
            en="There are not as many accuracies as epochs. One is max(n // batch_size, 1) "
            "iterations.",
            about=EVALUATE,
        )
        within(accuracies, 0, 1, EVALUATE)


@pytest.mark.task(EVALUATE, points=2)
def test_evaluate_trains_like_train(submission, solution, rng):
    """가중치를 train처럼 고치기, 학습 데이터로만 | Updates as in train, on training data"""
    given = weights(int(rng.integers(1000)), 4, 5, 3)
    x, t = same_rows(rng, solution, given, 6)
    sets = x, t, rng.normal(size=(5, 4)), rng.integers(0, 3, 5)
    net = made(submission, (4, 5, 3), given)
    evaluated(submission, net, sets, (4, 3, 0.5))
    expected = stepped(solution, given, x[:1], t[:1], 4, 0.5)
    close(net.params, expected, rtol=1e-4, atol=1e-5, about=EVALUATE)


@pytest.mark.task(EVALUATE, points=2)
def test_evaluate_follows_the_training(submission):
    """마지막 정확도는 학습된 신경망의 것: 학습과 시험 따로 | The last accuracies are the trained
    network's own, of each set"""
    given = weights(64, 4, 6, 3) | {"b2": np.array([6.0, 0.0, 0.0])}  # at first always class 0
    patterns, others = np.arange(24) % 4, np.arange(10) % 4
    x_train, x_test = np.eye(4)[patterns], np.eye(4)[others]
    t_train, t_test = patterns % 3, (others % 3 + (np.arange(10) > 2)) % 3
    net = made(submission, (4, 6, 3), given)
    sets = x_train, t_train, x_test, t_test
    losses, train_acc, test_acc = evaluated(submission, net, sets, (100, 6, 2.0))
    last_is_own(net, train_acc, x_train, t_train)
    last_is_own(net, test_acc, x_test, t_test)
    claim(
        losses[-10:].mean() < losses[:10].mean() / 2,
        ko="학습하는 동안 손실이 줄어들지 않았어요.",
        en="The losses did not fall during training.",
        about=EVALUATE,
    )


@pytest.mark.task(EVALUATE, points=1)
def test_evaluate_looks_at_all_data(submission):
    """정확도는 배치가 아니라 데이터 전체에서 | Accuracies of all data, not of a batch"""
    given = weights(65, 3, 4, 3) | {"b2": np.array([9.0, 0.0, 0.0])}  # always class 0
    rng = np.random.default_rng(66)
    x_train, x_test = rng.normal(size=(20, 3)), rng.normal(size=(10, 3))
    t_train, t_test = np.arange(20) % 10 // 7, np.arange(10) // 3
    t_test = np.minimum(t_test, 2)
    net = made(submission, (3, 4, 3), given)
    sets = x_train, t_train, x_test, t_test
    _, train_acc, test_acc = evaluated(submission, net, sets, (20, 2, 1e-6))
    last_is_own(net, train_acc, x_train, t_train)
    last_is_own(net, test_acc, x_test, t_test)
