"""Public tests of 02_mlp_xor, with the lecture's four points and its weights of XOR."""

import numpy as np
import pytest

from autograder.checks import array, claim, close, equal, finite, unchanged

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y_OR = np.array([[0], [1], [1], [1]])
Y_XOR = np.array([[0], [1], [1], [0]])

# The lecture's weights of XOR, and small ones of AND that are easy to follow by hand.
LECTURE_1 = np.array([[5.43873189, -3.11375556, 5.29522101], [-3.07384198, 5.53159189, 5.30037098]])
LECTURE_2 = np.array([[-8.35124937], [-8.33291174], [11.69026761]])
AND_1, AND_2 = np.array([[1, 0, 1], [0, 1, 1]]), np.array([[1], [1], [-1]])


def layers(submission, *given):
    """Both outputs of forward. An array of bools counts as the zeros and ones that it holds."""
    result = submission.forward(*given)
    if not (isinstance(result, tuple | list) and len(result) == 2):
        close(result, (0.0, 0.0))
    return [
        each.astype(int) if isinstance(each, np.ndarray) and each.dtype == bool else each
        for each in result
    ]


def weights(submission, first, second):
    """The weights of both layers, or the fact that they cannot follow one another."""
    W_layer_1 = array(getattr(submission, first), about=first)
    W_layer_2 = array(getattr(submission, second), about=second)
    claim(
        W_layer_1.ndim == 2 and W_layer_1.shape[0] == 2 and W_layer_1.size > 0,
        ko="모양은 (2, h)예요. 입력마다 행 하나, 은닉 뉴런마다 열 하나예요.",
        en="Its shape is (2, h): a row for each input, a column for each hidden neuron.",
        about=first,
    )
    array(W_layer_2, (W_layer_1.shape[1], 1), second)
    finite(W_layer_1, first)
    finite(W_layer_2, second)
    return W_layer_1.astype(float), W_layer_2.astype(float)


def answers(W_layer_1, W_layer_2):
    """What the network answers at the four points; the neurons are added from left to right."""
    with np.errstate(all="ignore"):
        hidden = X @ W_layer_1 > 0
        total = np.cumsum(hidden * W_layer_2[:, 0], axis=1)[:, -1:]
    return (total > 0).astype(int)


@pytest.mark.task("step")
def test_step(submission):
    """음수는 0, 양수는 1 | 0 for negative numbers, 1 for positive ones"""
    equal(submission.step(np.array([-2.0, -0.5, 0.5, 3.0])), np.array([0, 0, 1, 1]))


@pytest.mark.task("step")
def test_step_of_zero(submission):
    """딱 0이면 0 | Exactly 0 gives 0"""
    equal(submission.step(np.array([0.0, 1.0, 0.0])), np.array([0, 1, 0]))


@pytest.mark.task("step")
def test_step_keeps_the_shape(submission):
    """모양 (2, 3)은 그대로 (2, 3), 입력도 그대로 | (2, 3) stays (2, 3), and x as it was"""
    x = np.array([[1.0, -1.0, 0.25], [-0.25, 2.0, -3.0]])
    equal(submission.step(x), np.array([[1, 0, 1], [0, 1, 0]]))
    unchanged()


@pytest.mark.task("W_or_layer_1")
def test_or_weights(submission):
    """OR의 가중치: 네 점에서 0, 1, 1, 1 | The weights of OR: 0, 1, 1, 1 at the four points"""
    found = answers(*weights(submission, "W_or_layer_1", "W_or_layer_2"))
    claim(
        (found == Y_OR).all(),
        ko=f"네 점의 출력이 {found[:, 0].tolist()}이에요. [0, 1, 1, 1]이어야 해요.",
        en=f"The outputs at the four points are {found[:, 0].tolist()}, not [0, 1, 1, 1].",
        about="W_or_layer_1, W_or_layer_2",
    )


@pytest.mark.task("W_layer_1")
def test_xor_weights(submission):
    """XOR의 가중치: 네 점에서 0, 1, 1, 0 | The weights of XOR: 0, 1, 1, 0 at the four points"""
    found = answers(*weights(submission, "W_layer_1", "W_layer_2"))
    claim(
        (found == Y_XOR).all(),
        ko=f"네 점의 출력이 {found[:, 0].tolist()}이에요. [0, 1, 1, 0]이어야 해요.",
        en=f"The outputs at the four points are {found[:, 0].tolist()}, not [0, 1, 1, 0].",
        about="W_layer_1, W_layer_2",
    )


@pytest.mark.task("forward")
def test_forward_hidden_layer_of_the_lecture(submission):
    """강의의 가중치로 은닉층이 내는 값 | The hidden layer with the lecture's weights"""
    layer_1_output, _ = layers(submission, X, LECTURE_1, LECTURE_2)
    close(layer_1_output, np.array([[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 1]]))


@pytest.mark.task("forward")
def test_forward_output_of_the_lecture(submission):
    """강의의 가중치로 XOR: 0, 1, 1, 0 | XOR with the lecture's weights: 0, 1, 1, 0"""
    _, layer_2_output = layers(submission, X, LECTURE_1, LECTURE_2)
    close(layer_2_output, Y_XOR)


@pytest.mark.task("forward")
def test_forward_with_other_weights(submission):
    """정수 가중치로 만든 AND, 점은 셋만 | AND with weights of whole numbers, at three points"""
    layer_1_output, layer_2_output = layers(submission, X[1:], AND_1, AND_2)
    close(layer_1_output, np.array([[0, 1, 1], [1, 0, 1], [1, 1, 1]]))
    close(layer_2_output, np.array([[0], [0], [1]]))


@pytest.mark.task("forward")
def test_forward_leaves_its_arguments(submission):
    """X와 가중치를 바꾸지 않기 | X and the weights stay as they were"""
    close(layers(submission, X, LECTURE_1, LECTURE_2)[1], Y_XOR)
    unchanged()
