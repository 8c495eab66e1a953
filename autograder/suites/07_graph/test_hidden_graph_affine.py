"""Hidden tests of 07_graph: the affine layer (28 points)."""

import numpy as np
import pytest

from autograder.checks import Handle, claim, close, filled, unchanged


def ask(layer, method, *given):
    """The result of a layer's method; the layer and its method stay with the student's program."""
    found = getattr(layer, method) if isinstance(filled(layer), Handle) else None
    claim(
        isinstance(found, Handle),
        ko="forward와 backward가 있는 클래스여야 해요.",
        en="This must be a class with forward and backward.",
    )
    return filled(found)(*given)


def both(layer, x, dout):
    """What backward gives after forward, whatever forward returned."""
    ask(layer, "forward", x)
    return ask(layer, "backward", dout)


def eighths(rng, *shape):
    """Multiples of 1/8, none 0: their products and sums are exact, in float32 too."""
    return rng.integers(1, 17, shape) * rng.choice([-1, 1], shape) / 8


def network(rng, n, m):
    """Weights (n, m) and biases (m,)."""
    return eighths(rng, n, m), eighths(rng, m)


@pytest.mark.task("AffineLayer", points=2)
def test_forward_of_a_batch(submission, rng):
    """배치의 x·W + b | x·W + b of a batch"""
    (W, b), x = network(rng, 3, 2), eighths(rng, 4, 3)
    close(ask(submission.AffineLayer(W, b), "forward", x), x @ W + b)


@pytest.mark.task("AffineLayer", points=2)
def test_forward_of_one_sample(submission, rng):
    """샘플 하나의 x·W + b, 모양은 (m,) | x·W + b of one sample, of shape (m,)"""
    (W, b), x = network(rng, 2, 4), eighths(rng, 2)
    close(ask(submission.AffineLayer(W, b), "forward", x), x @ W + b)


@pytest.mark.task("AffineLayer", points=2)
def test_dx_of_a_batch(submission, rng):
    """배치의 dx, x와 같은 모양 | dx of a batch, of x's shape"""
    (W, b), x, dout = network(rng, 3, 2), eighths(rng, 4, 3), eighths(rng, 4, 2)
    close(both(submission.AffineLayer(W, b), x, dout), dout @ W.T)


@pytest.mark.task("AffineLayer", points=2)
def test_dx_of_one_sample(submission, rng):
    """샘플 하나의 dx, 모양은 (n,) | dx of one sample, of shape (n,)"""
    (W, b), x, dout = network(rng, 2, 4), eighths(rng, 2), eighths(rng, 4)
    close(both(submission.AffineLayer(W, b), x, dout), W @ dout)


@pytest.mark.task("AffineLayer", points=3)
def test_dW_of_a_batch(submission, rng):
    """배치의 dW, 샘플에 대해 더하기 | dW of a batch, summed over the samples"""
    (W, b), x, dout = network(rng, 3, 2), eighths(rng, 4, 3), eighths(rng, 4, 2)
    layer = submission.AffineLayer(W, b)
    both(layer, x, dout)
    close(layer.dW, x.T @ dout)


@pytest.mark.task("AffineLayer", points=3)
def test_db_of_a_batch(submission, rng):
    """배치의 db, 샘플에 대해 더하기 | db of a batch, summed over the samples"""
    (W, b), x, dout = network(rng, 2, 3), eighths(rng, 4, 2), eighths(rng, 4, 3)
    layer = submission.AffineLayer(W, b)
    both(layer, x, dout)
    close(layer.db, dout.sum(axis=0))


@pytest.mark.task("AffineLayer", points=2)
def test_dW_of_one_sample(submission, rng):
    """샘플 하나의 dW, 모양은 (n, m) | dW of one sample, of shape (n, m)"""
    (W, b), x, dout = network(rng, 2, 4), eighths(rng, 2), eighths(rng, 4)
    layer = submission.AffineLayer(W, b)
    both(layer, x, dout)
    close(layer.dW, np.outer(x, dout))


@pytest.mark.task("AffineLayer", points=1)
def test_db_of_one_sample(submission, rng):
    """샘플 하나의 db, 모양은 (m,) | db of one sample, of shape (m,)"""
    (W, b), x, dout = network(rng, 2, 4), eighths(rng, 2), eighths(rng, 4)
    layer = submission.AffineLayer(W, b)
    both(layer, x, dout)
    close(layer.db, dout)


@pytest.mark.task("AffineLayer", points=1)
@pytest.mark.parametrize("batch", [None, 3], ids=["sample", "batch"])
def test_square_weights(submission, rng, batch):
    """W가 정사각형이고 배치도 그만할 때 | Square weights, and a batch of that size"""
    W, b = network(rng, 3, 3)
    shape = (3,) if batch is None else (3, 3)
    x, dout = eighths(rng, *shape), eighths(rng, *shape)
    layer = submission.AffineLayer(W, b)
    close(ask(layer, "forward", x), x @ W + b)
    close(ask(layer, "backward", dout), dout @ W.T)
    close(layer.dW, np.atleast_2d(x).T @ np.atleast_2d(dout))
    close(layer.db, np.atleast_2d(dout).sum(axis=0))


@pytest.mark.task("AffineLayer", points=1)
@pytest.mark.parametrize(
    ("shape", "m"), [((1, 1), 1), ((1,), 1), ((1, 3), 2)], ids=["least", "number", "one_row"]
)
def test_smallest_sizes(submission, rng, shape, m):
    """입력 하나, 출력 하나, 배치 하나 | One input, one output, a batch of one"""
    W, b = network(rng, shape[-1], m)
    x, dout = eighths(rng, *shape), eighths(rng, *shape[:-1], m)
    layer = submission.AffineLayer(W, b)
    close(ask(layer, "forward", x), x @ W + b)
    close(ask(layer, "backward", dout), dout @ W.T)
    close(layer.dW, np.atleast_2d(x).T @ np.atleast_2d(dout))
    close(layer.db, np.atleast_2d(dout).sum(axis=0))


@pytest.mark.task("AffineLayer", points=1)
def test_rounds(submission, rng):
    """순전파와 역전파를 되풀이하면 dW와 db는 매번 새로 | Round after round: dW and db anew"""
    (W, b), x, dout = network(rng, 3, 2), eighths(rng, 4, 3), eighths(rng, 4, 2)
    layer = submission.AffineLayer(W, b)
    both(layer, x, dout)
    close(both(layer, x, dout), dout @ W.T)
    close(layer.dW, x.T @ dout)
    close(layer.db, dout.sum(axis=0))


@pytest.mark.task("AffineLayer", points=1)
def test_two_instances(submission, rng):
    """인스턴스 둘을 번갈아 | Two instances in turn"""
    (W1, b1), x1, dout1 = network(rng, 3, 2), eighths(rng, 4, 3), eighths(rng, 4, 2)
    (W2, b2), x2, dout2 = network(rng, 3, 2), eighths(rng, 4, 3), eighths(rng, 4, 2)
    first, second = submission.AffineLayer(W1, b1), submission.AffineLayer(W2, b2)
    ask(first, "forward", x1)
    ask(second, "forward", x2)
    close(ask(first, "backward", dout1), dout1 @ W1.T)
    close(ask(second, "backward", dout2), dout2 @ W2.T)
    close(first.dW, x1.T @ dout1)
    close(first.db, dout1.sum(axis=0))


@pytest.mark.task("AffineLayer", points=1)
def test_latest_forward(submission, rng):
    """배치와 샘플 하나를 번갈아: 나중 forward | A batch and one sample in turn"""
    W, b = network(rng, 3, 2)
    layer = submission.AffineLayer(W, b)
    for batch in [(4,), (), (4,)]:
        x, dout = eighths(rng, *batch, 3), eighths(rng, *batch, 2)
        close(ask(layer, "forward", x), x @ W + b)
        close(ask(layer, "backward", dout), dout @ W.T)
        close(layer.dW, np.atleast_2d(x).T @ np.atleast_2d(dout))
        close(layer.db, np.atleast_2d(dout).sum(axis=0))


@pytest.mark.task("AffineLayer", points=1)
@pytest.mark.parametrize("kind", [int, np.float32], ids=["int", "float32"])
def test_other_dtypes(submission, kind):
    """정수와 float32 배열 | Arrays of integers and of float32"""
    W, b = np.array([[2, -1, 3], [4, 1, -2]], kind), np.array([1, -2, 3], kind)
    x, dout = np.array([[1.5, -2.0], [0.5, 4.0]]), np.array([[0.25, 1.0, -1.5], [2.0, 0.5, 1.0]])
    layer = submission.AffineLayer(W, b)
    close(ask(layer, "forward", x), x @ W + b)
    close(ask(layer, "backward", dout), dout @ W.T)
    close(layer.dW, x.T @ dout)
    close(layer.db, dout.sum(axis=0))
    close(ask(layer, "forward", (2 * x).astype(kind)), 2 * x @ W + b)
    close(ask(layer, "backward", dout), dout @ W.T)
    close(layer.dW, 2 * x.T @ dout)


@pytest.mark.task("AffineLayer", points=1)
def test_leaves_its_arguments(submission, rng):
    """받은 배열을 바꾸지 않기 | Arrays passed in stay as they were"""
    W, b = network(rng, 2, 3)
    layer = submission.AffineLayer(W, b)
    unchanged()
    for batch in [(4,), ()]:
        x, dout = eighths(rng, *batch, 2), eighths(rng, *batch, 3)
        close(ask(layer, "forward", x), x @ W + b)
        unchanged()
        close(ask(layer, "backward", dout), dout @ W.T)
        unchanged()
