"""Hidden tests of 07_graph: the addition, multiplication and sigmoid layers (38 points)."""

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


def both(layer, given, dout):
    """What backward gives after forward, whatever forward returned."""
    ask(layer, "forward", *given)
    return ask(layer, "backward", dout)


def eighths(rng, count):
    """Different multiples of 1/8 that float32 holds exactly, of both signs, none 0, 1 or -1."""
    sizes = rng.choice(np.arange(9, 40), count, replace=False) / 8
    signs = rng.permuted([1, -1] * 3)[:count]
    return (sizes * signs).tolist()


def slopes(x):
    """The sigmoid's local gradient, by way of its input."""
    return 1 / (2 + np.exp(x) + np.exp(-x))


@pytest.mark.task("AddLayer", points=2)
def test_add_forward(submission, rng):
    """무작위 두 수의 합 | The sum of two random numbers"""
    x, y = eighths(rng, 2)
    close(ask(submission.AddLayer(), "forward", x, y), x + y)


@pytest.mark.task("AddLayer", points=1)
def test_add_forward_of_integers(submission):
    """정수와 0의 합 | The sum of integers, 0 among them"""
    layer = submission.AddLayer()
    close(ask(layer, "forward", 7, -3), 4)
    close(ask(layer, "forward", 0, -5), -5)


@pytest.mark.task("AddLayer", points=3)
def test_add_backward(submission, rng):
    """돌아온 기울기를 양쪽에 그대로 | The gradient to both sides as it came"""
    x, y, dout = eighths(rng, 3)
    close(both(submission.AddLayer(), (x, y), dout), (dout, dout))


@pytest.mark.task("AddLayer", points=2)
def test_add_rounds(submission):
    """순전파와 역전파를 되풀이하고, 기울기도 바꿔서 | Round after round, other gradients too"""
    layer = submission.AddLayer()
    close(both(layer, (0.0, 2.5), -3.0), (-3.0, -3.0))
    close(both(layer, (0.0, 2.5), -3.0), (-3.0, -3.0))
    close(both(layer, (1.5, -4.0), 0.5), (0.5, 0.5))


@pytest.mark.task("MulLayer", points=2)
def test_mul_forward(submission, rng):
    """무작위 두 수의 곱 | The product of two random numbers"""
    x, y = eighths(rng, 2)
    close(ask(submission.MulLayer(), "forward", x, y), x * y)


@pytest.mark.task("MulLayer", points=1)
def test_mul_forward_of_integers(submission):
    """정수와 0의 곱 | The product of integers, 0 among them"""
    layer = submission.MulLayer()
    close(ask(layer, "forward", 7, -3), -21)
    close(ask(layer, "forward", 0, -5), 0)


@pytest.mark.task("MulLayer", points=1)
def test_mul_backward_of_one(submission):
    """돌아온 기울기가 1일 때 | Where the gradient that came back is 1"""
    close(both(submission.MulLayer(), (2.5, -4.0), 1), (-4.0, 2.5))


@pytest.mark.task("MulLayer", points=3)
def test_mul_backward(submission, rng):
    """무작위 기울기를 곱하기 | Times a random gradient"""
    x, y, dout = eighths(rng, 3)
    close(both(submission.MulLayer(), (x, y), dout), (dout * y, dout * x))


@pytest.mark.task("MulLayer", points=2)
@pytest.mark.parametrize(("x", "y"), [(0.0, 3.0), (-2.5, 0.0)], ids=["x_is_0", "y_is_0"])
def test_mul_backward_of_zero(submission, x, y):
    """x나 y가 0일 때 | Where x or y is 0"""
    close(both(submission.MulLayer(), (x, y), 2.0), (2.0 * y, 2.0 * x))


@pytest.mark.task("MulLayer", points=1)
def test_mul_two_instances(submission, rng):
    """인스턴스 둘을 번갈아 | Two instances in turn"""
    first, second = submission.MulLayer(), submission.MulLayer()
    x1, y1, x2, y2, dout = eighths(rng, 5)
    ask(first, "forward", x1, y1)
    ask(second, "forward", x2, y2)
    close(ask(first, "backward", dout), (dout * y1, dout * x1))
    close(ask(second, "backward", 1.0), (y2, x2))


@pytest.mark.task("MulLayer", points=1)
def test_mul_latest_forward(submission, rng):
    """forward를 두 번 부르면 나중 것 | The later of two forward passes"""
    layer = submission.MulLayer()
    x1, y1, x2, y2, dout = eighths(rng, 5)
    ask(layer, "forward", x1, y1)
    close(both(layer, (x2, y2), dout), (dout * y2, dout * x2))


@pytest.mark.task("MulLayer", points=1)
def test_mul_rounds(submission):
    """순전파와 역전파를 되풀이하면 매번 새로 | Round after round, worked out anew"""
    layer = submission.MulLayer()
    close(both(layer, (1.5, -2.0), -3.0), (6.0, -4.5))
    close(both(layer, (1.5, -2.0), -3.0), (6.0, -4.5))
    close(both(layer, (-0.5, 4.0), 2.0), (8.0, -1.0))


@pytest.mark.task("SigmoidLayer", points=2)
def test_sigmoid_forward_of_numbers(submission, rng):
    """수 하나의 시그모이드, 음수와 정수도 | The sigmoid of a number, negative or an integer too"""
    for x in [float(rng.uniform(0.5, 4)), float(rng.uniform(-4, -0.5)), 2]:
        close(ask(submission.SigmoidLayer(), "forward", x), 1 / (1 + np.exp(-x)))


@pytest.mark.task("SigmoidLayer", points=2)
def test_sigmoid_forward_of_an_array(submission, rng):
    """배열의 시그모이드, 원소마다 | The sigmoid of an array, element by element"""
    x = rng.uniform(-4, 4, (2, 3))
    close(ask(submission.SigmoidLayer(), "forward", x), 1 / (1 + np.exp(-x)))


@pytest.mark.task("SigmoidLayer", points=2)
def test_sigmoid_backward_of_a_number(submission, rng):
    """수 하나의 기울기 | The gradient of a number"""
    x, dout = float(rng.uniform(0.5, 3)), float(rng.uniform(1.5, 3))
    close(both(submission.SigmoidLayer(), (x,), dout), dout * slopes(x))


@pytest.mark.task("SigmoidLayer", points=1)
def test_sigmoid_backward_of_one(submission):
    """돌아온 기울기가 1일 때, 음수에서 | Where the gradient is 1, at a negative number"""
    close(both(submission.SigmoidLayer(), (-1.75,), 1), slopes(-1.75))


@pytest.mark.task("SigmoidLayer", points=2)
def test_sigmoid_backward_of_an_array(submission, rng):
    """배열의 기울기, 원소마다 | The gradient of an array, element by element"""
    x, dout = rng.uniform(-3, 3, (3, 4)), rng.uniform(1.5, 3, (3, 4))
    close(both(submission.SigmoidLayer(), (x,), dout), dout * slopes(x))


@pytest.mark.task("SigmoidLayer", points=1)
@pytest.mark.parametrize("shape", [(5,), (1, 1), (2, 2, 3)], ids=["1d", "one", "3d"])
def test_sigmoid_shapes(submission, rng, shape):
    """다른 모양의 배열 | Arrays of other shapes"""
    x, dout = rng.uniform(-3, 3, shape), rng.uniform(-3, -1.5, shape)
    layer = submission.SigmoidLayer()
    close(ask(layer, "forward", x), 1 / (1 + np.exp(-x)))
    close(ask(layer, "backward", dout), dout * slopes(x))


@pytest.mark.task("SigmoidLayer", points=1)
@pytest.mark.parametrize("kind", [int, np.float32], ids=["int", "float32"])
def test_sigmoid_of_other_dtypes(submission, kind):
    """정수 배열과 float32 배열 | Arrays of integers and of float32"""
    x, dout = np.array([[-2, 0], [1, 3]], kind), np.array([[3, -1], [2, 4]], kind)
    layer = submission.SigmoidLayer()
    close(ask(layer, "forward", x), 1 / (1 + np.exp(-x.astype(float))))
    close(ask(layer, "backward", dout), dout * slopes(x.astype(float)))


@pytest.mark.task("SigmoidLayer", points=1)
def test_sigmoid_leaves_its_arguments(submission, rng):
    """받은 배열은 그대로, 되풀이하면 매번 새로 | Arguments stay; each round is worked out anew"""
    layer = submission.SigmoidLayer()
    for low in (-3, 1):
        x, dout = rng.uniform(low, low + 2, 4), rng.uniform(1.5, 3, 4)
        close(ask(layer, "forward", x), 1 / (1 + np.exp(-x)))
        unchanged()
        close(ask(layer, "backward", dout), dout * slopes(x))
        unchanged()


@pytest.mark.task("SigmoidLayer", points=1)
def test_sigmoid_instances_and_latest_forward(submission, rng):
    """인스턴스 둘을 번갈아, 그리고 나중 forward | Two instances in turn, and the later forward"""
    first, second = submission.SigmoidLayer(), submission.SigmoidLayer()
    x1, x2, x3 = rng.uniform(0.5, 1, 3), rng.uniform(1.5, 2, 3), float(rng.uniform(2.5, 3))
    dout = rng.uniform(1.5, 3, 3)
    ask(first, "forward", x1)
    ask(second, "forward", x2)
    close(ask(first, "backward", dout), dout * slopes(x1))
    close(ask(second, "backward", dout), dout * slopes(x2))
    close(both(first, (x3,), 2.0), 2.0 * slopes(x3))
    close(both(first, (x2,), dout), dout * slopes(x2))
