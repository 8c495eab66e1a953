"""11: the loss and both accuracy curves, from the student's own train_and_evaluate on digits."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from autograder.bilingual import Bilingual, Language
from autograder.checks import finite, in_guest, sequence, within
from autograder.pictures.course_data import course_file
from autograder.pictures.gradient_check import Gradient, above_and_below, gradient_check
from autograder.pictures.panel import panel
from autograder.pictures.picture import Picture, told, with_words
from autograder.pictures.style import BLUE, ORANGE, PALE, SKY, style

Values = NDArray[np.float64]

# Few training samples, seen often: quick, and the gap between the two accuracies shows.
TRAIN, TEST = 240, 359
HIDDEN, SPREAD, SEED = 20, 0.1, 11
ITERATIONS, BATCH, LEARNING_RATE = 360, 20, 1.0
PER_EPOCH = TRAIN // BATCH
# The small network whose gradients are checked, and its batch.
SHAPES = {"W1": (3, 4), "b1": (4,), "W2": (4, 3), "b2": (3,)}
X = np.array([[1.0, 0.0, -1.0], [0.5, 2.0, 0.0], [-1.5, 1.0, 1.0], [0.0, -1.0, 0.5], [2, 1, -0.5]])
T = np.array([0, 2, 1, 1, 0])
TALLEST = 1e6  # what a wrong program returns may be any size; an axis may not

TITLE = Bilingual(
    "숫자 {n}장으로 학습하는 2층 신경망", "A two-layer network learning from {n} digits"
)
LOSS = Bilingual("미니배치의 손실", "Loss of the mini-batches")
ITERATION = Bilingual("고친 횟수", "updates")
EACH = Bilingual("배치마다", "each batch")
MEAN = Bilingual("한 에폭의 평균", "mean of an epoch")
ACCURACY = Bilingual(
    "정확도: 학습 {train:.2f}, 시험 {test:.2f}", "Accuracy: training {train:.2f}, test {test:.2f}"
)
EPOCH = Bilingual("에폭", "epoch")
ON_TRAIN = Bilingual("학습 데이터", "training data")
ON_TEST = Bilingual("시험 데이터", "test data")
FALL = Bilingual(
    "숫자 {n}장으로 {epochs}에폭을 배웠어요. 에폭의 손실 평균: 처음 {first:.3f}, 끝 {last:.3f}.",
    "In {epochs} epochs on {n} digits the mean loss went from {first:.3f} to {last:.3f}.",
)
LEARNED = Bilingual(
    "마지막 정확도: 학습 데이터 {train:.2f}, 시험 데이터 {test:.2f}.",
    "The last accuracies are {train:.2f} on the training data and {test:.2f} on the test data.",
)
NO_DIGITS = Bilingual(
    "course_data/digits.npz를 찾지 못했어요.\n과목 폴더 안에서 실행해 주세요.",
    "course_data/digits.npz is not there.\nPlease run this inside the course's folder.",
)
NO_CURVE = Bilingual(
    "아직 그릴 수 없어요.\ntrain_and_evaluate가 손실과\n정확도를 돌려주면 여기에 나타나요.",
    "Nothing to draw yet.\n"
    "Once train_and_evaluate returns losses\nand accuracies, the curves appear.",
)


def draw(submission: Any, language: Language) -> Picture:
    """The loss of every mini-batch; both accuracies of every epoch; a gradient check."""
    with style(language) as shown:
        figure = Figure(figsize=(10, 7.2))
        figure.suptitle(TITLE.in_(shown).format(n=TRAIN), fontsize="x-large")
        top, bottom = above_and_below(figure, [4.6, 2.4])
        left, right = top.subplots(1, 2)
        digits = course_file("digits.npz")
        instead = NO_DIGITS if digits is None else NO_CURVE
        curves = None if digits is None else _curves(submission, digits)
        said = [
            panel(left, shown, instead, lambda: _losses(left, curves, shown)),
            panel(right, shown, instead, lambda: _accuracies(right, curves, shown)),
            gradient_check(bottom, shown, gradients(submission)),
        ]
    return with_words(figure, language, *said)


def gradients(submission: Any) -> list[Gradient]:
    """The four of gradient, beside numerical_gradient on the same small network."""

    @cache
    def network() -> Any:
        in_guest(submission, "seed_numpy", SEED)
        return submission.TwoLayerNet(3, 4, 3, weight_init_std=0.5)

    @cache
    def backward() -> Any:
        return network().gradient(X, T)

    @cache
    def numerical() -> Any:
        return network().numerical_gradient(X, T)

    return [
        Gradient(name, shape, partial(_under, backward, name), partial(_under, numerical, name))
        for name, shape in SHAPES.items()
    ]


def _under(grads: Callable[[], Any], name: str) -> Any:
    return grads()[name]


def _curves(submission: Any, digits: Path) -> Any:
    """What the student's train_and_evaluate returned, not read yet; None where nothing came."""
    try:
        in_guest(submission, "seed_numpy", SEED)
        network = submission.TwoLayerNet(64, HIDDEN, 10, weight_init_std=SPREAD)
        rng = in_guest(submission, "default_rng", SEED)
        return submission.train_and_evaluate(
            network, *_digits(digits), ITERATIONS, BATCH, LEARNING_RATE, rng
        )
    except Exception:  # whatever goes wrong in a student's program, the panels say so kindly
        return None


def _digits(digits: Path) -> tuple[NDArray[Any], ...]:
    """x_train (240, 64), t_train, x_test (359, 64), t_test; pixels from 0.0 to 1.0."""
    with np.load(digits, allow_pickle=False) as held:
        x_train, x_test = (
            held[name].reshape(-1, 64).astype(np.float32) / 16 for name in ("x_train", "x_test")
        )
        t_train, t_test = held["t_train"], held["t_test"]
    return x_train[:TRAIN], t_train[:TRAIN], x_test[:TEST], t_test[:TEST]


def _losses(axes: Axes, curves: Any, language: Language) -> Bilingual:
    losses = sequence(curves[0], ITERATIONS, "train_and_evaluate")
    finite(losses)
    losses = losses.clip(-TALLEST, TALLEST)
    steps = np.arange(1, ITERATIONS + 1)
    axes.plot(steps, losses, color=SKY, lw=1, label=EACH.in_(language))
    middles = steps.reshape(-1, PER_EPOCH).mean(axis=1)
    means = losses.reshape(-1, PER_EPOCH).mean(axis=1)
    axes.plot(middles, means, color=BLUE, lw=2.5, label=MEAN.in_(language))
    axes.set(xlabel=ITERATION.in_(language), xlim=(0, ITERATIONS), title=LOSS.in_(language))
    axes.set_ylim(min(0.0, float(losses.min())), 1.05 * max(2.4, float(losses.max())))
    axes.grid(color=PALE, lw=0.5)
    axes.legend(loc="best", edgecolor="none")
    return told(FALL, n=TRAIN, first=means[0], last=means[-1], epochs=len(means))


def _accuracies(axes: Axes, curves: Any, language: Language) -> Bilingual:
    train, test = (_accuracy(each) for each in curves[1:3])
    looks = ((train, BLUE, "-", ON_TRAIN), (test, ORANGE, "--", ON_TEST))
    for values, colour, line, name in looks:
        axes.plot(
            np.arange(len(values)), values, line, color=colour, lw=2, label=name.in_(language)
        )
    axes.set(xlabel=EPOCH.in_(language), ylim=(0, 1.05))
    axes.set_title(ACCURACY.in_(language).format(train=train[-1], test=test[-1]))
    axes.grid(color=PALE, lw=0.5)
    axes.legend(loc="best", edgecolor="none")
    return told(LEARNED, train=train[-1], test=test[-1])


def _accuracy(values: Any) -> Values:
    """One accuracy an epoch, or one more."""
    found: Values = sequence(values, None, "train_and_evaluate")
    within(found, 0, 1)
    if not 1 <= len(found) <= ITERATIONS:
        raise ValueError("no curve")
    return found
