"""Public tests of 07_graph: the lecture's figures, and small cases by hand."""

import numpy as np
import pytest

from autograder.checks import Handle, claim, close, filled


def ask(layer, method, *given):
    """The result of a method. The layer itself stays with your program, as does its method."""
    found = getattr(layer, method) if isinstance(filled(layer), Handle) else None
    claim(
        isinstance(found, Handle),
        ko="forward와 backward가 있는 클래스여야 해요.",
        en="This must be a class with forward and backward.",
    )
    return filled(found)(*given)


@pytest.mark.task("AddLayer")
def test_add_layer(submission):
    """덧셈 층: 2 + 3, 그리고 기울기를 그대로 | Addition: 2 + 3, then the gradient as it is"""
    layer = submission.AddLayer()
    close(ask(layer, "forward", 2.0, 3.0), 5.0)
    close(ask(layer, "backward", 1.5), (1.5, 1.5))


@pytest.mark.task("MulLayer")
def test_mul_layer(submission):
    """곱셈 층: 2 · 3, 그리고 서로 상대의 값 | Multiplication: 2 · 3, then the other one's value"""
    layer = submission.MulLayer()
    close(ask(layer, "forward", 2.0, 3.0), 6.0)
    close(ask(layer, "backward", 1.0), (3.0, 2.0))


@pytest.mark.task("MulLayer")
def test_two_mul_layers(submission):
    """인스턴스 둘은 섞이지 않아요 | Two instances do not mix"""
    first, second = submission.MulLayer(), submission.MulLayer()
    close(ask(first, "forward", 2.0, 3.0), 6.0)
    close(ask(second, "forward", 4.0, 5.0), 20.0)
    close(ask(first, "backward", 1.0), (3.0, 2.0))


@pytest.mark.task("SigmoidLayer")
def test_sigmoid_layer_of_a_number(submission):
    """시그모이드 층: 0에서 0.5, 기울기는 0.25 | The sigmoid layer: 0.5 at 0, its gradient 0.25"""
    layer = submission.SigmoidLayer()
    close(ask(layer, "forward", 0.0), 0.5)
    close(ask(layer, "backward", 2.0), 0.5)


@pytest.mark.task("SigmoidLayer")
def test_sigmoid_layer_of_an_array(submission):
    """배열은 원소마다 | An array goes element by element"""
    layer = submission.SigmoidLayer()
    x = np.array([[-1.0, 0.0, 1.0]])
    close(ask(layer, "forward", x), np.array([[0.26894142, 0.5, 0.73105858]]))
    dx = ask(layer, "backward", np.array([[1.0, 1.0, 2.0]]))
    close(dx, np.array([[0.19661193, 0.25, 0.39322387]]))


W = np.array([[1.0, 2.0, 0.0], [0.0, -1.0, 3.0]])
B = np.array([0.5, 0.0, -1.0])
X = np.array([[1.0, 2.0], [3.0, 0.0]])
DOUT = np.array([[1.0, 0.0, 2.0], [0.0, 1.0, 1.0]])


@pytest.mark.task("AffineLayer")
def test_affine_layer_of_a_batch(submission):
    """아핀 층: 배치의 순전파와 dx | The affine layer: a batch, forward and dx"""
    layer = submission.AffineLayer(W, B)
    close(ask(layer, "forward", X), np.array([[1.5, 0.0, 5.0], [3.5, 6.0, -1.0]]))
    close(ask(layer, "backward", DOUT), np.array([[1.0, 6.0], [2.0, 2.0]]))


@pytest.mark.task("AffineLayer")
def test_affine_layer_gradients(submission):
    """아핀 층: 배치에서 더한 dW와 db | The affine layer: dW and db, summed over the batch"""
    layer = submission.AffineLayer(W, B)
    ask(layer, "forward", X)
    ask(layer, "backward", DOUT)
    close(layer.dW, np.array([[1.0, 3.0, 5.0], [2.0, 0.0, 4.0]]))
    close(layer.db, np.array([1.0, 1.0, 3.0]))


@pytest.mark.task("AffineLayer")
def test_affine_layer_of_one_sample(submission):
    """아핀 층: 샘플 하나 | The affine layer: one sample"""
    layer = submission.AffineLayer(W, B)
    close(ask(layer, "forward", X[0]), np.array([1.5, 0.0, 5.0]))
    close(ask(layer, "backward", DOUT[0]), np.array([1.0, 6.0]))
    close(layer.dW, np.array([[1.0, 0.0, 2.0], [2.0, 0.0, 4.0]]))
    close(layer.db, np.array([1.0, 0.0, 2.0]))


@pytest.mark.task("buy_apples")
def test_buy_apples(submission):
    """100원짜리 사과 2개, 세금 10 %: 220과 기울기들 | 2 apples of 100, 10 % tax, with gradients"""
    expected = {"apple": 2.2, "apple_num": 110.0, "tax": 200.0}
    close(submission.buy_apples(100, 2, 1.1), (220.0, expected))


@pytest.mark.task("buy_fruit")
def test_buy_fruit(submission):
    """사과 2개와 150원짜리 귤 3개: 715와 기울기들 | 2 apples, 3 oranges of 150, with gradients"""
    expected = {"apple": 2.2, "apple_num": 110.0, "orange": 3.3, "orange_num": 165.0, "tax": 650.0}
    close(submission.buy_fruit(100, 2, 150, 3, 1.1), (715.0, expected))


@pytest.mark.task("square_of_sum")
def test_square_of_sum(submission):
    """(1 + 2)² = 9, 기울기는 둘 다 6 | (1 + 2)² = 9, both gradients 6"""
    close(submission.square_of_sum(1.0, 2.0), (9.0, 6.0, 6.0))


@pytest.mark.task("fork")
def test_fork(submission):
    """a = 2, b = 1: e는 6, da는 2, db는 5 | a = 2, b = 1: e is 6, da is 2, db is 5"""
    close(submission.fork(2.0, 1.0), (6.0, 2.0, 5.0))
