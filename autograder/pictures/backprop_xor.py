"""09: the error curve and the decision surface, both from the student's own train and forward."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from numpy.typing import NDArray

from autograder.bilingual import Bilingual, Language
from autograder.checks import array, claim, finite, sequence
from autograder.pictures.gradient_check import Gradient, above_and_below, gradient_check, slopes
from autograder.pictures.panel import panel
from autograder.pictures.picture import Picture, told, with_words
from autograder.pictures.style import BLUE, INK, PALE, SKY, VERMILION, style

Values = NDArray[np.float64]

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
TARGETS = np.array([[0], [1], [1], [0]])
START_LAYER_1 = np.array([[0.6, 0.2, 0.6], [0.4, 0.4, 0.8]])
START_LAYER_2 = np.array([[1.0], [0.1], [0.4]])
# A fifth of the lecture's epochs with five times its learning rate: the same curve, sooner.
EPOCHS, LEARNING_RATE = 4000, 0.5
LOW, HIGH, CELLS = -0.5, 1.5, 81
TINTS = LinearSegmentedColormap.from_list("tints", ["white", SKY])

TITLE = Bilingual("XOR를 배우는 신경망", "A network that learns XOR")
CURVE = Bilingual("오차 E: {first:.3f} → {last:.3f}", "Error E: {first:.3f} → {last:.3f}")
EPOCH = Bilingual("에폭 (학습률 {rate})", "epoch (learning rate {rate})")
SURFACE = Bilingual(
    "학습 뒤의 출력, 네 점 중 {right}개가 맞아요", "After training: right at {right} of 4"
)
OUTPUT = Bilingual("출력", "output")
LEGEND = (
    Bilingual("정답 1", "target 1"),
    Bilingual("정답 0", "target 0"),
    Bilingual("출력이 0.5인 곳", "where the output is 0.5"),
    Bilingual("정답과 다른 점", "differs from the target"),
)
FALL = Bilingual(
    "내 train으로 {epochs}에폭을 배웠어요. 오차 E: 처음 {first:.3f}, 끝 {last:.3f}.",
    "In {epochs} epochs of my train the error E went from {first:.3f} to {last:.3f}.",
)
AFTER = Bilingual(
    "배운 뒤에는 네 점 중 {right}개가 맞아요. 출력: {values}.",
    "After training it is right at {right} of 4 points, with the outputs {values}.",
)
NO_CURVE = Bilingual(
    "아직 그릴 수 없어요.\ntrain이 nan 아닌 오차를 돌려주면\n여기에 곡선이 나타나요.",
    "Nothing to draw yet.\nOnce train returns errors without nan,\nthe curve appears here.",
)
NO_SURFACE = Bilingual(
    "아직 그릴 수 없어요.\ntrain과 forward가 nan 아닌 값을 돌려주면\n여기에 출력이 나타나요.",
    "Nothing to draw yet.\nOnce train and forward return numbers,\nthe output appears here.",
)


def draw(submission: Any, language: Language) -> Picture:
    """E of every epoch; the trained network's output over the plane of inputs; a gradient check."""
    with style(language) as shown:
        figure = Figure(figsize=(10, 7.8))
        figure.suptitle(TITLE.in_(shown), fontsize="x-large")
        top, bottom = above_and_below(figure, [5, 2.4])
        left, right = top.subplots(1, 2)
        result = _trained(submission)
        said = [
            panel(left, shown, NO_CURVE, lambda: _curve(left, result, shown)),
            panel(right, shown, NO_SURFACE, lambda: _surface(right, submission, result, shown)),
            gradient_check(bottom, shown, gradients(submission)),
        ]
        top.legend(handles=_handles(shown), loc="outside lower center", ncols=4)
    return with_words(figure, language, *said)


def gradients(submission: Any) -> list[Gradient]:
    """Both deltas, turned into what E of the student's own forward loses with each weight."""

    def error(first: Values, second: Values) -> float:
        _, out = submission.forward(X, first, second)
        return float(((array(out, TARGETS.shape, "forward") - TARGETS) ** 2).sum()) / 2

    def downhill(layer: int) -> Values:
        hidden, out = submission.forward(X, START_LAYER_1, START_LAYER_2)
        shapes = (hidden.shape, TARGETS.shape)
        deltas = submission.backward(TARGETS, hidden, out, START_LAYER_2)
        delta = array(deltas[layer], shapes[layer], "backward")
        # The lecture's deltas point downhill: what adds to the weights takes away from E.
        down: Values = np.einsum("ni,nj->ij", (X, hidden)[layer], delta)
        return -down

    return [
        Gradient(
            "W_layer_1", START_LAYER_1.shape,
            lambda: downhill(0), lambda: slopes(lambda w: error(w, START_LAYER_2), START_LAYER_1),
        ),
        Gradient(
            "W_layer_2", START_LAYER_2.shape,
            lambda: downhill(1), lambda: slopes(lambda w: error(START_LAYER_1, w), START_LAYER_2),
        ),
    ]  # fmt: skip


def _trained(submission: Any) -> Any:
    """What the student's train returned, not read yet; None where it returned nothing."""
    try:
        return submission.train(
            X, TARGETS, START_LAYER_1, START_LAYER_2, epochs=EPOCHS, learning_rate=LEARNING_RATE
        )
    except Exception:  # whatever goes wrong in a student's program, the panels say so kindly
        return None


def _curve(axes: Axes, result: Any, language: Language) -> Bilingual:
    errors = sequence(result[2], EPOCHS, "train")
    finite(errors, "train")
    axes.plot(np.arange(1, EPOCHS + 1), errors, color=BLUE, lw=2)
    axes.set(xlim=(0, EPOCHS), ylim=(0, max(0.7, 1.05 * float(errors.max()))))
    axes.set(xlabel=EPOCH.in_(language).format(rate=LEARNING_RATE), ylabel="E")
    axes.set_title(CURVE.in_(language).format(first=errors[0], last=errors[-1]))
    axes.grid(color=PALE, lw=0.5)
    return told(FALL, epochs=EPOCHS, first=errors[0], last=errors[-1])


def _surface(axes: Axes, submission: Any, result: Any, language: Language) -> Bilingual:
    ticks = np.linspace(LOW, HIGH, CELLS)
    x1, x2 = np.meshgrid(ticks, ticks)
    plane = np.column_stack([x1.ravel(), x2.ravel()])
    outputs = _outputs(submission, result, np.vstack([plane, X]))
    heights = outputs[:-4].reshape(CELLS, CELLS)
    image = axes.imshow(
        heights, cmap=TINTS, vmin=0, vmax=1, origin="lower", extent=(LOW, HIGH, LOW, HIGH)
    )
    if heights.min() < 0.5 < heights.max():
        axes.contour(ticks, ticks, heights, levels=[0.5], colors=INK)
    right = (outputs[-4:] > 0.5) == (TARGETS[:, 0] > 0.5)
    for (one, two), target, good in zip(X, TARGETS[:, 0], right, strict=True):
        axes.plot(one, two, "o", ms=13, mec=BLUE, mew=2, mfc=BLUE if target else "white")
        if not good:
            axes.plot(one, two, "x", ms=24, mec=VERMILION, mew=3)
    axes.set(xticks=[0, 1], yticks=[0, 1], xlabel="x1", ylabel="x2")
    axes.set_title(SURFACE.in_(language).format(right=int(right.sum())))
    axes.figure.colorbar(image, ax=axes, label=OUTPUT.in_(language), shrink=0.8)
    values = ", ".join(
        f"({one}, {two}) {out:.3f}" for (one, two), out in zip(X, outputs[-4:], strict=True)
    )
    return told(AFTER, right=int(right.sum()), values=values)


def _outputs(submission: Any, result: Any, points: NDArray[Any]) -> NDArray[Any]:
    """The student's forward at the points, with the weights that train returned."""
    W_layer_1 = array(result[0], START_LAYER_1.shape, "train")  # noqa: N806  the lecture's names
    W_layer_2 = array(result[1], START_LAYER_2.shape, "train")  # noqa: N806  the lecture's names
    found = submission.forward(points, W_layer_1, W_layer_2)
    claim(
        len(found) == 2, ko="값이 둘이어야 해요.", en="There must be two values.", about="forward"
    )
    outputs = array(found[1], (len(points), 1), "forward")
    finite(outputs, "forward")
    return outputs[:, 0]


def _handles(language: Language) -> list[Line2D]:
    looks: list[dict[str, Any]] = [
        {"marker": "o", "ls": "", "ms": 10, "mec": BLUE, "mfc": BLUE},
        {"marker": "o", "ls": "", "ms": 10, "mec": BLUE, "mfc": "white", "mew": 2},
        {"color": INK},
        {"marker": "x", "ls": "", "ms": 10, "mec": VERMILION, "mew": 3},
    ]
    texts = [each.in_(language) for each in LEGEND]
    return [Line2D([], [], label=text, **look) for text, look in zip(texts, looks, strict=True)]
