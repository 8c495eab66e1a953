"""Hidden tests of 11_two_layer_net: random_batch."""

import numpy as np
import pytest

from autograder.checks import array, claim, close, filled, in_guest, unchanged

BATCH = "random_batch"


def generator(submission, seed):
    """A `np.random.Generator` of that seed, which stays with the student's program."""
    return in_guest(submission, "default_rng", int(seed))


def data(rng, n, d=3):
    """n rows that all differ, in small whole numbers, and n labels that all differ."""
    return rng.permutation(n * d).reshape(n, d).astype(float), rng.permutation(n)


def drawn(submission, x, t, size, rng):
    """Which rows random_batch chose; x_batch and t_batch belong together and are rows of x, t."""
    found = filled(submission.random_batch(x, t, size, rng), "random_batch")
    if not (isinstance(found, tuple | list) and len(found) == 2):
        close(found, (0.0, 0.0))
    x_batch = array(found[0], (size, x.shape[1]), "random_batch")
    t_batch = array(found[1], (size, *t.shape[1:]), "random_batch")
    same = np.isclose(x_batch[:, None, :], x).all(axis=2)
    claim(
        same.any(axis=1).all(),
        ko="x_batch에 x에는 없는 행이 있어요.",
        en="x_batch holds a row that x does not have.",
        about="random_batch",
    )
    rows = same.argmax(axis=1)
    claim(
        np.allclose(t_batch, t[rows]),
        ko="x_batch의 행과 t_batch의 정답이 짝이 맞지 않아요.",
        en="The rows of x_batch and the answers in t_batch do not belong together.",
        about="random_batch",
    )
    return rows.tolist()


@pytest.mark.task(BATCH, points=2)
def test_random_batch_of_labels(submission, rng):
    """짝이 맞는 행과 레이블, 모양도 그대로 | Rows with their own labels, in the right shapes"""
    in_guest(submission, "seed_numpy", int(rng.integers(1000)))
    x, t = data(rng, int(rng.integers(12, 20)))
    drawn(submission, x, t, 6, generator(submission, rng.integers(1000)))


@pytest.mark.task(BATCH, points=1)
def test_random_batch_of_one_hot(submission, rng):
    """짝이 맞는 행과 원-핫 정답 | Rows with their own one-hot answers"""
    in_guest(submission, "seed_numpy", int(rng.integers(1000)))
    x, t = data(rng, 9)
    drawn(submission, x, np.eye(9)[t], 4, generator(submission, rng.integers(1000)))


@pytest.mark.task(BATCH, points=2)
def test_random_batch_same_state_same_batch(submission):
    """rng의 상태가 같으면 같은 배치 | The same state of rng gives the same batch"""
    in_guest(submission, "seed_numpy", 3)
    x, t = data(np.random.default_rng(55), 30)
    for seed in (1, 2, 34, 567):
        one, other = generator(submission, seed), generator(submission, seed)
        for _ in range(2):
            claim(
                drawn(submission, x, t, 5, one) == drawn(submission, x, t, 5, other),
                ko="상태가 같은 rng에서 다른 배치가 나왔어요. 무작위는 모두 rng에서 나와야 해요.",
                en="Two generators of the same state gave different batches. All randomness must "
                "come from rng.",
                about="random_batch",
            )


@pytest.mark.task(BATCH, points=2)
def test_random_batch_depends_on_rng(submission):
    """rng의 시드가 다르면 다른 배치 | Other seeds of rng give other batches"""
    in_guest(submission, "seed_numpy", 3)
    x, t = data(np.random.default_rng(52), 30)
    batches = [drawn(submission, x, t, 5, generator(submission, seed)) for seed in range(8)]
    claim(
        any(batch != batches[0] for batch in batches),
        ko="시드가 다른 rng에서도 늘 같은 배치가 나와요.",
        en="Generators of other seeds always give the same batch.",
        about="random_batch",
    )


@pytest.mark.task(BATCH, points=2)
def test_random_batch_goes_on(submission):
    """같은 rng로 다시 부르면 다른 배치, 모든 행이 뽑히기 | Later calls differ, every row occurs"""
    in_guest(submission, "seed_numpy", 3)
    x, t = data(np.random.default_rng(53), 6)
    one = generator(submission, 54)
    batches = [drawn(submission, x, t, 4, one) for _ in range(30)]
    claim(
        any(batch != batches[0] for batch in batches),
        ko="같은 rng로 다시 불러도 늘 같은 배치가 나와요.",
        en="Calling again with the same rng always gives the same batch.",
        about="random_batch",
    )
    claim(
        {row for batch in batches for row in batch} == set(range(6)),
        ko="여러 번 불러도 한 번도 뽑히지 않는 행이 있어요.",
        en="Some row never occurs, however often it is called.",
        about="random_batch",
    )


@pytest.mark.task(BATCH, points=1)
def test_random_batch_leaves_its_arguments(submission):
    """배치가 데이터만 할 때, x와 t는 그대로 | A batch as large as the data; x and t stay"""
    in_guest(submission, "seed_numpy", 3)
    for n in (7, 1):
        x, t = data(np.random.default_rng(51), n)
        drawn(submission, x, t, n, generator(submission, 3))
        unchanged()
