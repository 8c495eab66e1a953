"""11: the loss and both accuracy curves, from the student's own train_and_evaluate on digits."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from autograder.bilingual import Bilingual, Language
from autograder.checks import finite, in_guest, sequence, within
from autograder.pictures.style import BLUE, INK, ORANGE, PALE, SKY, style

Values = NDArray[np.float64]

DIGITS = Path(__file__).parents[2] / "course_data" / "digits.npz"
# Few training samples, seen often: quick, and the gap between the two accuracies shows.
TRAIN, TEST = 240, 359
HIDDEN, SPREAD, SEED = 20, 0.1, 11
ITERATIONS, BATCH, LEARNING_RATE = 360, 20, 1.0
PER_EPOCH = TRAIN // BATCH
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
NO_DIGITS = Bilingual(
    "course_data/digits.npz를 찾지 못했어요.\n과목 폴더 안에서 실행해 주세요.",
    "course_data/digits.npz is not there.\nPlease run this inside the course's folder.",
)
NO_CURVE = Bilingual(
    "아직 그릴 수 없어요.\ntrain_and_evaluate가 손실과\n정확도를 돌려주면 여기에 나타나요.",
    "Nothing to draw yet.\n"
    "Once train_and_evaluate returns losses\nand accuracies, the curves appear.",
)


def draw(submission: Any, language: Language) -> Figure:
    """Left, the loss of every mini-batch; right, both accuracies of every epoch."""
    with style():
        figure = Figure(figsize=(10, 4.6))
        figure.suptitle(TITLE.in_(language).format(n=TRAIN), fontsize="x-large")
        left, right = figure.subplots(1, 2)
        if DIGITS.is_file():
            instead, curves = NO_CURVE.in_(language), _curves(submission)
        else:
            instead, curves = NO_DIGITS.in_(language), None
        _panel(left, instead, lambda: _losses(left, curves, language))
        _panel(right, instead, lambda: _accuracies(right, curves, language))
    return figure


def _curves(submission: Any) -> Any:
    """What the student's train_and_evaluate returned, not read yet; None where nothing came."""
    try:
        in_guest(submission, "seed_numpy", SEED)
        network = submission.TwoLayerNet(64, HIDDEN, 10, weight_init_std=SPREAD)
        rng = in_guest(submission, "default_rng", SEED)
        return submission.train_and_evaluate(
            network, *_digits(), ITERATIONS, BATCH, LEARNING_RATE, rng
        )
    except Exception:  # whatever goes wrong in a student's program, the panels say so kindly
        return None


def _digits() -> tuple[NDArray[Any], ...]:
    """x_train (240, 64), t_train, x_test (359, 64), t_test; pixels from 0.0 to 1.0."""
    with np.load(DIGITS, allow_pickle=False) as held:
        x_train, x_test = (
            held[name].reshape(-1, 64).astype(np.float32) / 16 for name in ("x_train", "x_test")
        )
        t_train, t_test = held["t_train"], held["t_test"]
    return x_train[:TRAIN], t_train[:TRAIN], x_test[:TEST], t_test[:TEST]


def _panel(axes: Axes, instead: str, fill: Callable[[], None]) -> None:
    """Fills a panel, or says in it why it is empty."""
    try:
        fill()
    except Exception:  # values may be wrong in any way
        axes.clear()
        axes.set_axis_off()
        axes.text(0.5, 0.5, instead, ha="center", va="center", color=INK, transform=axes.transAxes)


def _losses(axes: Axes, curves: Any, language: Language) -> None:
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
    axes.legend(loc="upper right", frameon=False)


def _accuracies(axes: Axes, curves: Any, language: Language) -> None:
    train, test = (_accuracy(each) for each in curves[1:3])
    looks = ((train, BLUE, "-", ON_TRAIN), (test, ORANGE, "--", ON_TEST))
    for values, colour, line, name in looks:
        axes.plot(
            np.arange(len(values)), values, line, color=colour, lw=2, label=name.in_(language)
        )
    axes.set(xlabel=EPOCH.in_(language), ylim=(0, 1.05))
    axes.set_title(ACCURACY.in_(language).format(train=train[-1], test=test[-1]))
    axes.grid(color=PALE, lw=0.5)
    axes.legend(loc="lower right", frameon=False)


def _accuracy(values: Any) -> Values:
    """One accuracy an epoch, or one more."""
    found: Values = sequence(values, None, "train_and_evaluate")
    within(found, 0, 1)
    if not 1 <= len(found) <= ITERATIONS:
        raise ValueError("no curve")
    return found
