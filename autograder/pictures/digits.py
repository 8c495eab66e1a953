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
from autograder.pictures.style import BLUE, INK, PALE, VERMILION, style

Images = NDArray[np.uint8]
Labels = NDArray[np.int64]

ROWS, COLUMNS = 4, 10
MOST_WRONG = ROWS * COLUMNS // 2  # a program that is always wrong still shows no wall of frames
SIDE, BRIGHTEST = 8, 16  # of the images in digits.npz
WIDE, HIGH = 10.0, 13.0  # of a cell, in pixels of an image, the line of text included

TITLE = Bilingual("내 신경망이 알아맞힌 손글씨 숫자", "Digits as my network reads them")
SCORE = Bilingual(
    "시험용 {count}장 중 {right}장이 맞아요 ({share:.1%}). 아래는 그 {count}장 가운데 {shown}장",
    "{right} of {count} test images are right ({share:.1%}); {shown} of the {count} are shown",
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


def draw(submission: Any, language: Language) -> Figure:
    """All wrong digits that fit, in between right ones, each with the network's answer."""
    with style():
        figure = Figure(figsize=(10, 6.2))
        figure.suptitle(TITLE.in_(language), fontsize="x-large")
        axes = figure.subplots()
        folder = _data_folder()
        if folder is None:
            _say(axes, NO_DATA.in_(language))
            return figure
        try:
            _grid(axes, submission, folder, language)
            figure.legend(handles=_handles(language), loc="outside lower center", ncols=2)
        except Exception:  # whatever goes wrong in a student's program, the panel says so kindly
            _say(axes, NO_ANSWER.in_(language))
    return figure


def _data_folder() -> Path | None:
    """The course's data: beside this package, else at or above the current folder."""
    here = Path.cwd()
    homes = (Path(__file__).parents[2], here, *here.parents)
    folders = (home / "course_data" for home in homes)
    return next((each for each in folders if (each / "digits_weights.npz").is_file()), None)


def _say(axes: Axes, words: str) -> None:
    axes.clear()
    axes.set_axis_off()
    axes.text(0.5, 0.5, words, ha="center", va="center", color=INK, transform=axes.transAxes)


def _grid(axes: Axes, submission: Any, folder: Path, language: Language) -> None:
    with np.load(folder / "digits.npz", allow_pickle=False) as file:
        images, labels = file["x_test"], file["t_test"].astype(int)
    y = _probabilities(submission, folder, images)
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
    axes.set_title(
        SCORE.in_(language).format(
            count=len(labels), right=right, share=right / len(labels), shown=len(places)
        )
    )


def _probabilities(submission: Any, folder: Path, images: Images) -> NDArray[Any]:
    """The student's predict on all test images, with the network that load_network read."""
    network = submission.load_network(str(folder / "digits_weights.npz"))
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
