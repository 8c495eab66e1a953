"""Hidden tests of 11_two_layer_net: train_and_evaluate.

Weights are read, never set. Accuracies are looked at where the last epoch no longer changes them,
so that it does not matter whether they are taken at its start or at its end.
"""

import numpy as np
import pytest

from autograder.checks import (
    Handle,
    Mismatch,
    array,
    claim,
    close,
    filled,
    finite,
    in_guest,
    number,
    sequence,
    unchanged,
    within,
)

EVALUATE = "train_and_evaluate"


def made(submission, *sizes, weight_init_std=1.0, seed=4):
    """The student's network, with weights of its own."""
    in_guest(submission, "seed_numpy", seed)
    net = filled(submission.TwoLayerNet(*sizes, weight_init_std=weight_init_std), "TwoLayerNet")
    claim(
        isinstance(net, Handle),
        ko="클래스를 부르면 신경망 객체가 나와야 해요.",
        en="Calling the class must give a network object.",
        about="TwoLayerNet",
    )
    return net


def params_of(net, d, h, c):
    """The params of a network of d-h-c, read as a dict of float64 arrays."""
    found = filled(net.params, "TwoLayerNet.params")
    shapes = {"W1": (d, h), "b1": (h,), "W2": (h, c), "b2": (c,)}
    claim(
        isinstance(found, dict) and set(found) == set(shapes),
        ko="params는 키가 W1, b1, W2, b2인 사전이어야 해요.",
        en="params must be a dict with the keys W1, b1, W2, b2.",
        about="TwoLayerNet.params",
    )
    for key, shape in shapes.items():
        finite(array(found[key], shape, f"TwoLayerNet.params[{key!r}]"), "TwoLayerNet.params")
    return {key: found[key].astype(float) for key in shapes}


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


def start(submission, *sizes, seed=4):
    """The student's network, and the params that it starts with."""
    net = made(submission, *sizes, seed=seed)
    try:
        return net, params_of(net, *sizes)
    except Mismatch:  # a blank of train_and_evaluate's own is said first
        x, t = np.ones((2, sizes[0])), np.zeros(2, int)
        evaluated(submission, net, (x, t, x, t), (1, 1, 0.1))
        raise


def with_params(solution, given):
    """The right network with these params."""
    right = solution.TwoLayerNet(*given["W1"].shape, given["W2"].shape[1])
    right.params = {key: value.copy() for key, value in given.items()}
    return right


def stepped(solution, given, x, t, iters, learning_rate):
    """The params after that many updates with the gradient of x and t."""
    right = with_params(solution, given)
    for _ in range(iters):
        grad = right.gradient(x, t)
        for key in grad:
            right.params[key] -= learning_rate * grad[key]
    return right.params


def same_rows(rng, solution, given, n):
    """n times the same row, with a class that is not unlikely (below 0.05 the 1e-7 shows)."""
    x = rng.normal(size=4)
    y = with_params(solution, given).predict(x[None])[0]
    return np.tile(x, (n, 1)), np.full(n, rng.choice(np.flatnonzero(y >= 0.5 * y.mean())))


def clear_rows(rng, solution, given, n):
    """n rows whose likeliest class is likeliest by far, and that class."""
    x = rng.normal(size=(20 * n, len(given["W1"])))
    y = with_params(solution, given).predict(x)
    first, second = np.sort(y, axis=1)[:, :-3:-1].T
    rows = np.argsort(first - second < 1e-3, kind="stable")[:n]
    return x[rows], y[rows].argmax(axis=1)


def rows_drawn(submission, seed):
    """Which of 11 rows one epoch of a single batch of 6 used: the rows of W1 that changed."""
    net, given = start(submission, 11, 4, 3)
    x, t = np.eye(11), np.arange(11) % 3
    evaluated(submission, net, (x, t, x, t), (1, 6, 1.0), seed)
    moved = np.abs(params_of(net, 11, 4, 3)["W1"] - given["W1"]).max(axis=1)
    return np.flatnonzero(moved > 1e-5).tolist()


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
    net = made(submission, 4, 3, 3)
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
    net, given = start(submission, 4, 5, 3, seed=int(rng.integers(10**6)))
    x, t = same_rows(rng, solution, given, 6)
    sets = x, t, rng.normal(size=(5, 4)), rng.integers(0, 3, 5)
    evaluated(submission, net, sets, (4, 3, 0.5))
    expected = stepped(solution, given, x[:1], t[:1], 4, 0.5)
    close(params_of(net, 4, 5, 3), expected, rtol=1e-4, atol=1e-5, about=EVALUATE)


@pytest.mark.task(EVALUATE, points=1)
def test_evaluate_follows_the_training(submission):
    """마지막 정확도는 학습된 신경망의 것: 학습과 시험 따로 | The last accuracies are the trained
    network's own, of each set"""
    patterns, others = np.arange(24) % 6, np.arange(12) % 6
    x_train, x_test = np.eye(6)[patterns], np.eye(6)[others]
    t_train, t_test = patterns % 3, (others + (np.arange(12) > 2)) % 3
    net = made(submission, 6, 6, 3, weight_init_std=0.1)  # small: at first hardly any is right
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
def test_evaluate_looks_at_all_data(submission, solution):
    """정확도는 배치가 아니라 데이터 전체에서 | Accuracies of all data, not of a batch"""
    net, given = start(submission, 3, 4, 3)
    rng = np.random.default_rng(66)
    x_train, t_train = clear_rows(rng, solution, given, 20)
    x_test, t_test = clear_rows(rng, solution, given, 10)
    t_train = (t_train + (np.arange(20) % 10 > 6)) % 3  # 0.7 are right, the first ones among them
    t_test = (t_test + (np.arange(10) > 2)) % 3
    sets = x_train, t_train, x_test, t_test
    _, train_acc, test_acc = evaluated(submission, net, sets, (20, 2, 1e-6))
    last_is_own(net, train_acc, x_train, t_train)
    last_is_own(net, test_acc, x_test, t_test)


@pytest.mark.task(EVALUATE, points=1)
def test_evaluate_takes_batches_from_rng(submission):
    """배치는 모두 rng에서: 같은 시드면 같은 배치 | Batches come from rng: same seed, same batch"""
    seeds = range(80, 86)
    one = [rows_drawn(submission, seed) for seed in seeds]
    claim(
        any(rows != one[0] for rows in one),
        ko="시드가 다른 rng에서도 늘 같은 배치로 학습해요.",
        en="It trains on the same batch whatever the seed of rng.",
        about=EVALUATE,
    )
    claim(
        one[:2] == [rows_drawn(submission, seed) for seed in seeds[:2]],
        ko="상태가 같은 rng인데 다른 배치로 학습해요.",
        en="It trains on other batches although the state of rng is the same.",
        about=EVALUATE,
    )
