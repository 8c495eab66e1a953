"""Public tests of 09_backprop_xor, with the lecture's numbers."""

import numpy as np
import pytest

from autograder.checks import array, claim, close, equal, sequence, unchanged
from autograder.checks.reading import filled
from autograder.sandbox.handle import Handle

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
T = np.array([[0], [1], [1], [0]])

# The lecture's learned weights, and what the sigmoid network gives with them.
LEARNED_1 = np.array([[5.43873189, -3.11375556, 5.29522101], [-3.07384198, 5.53159189, 5.30037098]])
LEARNED_2 = np.array([[-8.35124937], [-8.33291174], [11.69026761]])
LECTURE_OUTPUT = np.array([[0.076], [0.951], [0.951], [0.027]])

# Starting weights from which 20000 epochs lead to the lecture's output.
START_1 = np.array([[0.1, 0.5, 0.4], [0.2, 0.7, 0.5]])
START_2 = np.array([[0.8], [0.7], [0.1]])

SMALL_1 = np.array([[0.5, -0.5], [1.0, 0.5]])
SMALL_2 = np.array([[1.0], [-2.0]])


def values(result, count):
    """The `count` values of a result, so that each can be looked at alone."""
    if not (isinstance(result, tuple | list) and len(result) == count):
        close(result, (0.0,) * count)
    return result


def shows(axes, Error_list):
    """The one line on `axes` has these y data."""
    claim(
        isinstance(filled(axes, "plot_error"), Handle),
        ko="그림을 그린 Axes를 돌려주세요.",
        en="Return the Axes that you drew on.",
        about="plot_error",
    )
    lines = axes.get_lines()
    claim(
        isinstance(lines, tuple | list) and len(lines) == 1 and isinstance(lines[0], Handle),
        ko="이 Axes에는 선이 꼭 하나 있어야 해요.",
        en="There must be exactly one line on this Axes.",
        about="plot_error",
    )
    found = sequence(lines[0].get_ydata(), about="plot_error")
    close(found, np.array(Error_list), about="plot_error")


@pytest.mark.task("sigmoid")
def test_sigmoid(submission):
    """시그모이드: 0에서 0.5, 양쪽이 대칭 | The sigmoid: 0.5 at 0, and symmetric"""
    x = np.array([-1.0, 0.0, 1.0])
    close(submission.sigmoid(x), np.array([0.26894142, 0.5, 0.73105858]))


@pytest.mark.task("sigmoid_derivative")
def test_sigmoid_derivative(submission):
    """기울기는 y = 0.5에서 0.25 | The slope is 0.25 at y = 0.5"""
    y = np.array([0.5, 0.9, 0.1])
    close(submission.sigmoid_derivative(y), np.array([0.25, 0.09, 0.09]))


@pytest.mark.task("forward")
def test_forward_hidden_layer(submission):
    """입력 (0, 0)과 (0, 1)에서 은닉층의 출력 | The hidden layer for (0, 0) and (0, 1)"""
    layer_1_output, _ = values(submission.forward(X[:2], LEARNED_1, LEARNED_2), 2)
    expected = np.array([[0.5, 0.5, 0.5], [0.04419924, 0.99605594, 0.99503503]])
    close(layer_1_output, expected)


@pytest.mark.task("forward")
def test_forward_of_the_lecture(submission):
    """강의가 학습한 가중치의 출력 | The output with the lecture's learned weights"""
    _, layer_2_output = values(submission.forward(X, LEARNED_1, LEARNED_2), 2)
    close(layer_2_output, LECTURE_OUTPUT, rtol=0, atol=5e-4)


@pytest.mark.task("backward")
def test_backward_output_delta(submission):
    """출력층의 델타: (1 − 0.6) · 0.6 · 0.4 | The output layer's delta: (1 − 0.6) · 0.6 · 0.4"""
    t, layer_1_output, layer_2_output = np.array([[1]]), np.array([[0.5, 0.8]]), np.array([[0.6]])
    result = submission.backward(t, layer_1_output, layer_2_output, np.array([[2.0], [-1.0]]))
    close(values(result, 2)[1], np.array([[0.096]]))


@pytest.mark.task("backward")
def test_backward_hidden_delta(submission):
    """은닉층의 델타: 0.096 · 2 · 0.25와 0.096 · (−1) · 0.16 | The hidden layer's delta, by hand"""
    t, layer_1_output, layer_2_output = np.array([[1]]), np.array([[0.5, 0.8]]), np.array([[0.6]])
    result = submission.backward(t, layer_1_output, layer_2_output, np.array([[2.0], [-1.0]]))
    close(values(result, 2)[0], np.array([[0.048, -0.01536]]))


@pytest.mark.task("train")
def test_train_one_epoch(submission):
    """한 에폭: 처음 가중치는 그대로, 새 가중치는 이만큼 | One epoch; the first weights stay"""
    result = submission.train(X, T, SMALL_1, SMALL_2, epochs=1, learning_rate=1.0)
    unchanged()
    W_layer_1, W_layer_2, _ = values(result, 3)
    close(W_layer_1, np.array([[0.51437593, -0.50602154], [1.01200413, 0.48747024]]))
    close(W_layer_2, np.array([[1.05323057], [-1.95939496]]))


@pytest.mark.task("train")
def test_train_errors(submission):
    """세 에폭의 오차 E, 모두 고치기 전에 | The error E of three epochs, each before its update"""
    result = submission.train(X, T, SMALL_1, SMALL_2, epochs=3, learning_rate=1.0)
    close(sequence(values(result, 3)[2]), np.array([0.51242116, 0.5078069, 0.50456755]))


@pytest.mark.task("train", seconds=12)
def test_train_learns_xor(submission):
    """20000 에폭 뒤에는 강의의 출력에 가까워요 | After 20000 epochs: near the lecture's output"""
    W_layer_1, W_layer_2, Error_list = values(submission.train(X, T, START_1, START_2), 3)
    sequence(Error_list, 20000)
    hidden = 1 / (1 + np.exp(-np.clip(X @ array(W_layer_1, (2, 3)), -500, 500)))
    output = 1 / (1 + np.exp(-np.clip(hidden @ array(W_layer_2, (3, 1)), -500, 500)))
    close(output, LECTURE_OUTPUT, rtol=0, atol=0.01)


@pytest.mark.task("step_predict")
def test_step_predict(submission):
    """실습 2-1: 학습한 가중치를 계단 신경망에 | Lab 2-1: the learned weights in the step network"""
    equal(submission.step_predict(X, LEARNED_1, LEARNED_2), T)


@pytest.mark.task("plot_error")
def test_plot_error(submission):
    """실습 2-2: 오차가 높이인 선 하나 | Lab 2-2: one line with the errors as its heights"""
    Error_list = [0.65, 0.5, 0.49, 0.2, 0.006]
    shows(submission.plot_error(Error_list), Error_list)


@pytest.mark.task("plot_error")
def test_plot_error_twice(submission):
    """ax를 주지 않으면 부를 때마다 새 Axes | Without ax there is a new Axes at each call"""
    submission.plot_error([0.6, 0.4, 0.3])
    shows(submission.plot_error([0.5, 0.2]), [0.5, 0.2])
