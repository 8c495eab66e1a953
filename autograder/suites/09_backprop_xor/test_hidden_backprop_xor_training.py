"""Hidden tests of 09_backprop_xor: training, the step network and the error curve."""

import numpy as np
import pytest

from autograder.checks import Handle, array, claim, close, equal, filled, sequence, unchanged

W_LAYER_1 = np.array([[0.9, -0.4, 0.3], [0.2, 0.7, -1.1]])
W_LAYER_2 = np.array([[0.8], [-1.3], [0.5]])

# A network that has learned XOR: its E is below 0.001.
LEARNED_LAYER_1 = np.array([[6.0, 6.7, -4.5], [6.0, -4.4, 6.8]])
LEARNED_LAYER_2 = np.array([[18.8], [-13.7], [-13.7]])

# With these, every one of `right/` learns XOR in the lecture's 20000 epochs.
START_LAYER_1 = np.array([[0.6, 0.2, 0.6], [0.4, 0.4, 0.8]])
START_LAYER_2 = np.array([[1.0], [0.1], [0.4]])


def three(result):
    """The three values of `result`, none read yet, or the fact that there are not three."""
    if not (isinstance(result, tuple | list) and len(result) == 3):
        close(result, (0.0, 0.0, 0.0))
    return result


def same_weights(result, expected):
    """The two weights in what train returned are the expected ones; Error_list is not read."""
    close(tuple(three(result)[:2]), expected[:2])


def same_errors(result, expected):
    """Error_list in what train returned holds the expected errors; the weights are not read."""
    close(sequence(three(result)[2]), np.array(expected[2]))


def kept(value):
    """A value that stays with the student's program: an Axes, its figure or its line."""
    claim(
        isinstance(filled(value, "plot_error"), Handle),
        ko="그림을 그린 Axes를 돌려주세요.",
        en="Return the Axes that you drew on.",
        about="plot_error",
    )
    return value


def shows(axes, Error_list):
    """The one line on `axes` has these y data."""
    lines = kept(axes).get_lines()
    claim(
        isinstance(lines, tuple | list) and len(lines) == 1,
        ko="이 Axes에는 선이 꼭 하나 있어야 해요.",
        en="There must be exactly one line on this Axes.",
        about="plot_error",
    )
    found = sequence(kept(lines[0]).get_ydata(), about="plot_error")
    close(found, np.array(Error_list), about="plot_error")


@pytest.mark.task("train", points=5)
def test_train_one_epoch(submission, solution):
    """한 에폭 뒤의 두 가중치 | Both weights after one epoch"""
    given = solution.X, solution.t, W_LAYER_1, W_LAYER_2
    steps = {"epochs": 1, "learning_rate": 2.0}
    same_weights(submission.train(*given, **steps), solution.train(*given, **steps))


@pytest.mark.task("train", points=3)
def test_train_errors(submission, solution):
    """에폭마다 고치기 전의 오차 E | The error E of every epoch, before its update"""
    given = solution.X, solution.t, W_LAYER_1, W_LAYER_2
    steps = {"epochs": 7, "learning_rate": 1.5}
    same_errors(submission.train(*given, **steps), solution.train(*given, **steps))


@pytest.mark.task("train", points=1)
def test_train_small_errors(submission, solution):
    """오차가 작아도 모든 에폭을 돌고 반올림 없이 | Small errors: all epochs, and no rounding"""
    given = solution.X, solution.t, LEARNED_LAYER_1, LEARNED_LAYER_2
    steps = {"epochs": 9, "learning_rate": 0.5}
    same_errors(submission.train(*given, **steps), solution.train(*given, **steps))


@pytest.mark.task("train", points=4)
def test_train_random(submission, solution, rng):
    """무작위 가중치에서 몇 에폭씩 두 번 | Some epochs from random weights, called twice"""
    h = int(rng.integers(2, 6))
    for _ in range(2):
        given = solution.X, solution.t, rng.normal(size=(2, h)), rng.normal(size=(h, 1))
        steps = {"epochs": int(rng.integers(8, 16)), "learning_rate": float(rng.uniform(1.0, 2.0))}
        found, expected = submission.train(*given, **steps), solution.train(*given, **steps)
        same_weights(found, expected)
        same_errors(found, expected)


@pytest.mark.task("train", points=3)
def test_train_other_data(submission, solution, rng):
    """다른 데이터, 다른 개수의 샘플 | Other data, another number of samples"""
    n = int(rng.integers(5, 9))
    X, t = rng.normal(size=(n, 2)), rng.integers(0, 2, size=(n, 1))
    given = X, t, rng.normal(size=(2, 4)), rng.normal(size=(4, 1))
    steps = {"epochs": 5, "learning_rate": 0.7}
    found, expected = submission.train(*given, **steps), solution.train(*given, **steps)
    same_weights(found, expected)
    same_errors(found, expected)


@pytest.mark.task("train", points=2)
def test_train_leaves_its_arguments(submission, solution):
    """처음 가중치는 그대로, 돌려주는 것은 새 배열 | The starting weights stay; new ones return"""
    given = solution.X, solution.t, W_LAYER_1, W_LAYER_2
    steps = {"epochs": 3, "learning_rate": 1.0}
    found = submission.train(*given, **steps)
    unchanged()
    same_weights(found, solution.train(*given, **steps))


@pytest.mark.task("train", points=3)
def test_train_default_learning_rate(submission, solution):
    """학습률을 주지 않으면 강의의 값 | The lecture's learning rate where none is given"""
    given = solution.X, solution.t, W_LAYER_1, W_LAYER_2
    same_weights(submission.train(*given, epochs=60), solution.train(*given, epochs=60))


@pytest.mark.task("train", points=3, seconds=12)  # a pure-Python loop takes 2.4 s
def test_train_learns_xor(submission, solution):
    """에폭 수를 주지 않으면 강의만큼 돌아 XOR를 배워요 | It learns XOR in the default epochs"""
    result = submission.train(solution.X, solution.t, START_LAYER_1, START_LAYER_2)
    W_layer_1, W_layer_2, Error_list = three(result)
    Error_list = sequence(Error_list)
    claim(
        len(Error_list) == 20000,
        ko="epochs를 주지 않으면 오차는 강의의 에폭 수만큼 쌓여야 해요.",
        en="Without epochs there must be one error for each of the lecture's epochs.",
    )
    with np.errstate(all="ignore"):
        _, found = solution.forward(
            solution.X, array(W_layer_1, START_LAYER_1.shape), array(W_layer_2, START_LAYER_2.shape)
        )
        learned = bool((np.abs(found - solution.t) < 0.2).all())
    claim(
        learned and Error_list[-1] < 0.05,
        ko="강의의 에폭만큼 학습했지만 XOR를 배우지 못했어요.",
        en="After all of the lecture's epochs it has not learned XOR.",
    )


@pytest.mark.task("step_predict", points=3)
def test_step_predict_learned_weights(submission, solution):
    """학습을 마친 다른 가중치로 XOR | XOR with other learned weights"""
    W_layer_1 = np.array([[5.4, 5.1, -3.2], [-3.1, 5.2, 5.7]])
    W_layer_2 = np.array([[-8.5], [11.9], [-8.1]])
    equal(submission.step_predict(solution.X, W_layer_1, W_layer_2), solution.t)


@pytest.mark.task("step_predict", points=3)
def test_step_predict_random(submission, solution, rng):
    """무작위 가중치의 계단 신경망 | The step network of random weights"""
    for _ in range(5):
        X = rng.integers(-6, 7, size=(30, 2)) / 4
        given = X, rng.integers(-16, 17, size=(2, 4)) / 8, rng.integers(-6, 7, size=(4, 1)) / 8
        equal(submission.step_predict(*given), solution.step_predict(*given))
        unchanged()


@pytest.mark.task("step_predict", points=2)
def test_step_predict_on_the_line(submission):
    """합이 정확히 0이면 두 층 모두 0 | A sum of exactly 0 gives 0 in both layers"""
    X = np.array([[0.0, 0.0], [1.0, 1.0], [1.0, -1.0], [-1.0, -1.0]])
    W_layer_1 = np.array([[0.5, 0.25], [0.5, 0.75]])
    found = submission.step_predict(X, W_layer_1, np.array([[1.5], [0.75]]))
    equal(found, np.array([[0], [1], [0], [0]]))
    found = submission.step_predict(X, W_layer_1, np.array([[1.5], [-1.5]]))
    equal(found, np.array([[0], [0], [0], [0]]))


@pytest.mark.task("step_predict", points=2)
def test_step_predict_steps_in_the_hidden_layer(submission):
    """은닉층의 출력도 0과 1 | The hidden layer gives 0 and 1 too"""
    X = np.array([[0.2, 0.1], [3.0, 2.0], [-0.2, -0.1], [0.1, -4.0]])
    W_layer_1 = np.array([[1.0, 0.25], [0.5, 1.0]])
    found = submission.step_predict(X, W_layer_1, np.array([[-1.0], [1.1]]))
    equal(found, np.array([[1], [1], [0], [0]]))


@pytest.mark.task("plot_error", points=3)
def test_plot_error_line(submission):
    """오차를 높이로 하는 선 하나 | One line with the errors as its heights"""
    Error_list = [0.71, 0.58, 0.44, 0.46, 0.21, 0.09]
    axes = submission.plot_error(Error_list)
    unchanged()
    shows(axes, Error_list)


@pytest.mark.task("plot_error", points=1)
def test_plot_error_random(submission, rng):
    """긴 오차 곡선도 빠짐없이 | A long curve, with nothing left out"""
    Error_list = rng.uniform(0.01, 0.9, size=3000).tolist()
    shows(submission.plot_error(Error_list), Error_list)


@pytest.mark.task("plot_error", points=2)
def test_plot_error_new_axes(submission):
    """두 번 부르면 그림도 둘 | Two calls, two figures"""
    first = submission.plot_error([0.6, 0.4, 0.3])
    second = submission.plot_error([0.5, 0.2])
    shows(second, [0.5, 0.2])
    shows(first, [0.6, 0.4, 0.3])


@pytest.mark.task("plot_error", points=1)
def test_plot_error_given_axes(submission):
    """건네받은 Axes에 그려요 | It draws on the Axes it is given"""
    other = kept(submission.plot_error([0.6, 0.5]))
    empty = kept(kept(other.figure).add_subplot())
    shows(submission.plot_error([0.4, 0.3, 0.1], ax=empty), [0.4, 0.3, 0.1])
    shows(empty, [0.4, 0.3, 0.1])


@pytest.mark.task("plot_error", points=1)
def test_plot_error_axes_of_an_earlier_figure(submission):
    """다른 그림을 그린 뒤에도 건네받은 Axes에 | On the Axes given, also after another figure"""
    empty = kept(kept(kept(submission.plot_error([0.6, 0.5])).figure).add_subplot())
    submission.plot_error([0.8, 0.7, 0.2])  # now the empty one is not the current one
    shows(submission.plot_error([0.4, 0.3, 0.1], ax=empty), [0.4, 0.3, 0.1])
    shows(empty, [0.4, 0.3, 0.1])
