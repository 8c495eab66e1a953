"""10: a grid of test digits with what the student's network reads, the wrong ones marked."""

from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from numpy.typing import NDArray

from autograder.bilingual import Bilingual, Language
from autograder.checks import array, finite, within
from autograder.pictures.course_data import course_file
from autograder.pictures.panel import panel, say
from autograder.pictures.picture import Picture, joined, told, with_words
from autograder.pictures.style import BLUE, PALE, VERMILION, style

Images = NDArray[np.uint8]
Labels = NDArray[np.int64]

ROWS, COLUMNS = 4, 10
MOST_WRONG = ROWS * COLUMNS // 2  # a program that is always wrong still shows no wall of frames
MOST_TOLD = 6  # wrong ones, in words
SIDE, BRIGHTEST = 8, 16  # of the images in digits.npz
WIDE, HIGH = 10.0, 13.0  # of a cell, in pixels of an image, the line of text included

TITLE = Bilingual("내 신경망이 알아맞힌 손글씨 숫자", "Digits as my network reads them")
SCORE = Bilingual(
    "시험용 {count}장 중 {right}장이 맞아요 ({share:.1%}). 아래는 그 {count}장 가운데 {shown}장",
    "{right} of {count} test images are right ({share:.1%}); {shown} of the {count} are shown",
)
RIGHT = Bilingual(
    "내 신경망은 시험용 숫자 {count}장 중 {right}장을 맞혔어요 ({share:.1%}).",
    "My network reads {right} of {count} test digits right ({share:.1%}).",
)
WRONG = Bilingual(
    "틀린 것 가운데 먼저 나온 것(정답 → 고른 숫자): {pairs}.",
    "The first wrong ones (answer → what it picked): {pairs}.",
)
LEGEND = (
    Bilingual("맞음: 고른 숫자 (확률)", "right: the digit it picked (probability)"),
    Bilingual(
        "틀림: 고른 숫자 (확률) → 정답", "wrong: the digit it picked (probability) → the answer"
    ),
)
NO_ANSWER = Bilingual(
    "아직 그릴 수 없어요.\nload_network가 신경망을 읽고 predict가 확률을 돌려주면\n"
    "여기에 숫자들이 나타나요.",
    "Nothing to draw yet.\nOnce load_network reads the network and predict returns\n"
    "probabilities, the digits appear here.",
)
NO_DATA = Bilingual(
    "course_data 폴더를 찾지 못했어요.\n과목 폴더 안에서 다시 실행해 주세요.",
    "There is no course_data folder here.\nRun this again inside the course's folder.",
)


def draw(submission: Any, language: Language) -> Picture:
    """All wrong digits that fit, in between right ones, each with the network's answer."""
    with style(language) as shown:
        figure = Figure(figsize=(10, 6.2))
        figure.suptitle(TITLE.in_(shown), fontsize="x-large")
        axes = figure.subplots()
        weights, digits = course_file("digits_weights.npz"), course_file("digits.npz")
        if weights is None or digits is None:
            say(axes, shown, NO_DATA)
            return with_words(figure, language, NO_DATA)
        said = panel(
            axes, shown, NO_ANSWER, lambda: _grid(axes, submission, weights, digits, shown)
        )
        if said is not NO_ANSWER:
            figure.legend(handles=_handles(shown), loc="outside lower center", ncols=2)
    return with_words(figure, language, said)


def _grid(
    axes: Axes, submission: Any, weights: Path, digits: Path, language: Language
) -> Bilingual:
    with np.load(digits, allow_pickle=False) as file:
        images, labels = file["x_test"], file["t_test"].astype(int)
    y = _probabilities(submission, weights, images)
    picked, sure = y.argmax(axis=1), y.max(axis=1)
    places = _chosen(picked, labels)
    for cell, place in enumerate(places):
        left, top = WIDE * (cell % COLUMNS), HIGH * (cell // COLUMNS)
        _image(axes, images[place], left, top)
        words, right = f"{picked[place]} ({sure[place]:.0%})", picked[place] == labels[place]
        if not right:
            words += f" → {labels[place]}"
            frame = Rectangle((left, top), SIDE, SIDE, fill=False, ec=VERMILION, lw=3)
            axes.add_patch(frame)
        colour, weight = (BLUE, "normal") if right else (VERMILION, "bold")
        axes.text(
            left + SIDE / 2, top + SIDE + 1, words, ha="center", va="top", fontsize=9,
            color=colour, weight=weight,
        )  # fmt: skip
    axes.set(xlim=(-1, WIDE * COLUMNS - 1), ylim=(HIGH * ROWS - 1, -1), aspect="equal")
    axes.set_axis_off()
    right = int((picked == labels).sum())
    facts = {"count": len(labels), "right": right, "share": right / len(labels)}
    axes.set_title(told(SCORE, shown=len(places), **facts).in_(language))
    said = told(RIGHT, **facts)
    wrong = [f"{one} → {other}" for one, other in zip(labels, picked, strict=True) if one != other]
    if not wrong:
        return said
    return joined(said, told(WRONG, pairs=", ".join(wrong[:MOST_TOLD])))


def _probabilities(submission: Any, weights: Path, images: Images) -> NDArray[Any]:
    """The student's predict on all test images, with the network that load_network read."""
    network = submission.load_network(str(weights))
    x = images.reshape(len(images), -1) / BRIGHTEST
    y = array(submission.predict(network, x), (len(images), 10), "predict")
    finite(y, "predict")
    within(y, -0.001, 1.001, "predict")  # float32 may round a little beyond 1
    return y


def _chosen(picked: Labels, labels: Labels) -> Labels:
    """Which images are shown, by their answers: wrong ones, and right ones of each digit."""
    wrong = np.flatnonzero(picked != labels)[:MOST_WRONG]
    right = [np.flatnonzero((labels == digit) & (picked == labels)) for digit in range(10)]
    turns = [some[turn] for turn in range(ROWS * COLUMNS) for some in right if turn < len(some)]
    places = np.array([*wrong, *turns], dtype=int)[: ROWS * COLUMNS]
    return places[np.argsort(labels[places], kind="stable")]


def _image(axes: Axes, image: Images, left: float, top: float) -> None:
    axes.imshow(
        image, cmap="gray_r", vmin=0, vmax=BRIGHTEST, extent=(left, left + SIDE, top + SIDE, top)
    )
    axes.add_patch(Rectangle((left, top), SIDE, SIDE, fill=False, ec=PALE, lw=0.8))


def _handles(language: Language) -> list[Line2D]:
    looks: list[dict[str, Any]] = [
        {"mec": PALE, "mfc": "white", "mew": 1},
        {"mec": VERMILION, "mfc": "white", "mew": 3},
    ]
    texts = [each.in_(language) for each in LEGEND]
    return [
        Line2D([], [], ls="", marker="s", ms=11, label=text, **look)
        for text, look in zip(texts, looks, strict=True)
    ]
