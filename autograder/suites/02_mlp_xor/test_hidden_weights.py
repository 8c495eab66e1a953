"""Hidden tests of 02_mlp_xor: the weights of OR (20 points) and XOR (30), whatever they are."""

import numpy as np
import pytest

from autograder.checks import array, claim, equal, finite

POINTS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
OR, XOR = "W_or_layer_1", "W_layer_1"  # the tasks, and the first of the two names in each
SECOND = {OR: "W_or_layer_2", XOR: "W_layer_2"}


def each(OR_points, XOR_points):
    """One case for each of the two networks, worth these points."""
    worth = {OR: OR_points, XOR: XOR_points}
    cases = [
        pytest.param(task, marks=pytest.mark.task(task, points=points))
        for task, points in worth.items()
    ]
    return pytest.mark.parametrize("task", cases)


def weights(submission, task):
    """The weights of both layers, or the fact that they cannot follow one another."""
    W_layer_1 = array(getattr(submission, task), about=task)
    W_layer_2 = array(getattr(submission, SECOND[task]), about=SECOND[task])
    claim(
        W_layer_1.ndim == 2 and W_layer_1.shape[0] == 2 and W_layer_1.size > 0,
        ko="모양은 (2, h)예요. 입력마다 행 하나, 은닉 뉴런마다 열 하나예요.",
        en="Its shape is (2, h): a row for each input, a column for each hidden neuron.",
        about=task,
    )
    array(W_layer_2, (W_layer_1.shape[1], 1), SECOND[task])
    finite(W_layer_1, task)
    finite(W_layer_2, SECOND[task])
    return W_layer_1.astype(float), W_layer_2.astype(float)


def answers(W_layer_1, W_layer_2, points=POINTS):
    """What the grader's own network answers at each point.

    The neurons are added one after the other: where a sum is 0 but for rounding, a matrix product
    might answer otherwise for the same point in another row.
    """
    with np.errstate(all="ignore"):
        hidden = points @ W_layer_1 > 0
        total = np.cumsum(hidden * W_layer_2[:, 0], axis=1)[:, -1]
    return (total > 0).astype(int).tolist()


def right_answers(solution, task):
    """The answers that the lecture gives with the four points."""
    return (solution.Y_or if task == OR else solution.Y)[:, 0]


@each(OR_points=2, XOR_points=3)
def test_shapes(submission, task):
    """두 층의 모양이 이어지는 유한한 수인지 | Finite numbers, in two layers whose shapes fit"""
    weights(submission, task)


@each(OR_points=5, XOR_points=6)
def test_one_input_is_on(submission, task):
    """두 입력 중 하나만 1일 때 | Where just one of the two inputs is 1"""
    found = answers(*weights(submission, task))
    claim(
        found[1:3] == [1, 1],
        ko="두 입력 중 하나만 1인 점 (0, 1)과 (1, 0)에서 모두 1이 나와야 해요.",
        en="At (0, 1) and (1, 0), where just one input is 1, both answers must be 1.",
        about=f"{task}, {SECOND[task]}",
    )


@each(OR_points=5, XOR_points=9)
def test_the_other_input_goes_on_too(submission, solution, task):
    """하나가 1일 때 다른 하나도 1이 되면 | Where the other input becomes 1 as well"""
    found = answers(*weights(submission, task))
    switches = "0으로 바뀌어야" if task == XOR else "그대로 1이어야"
    becomes = "change to 0" if task == XOR else "stay 1"
    claim(
        found[1:] == right_answers(solution, task)[1:].tolist(),
        ko=f"(0, 1)이나 (1, 0)에서 (1, 1)로 가면 답이 {switches} 해요.",
        en=f"From (0, 1) or (1, 0) to (1, 1) the answer must {becomes}.",
        about=f"{task}, {SECOND[task]}",
    )


@each(OR_points=4, XOR_points=6)
def test_whole_table(submission, solution, task):
    """네 점의 답을 한꺼번에 | The answers at all four points"""
    claim(
        answers(*weights(submission, task)) == right_answers(solution, task).tolist(),
        ko="네 점의 답이 정답과 모두 같지는 않아요.",
        en="The answers at the four points are not all right.",
        about=f"{task}, {SECOND[task]}",
    )


@each(OR_points=4, XOR_points=6)
def test_points_in_random_order(submission, solution, rng, task):
    """네 점을 무작위 순서로 여러 번 | The four points again and again, in random order"""
    order = rng.permutation(np.repeat(np.arange(4), 3))
    found = answers(*weights(submission, task), POINTS[order])
    claim(
        found == right_answers(solution, task)[order].tolist(),
        ko="네 점을 섞어 넣으면 틀린 답이 섞여 나와요.",
        en="With the four points mixed, some of the answers are wrong.",
        about=f"{task}, {SECOND[task]}",
    )


@pytest.mark.probe
@each(OR_points=0, XOR_points=0)
def test_which_answers(submission, solution, task):
    """네 점의 답이 각각 무엇인지 | What the answers at the four points are"""
    equal(answers(*weights(submission, task)), right_answers(solution, task).tolist())


@pytest.mark.probe
@each(OR_points=0, XOR_points=0)
def test_what_the_weights_are_like(submission, solution, task):
    """가중치의 모양과 부호 | The shapes and signs of the weights"""
    found = [getattr(submission, name) for name in (task, SECOND[task])]
    right = [getattr(solution, name) for name in (task, SECOND[task])]
    equal(likeness(*map(array, found)), likeness(*right))


def likeness(W_layer_1, W_layer_2):
    """What mistakes differ in that give the same answers, whatever the numbers are."""
    layer_1, layer_2 = np.atleast_2d(W_layer_1), np.atleast_2d(W_layer_2)
    signs = np.sign(layer_1)
    return [
        layer_1.shape[0] == 2,
        layer_1.shape[1] == 1,
        layer_1.shape[1] == layer_2.shape[0],
        layer_2.shape[1] == 1,
        bool((layer_2 < 0).any()),
        bool((signs.min(axis=0) != signs.max(axis=0)).any()),  # a neuron that weighs one against
    ]
