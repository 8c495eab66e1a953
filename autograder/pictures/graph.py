"""07: the computational graph of buy_fruit, its numbers asked of the student's own program."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from numpy.typing import NDArray

from autograder.bilingual import Bilingual, Language
from autograder.checks import claim, number
from autograder.pictures.affine import affine_gradients
from autograder.pictures.gradient_check import above_and_below, gradient_check
from autograder.pictures.panel import panel
from autograder.pictures.picture import Picture, joined, told, with_words
from autograder.pictures.style import BLUE, INK, PALE, VERMILION, style

Values = NDArray[np.float64]
Point = tuple[float, float]
Found = dict[str, float]  # by the name of the edge; what the program does not give is not in it

GIVEN = {"apple": 100, "apple_num": 2, "orange": 150, "orange_num": 3, "tax": 1.1}
VALUES = GIVEN | {"apple_price": 200.0, "orange_price": 450.0, "all_price": 650.0, "price": 715.0}
GRADIENTS = {
    **{"apple": 2.2, "apple_num": 110.0, "orange": 3.3, "orange_num": 165.0, "tax": 650.0},
    **{"apple_price": 1.1, "orange_price": 1.1, "all_price": 1.1},
}
NODES: dict[Point, str] = {(4.2, 5.5): "×", (4.2, 2.7): "×", (6.9, 4.1): "+", (9.6, 2.9): "×"}
APPLES, ORANGES, BOTH, TAXED = NODES
RADIUS, GAP = 0.33, 0.07
# Where each edge begins, how far it runs level with its numbers, and where it ends.
EDGES: dict[str, tuple[Point, float, Point]] = {
    "apple": ((1.6, 6.1), 3.2, APPLES),
    "apple_num": ((1.6, 4.9), 3.2, APPLES),
    "orange": ((1.6, 3.3), 3.2, ORANGES),
    "orange_num": ((1.6, 2.1), 3.2, ORANGES),
    "tax": ((1.6, 0.7), 3.2, TAXED),
    "apple_price": (APPLES, 6.0, BOTH),
    "orange_price": (ORANGES, 6.0, BOTH),
    "all_price": (BOTH, 8.7, TAXED),
    "price": (TAXED, 11.4, (11.4, 2.9)),
}

TITLE = Bilingual("내 buy_fruit의 계산 그래프", "The computational graph of my buy_fruit")
LEGEND = (
    Bilingual("순전파의 값 (화살표 위)", "value of the forward pass (above)"),
    Bilingual("역전파의 기울기 (화살표 아래)", "gradient of the backward pass (below)"),
    Bilingual("강의와 다른 값", "differs from the lecture"),
    Bilingual("아직 없는 값", "not there yet"),
)
NUMBERS = Bilingual(
    "buy_fruit의 값은 {price}, 기울기는 {gradients}.",
    "buy_fruit gives {price}, with the gradients {gradients}.",
)
WRONG = Bilingual("강의와 다른 수: {names}.", "Numbers that differ from the lecture: {names}.")
MISSING = Bilingual("아직 없는 수: {names}.", "Not there yet: {names}.")
NOTHING = Bilingual(
    "아직 그릴 수 없어요.\n덧셈 층과 곱셈 층, 또는 buy_fruit를 채우면\n여기에 그래프가 나타나요.",
    "Nothing to draw yet.\nOnce the addition and multiplication layers,\n"
    "or buy_fruit, are filled in, the graph appears here.",
)


def draw(submission: Any, language: Language) -> Picture:
    """The graph with its values and gradients, and a check of the affine layer's gradients."""
    with style(language) as shown:
        figure = Figure(figsize=(11, 9))
        figure.suptitle(TITLE.in_(shown), fontsize="x-large")
        top, bottom = above_and_below(figure, [6, 2.7])
        axes = top.subplots()
        said = panel(axes, shown, NOTHING, lambda: _graph(axes, submission))
        if said is not NOTHING:
            top.legend(handles=_handles(shown), loc="outside lower center", ncols=2)
        checked = gradient_check(bottom, shown, affine_gradients(submission))
    return with_words(figure, language, said, checked)


def _graph(axes: Axes, submission: Any) -> Bilingual:
    values, gradients = _of_layers(submission)
    _read_purchase(submission, values, gradients)
    claim(values or gradients, ko="아직 수가 없어요.", en="There are no numbers yet.")
    axes.set_axis_off()
    axes.set(xlim=(0.4, 12.2), ylim=(0, 6.8), aspect="equal")
    for name in EDGES:
        _edge(axes, name)
        _numbers(axes, name, values, gradients)
    for (x, y), sign in NODES.items():
        axes.plot(x, y, "o", ms=27, mfc="white", mec=INK, mew=1.5)
        axes.text(x, y, sign, ha="center", va="center_baseline", color=INK, fontsize=17)
    return _said(values, gradients)


def _said(values: Found, gradients: Found) -> Bilingual:
    shown = ", ".join(f"{name} {gradients[name]:.4g}" for name in GIVEN if name in gradients)
    price = f"{values['price']:.4g}" if "price" in values else "?"
    pairs = ((values, VALUES), (gradients, GRADIENTS))
    wrong = [
        name
        for found, right in pairs
        for name in found
        if _differs(found[name], right[name])
    ]  # fmt: skip
    missing = [name for found, right in pairs for name in right if name not in {**found, **GIVEN}]
    said = [told(NUMBERS, price=price, gradients=shown or "?")]
    if wrong:
        said.append(told(WRONG, names=", ".join(dict.fromkeys(wrong))))
    if missing:
        said.append(told(MISSING, names=", ".join(dict.fromkeys(missing))))
    return joined(*said)


def _of_layers(submission: Any) -> tuple[Found, Found]:
    """What the student's layers give in the middle of the graph."""
    values: Found = {}
    gradients: Found = {}
    apples, oranges, taxed = (_made(submission, "MulLayer") for _ in range(3))
    both = _made(submission, "AddLayer")
    given = VALUES  # each node gets the lecture's inputs, so that one mistake shows in one place
    _keep(values, "apple_price", lambda: apples.forward(given["apple"], given["apple_num"]))
    _keep(values, "orange_price", lambda: oranges.forward(given["orange"], given["orange_num"]))
    _keep(values, "all_price", lambda: both.forward(given["apple_price"], given["orange_price"]))
    _keep(gradients, "all_price", lambda: _after(taxed, (given["all_price"], given["tax"]), 1)[0])
    pair = (given["apple_price"], given["orange_price"])
    _keep(gradients, "apple_price", lambda: _after(both, pair, GRADIENTS["all_price"])[0])
    _keep(gradients, "orange_price", lambda: _after(both, pair, GRADIENTS["all_price"])[1])
    return values, gradients


def _read_purchase(submission: Any, values: Found, gradients: Found) -> None:
    """Adds what buy_fruit returns: the price, and the gradients of what goes in."""
    try:
        result = submission.buy_fruit(*GIVEN.values())
    except Exception:  # whatever goes wrong in a student's program, its numbers stay away
        return
    _keep(values, "price", lambda: result[0])
    for name in GIVEN:
        _keep(gradients, name, partial(_gradient, result, name))


def _gradient(result: Any, name: str) -> Any:
    return result[1][name]


def _made(submission: Any, name: str) -> Any:
    try:
        return getattr(submission, name)()
    except Exception:  # the class may be missing, or ask for arguments
        return None


def _after(layer: Any, given: tuple[float, float], dout: float) -> Any:
    """What the layer's backward gives after its forward."""
    layer.forward(*given)
    return layer.backward(dout)


def _keep(found: Found, name: str, ask: Callable[[], Any]) -> None:
    """Keeps the number that `ask` gives, if it gives one."""
    try:
        found[name] = number(ask())
    except Exception:  # a student's value may be wrong in any way
        return


def _edge(axes: Axes, name: str) -> None:
    """Two arrows: values go to the node, gradients come back a little below."""
    (x, y), level, end = EDGES[name]
    start = x + (RADIUS if (x, y) in NODES else 0.0)
    far = end[0] - 1.1 if name == "tax" else level
    # The arrows stop at the circle's rim.
    away = np.array([far - end[0], y - end[1]])
    if away.any():
        end = tuple(end + away / np.hypot(*away) * RADIUS)
    there, back = np.array([(start, y), (far, y), end]), np.array([end, (far, y), (start, y)])
    there[:, 1] += GAP
    back[:, 1] -= GAP
    for way, color, line in ((there, BLUE, "-"), (back, VERMILION, "--")):
        axes.plot(way[:, 0], way[:, 1], color=color, ls=line, lw=1.3, solid_capstyle="butt")
        _head(axes, way, color)


def _head(axes: Axes, way: Values, color: str) -> None:
    """An arrow's head where the way ends."""
    steps = np.diff(way, axis=0)
    step = steps[steps.any(axis=1)][-1]
    before = way[-1] - step / np.hypot(*step) / 4
    look = {"arrowstyle": "-|>", "color": color, "lw": 0, "mutation_scale": 18}
    places = (way[-1, 0], way[-1, 1]), (before[0], before[1])
    axes.annotate("", *places, arrowprops=look | {"shrinkA": 0, "shrinkB": 0})


def _numbers(axes: Axes, name: str, values: Found, gradients: Found) -> None:
    """The value above the edge and the gradient below it, and the name where one goes in."""
    (x, y), level, _ = EDGES[name]
    middle = (x + (RADIUS if (x, y) in NODES else 0.0) + level) / 2
    if name in GIVEN:
        axes.text(x - 0.12, y, name, ha="right", va="center", color=INK)
        _number(axes, (middle, y + 0.28), GIVEN[name], GIVEN[name], BLUE)
    else:
        _number(axes, (middle, y + 0.28), values.get(name), VALUES[name], BLUE)
    if name == "price":
        axes.text(level + 0.12, y, name, ha="left", va="center", color=INK)
        _number(axes, (middle, y - 0.28), 1, 1, VERMILION)  # where the backward pass starts
    else:
        _number(axes, (middle, y - 0.28), gradients.get(name), GRADIENTS[name], VERMILION)


def _number(axes: Axes, place: Point, found: float | None, right: float, color: str) -> None:
    words = "?" if found is None else f"{found:.4g}"
    wrong = found is not None and _differs(found, right)
    frame = {"fc": "white", "ec": INK if wrong else "none", "pad": 1.5}
    shade = PALE if found is None else color
    axes.text(*place, words, ha="center", va="center", color=shade, bbox=frame, fontsize=12)


def _differs(found: float, right: float) -> bool:
    return not np.isclose(found, right, rtol=1e-4)


def _handles(language: Language) -> list[Any]:
    forward, backward, differs, missing = (text.in_(language) for text in LEGEND)
    return [
        Line2D([], [], color=BLUE, label=forward),
        Line2D([], [], color=VERMILION, ls="--", label=backward),
        Patch(facecolor="white", edgecolor=INK, label=differs),
        Line2D([], [], ls="", marker="$?$", ms=8, color=PALE, label=missing),
    ]
