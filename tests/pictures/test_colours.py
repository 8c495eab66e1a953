"""Grey and colour-blind: what must be told apart differs without its colour."""

import importlib
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from matplotlib.colors import to_rgb, to_rgba
from matplotlib.legend import Legend
from matplotlib.lines import Line2D

from autograder.course import read_course
from autograder.pictures.gradient_check import SIGNED
from autograder.pictures.style import BLUE, GREEN, ORANGE, SKY, TINT, VERMILION

ROOT = Path(__file__).parents[2]
IDS = [assignment.id for assignment in read_course(ROOT).assignments]
# Machado, Oliveira and Fernandes (2009), A Physiologically-based Model for Simulation of Color
# Vision Deficiency, IEEE TVCG 15(6): deuteranopia and protanopia, on linear RGB.
BLIND = {
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
}
TO_XYZ = np.array(  # IEC 61966-2-1, white D65
    [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
)


def linear(colour: Any) -> np.ndarray:
    """sRGB without its gamma."""
    rgb = np.array(to_rgb(colour))
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def lab(rgb: np.ndarray) -> np.ndarray:
    """CIE L*a*b* of linear RGB."""
    xyz = TO_XYZ @ rgb.clip(0, 1) / np.array([0.9505, 1.0, 1.089])
    x, y, z = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def apart(one: Any, other: Any, sight: str) -> float:
    """How far two colours are from each other for that sight: a difference in L*, or in all."""
    if sight == "grey":
        return abs(float(lab(linear(one))[0] - lab(linear(other))[0]))
    seen = (lab(np.array(BLIND[sight]) @ linear(each)) for each in (one, other))
    return float(np.linalg.norm(np.subtract(*seen)))


@pytest.mark.parametrize("sight", BLIND)
def test_the_palette_is_distinct_for_the_colour_blind(sight: str) -> None:
    # 15 is far above the just noticeable difference of about 2.
    for one, other in combinations((BLUE, ORANGE, GREEN, VERMILION, SKY), 2):
        assert apart(one, other, sight) > 15, (one, other)
    assert apart(SIGNED(0.0), SIGNED(1.0), sight) > 20


def test_the_measure_finds_what_the_colour_blind_cannot_tell_apart() -> None:
    # The control: a red and a green of one lightness.
    assert apart("#B00000", "#5A6B00", "deuteranopia") < 5
    assert apart("red", "green", "grey") < 20


def test_a_tinted_side_is_seen_in_grey_only_with_its_hatch() -> None:
    # Why HATCH exists: light blue on white nearly vanishes on a grey printer.
    assert apart(TINT, "white", "grey") < 20


def look(handle: Any) -> tuple[object, ...]:
    """All but the colour: line, marker, hatch."""
    if isinstance(handle, Line2D):
        width = round(handle.get_linewidth()) if handle.get_linestyle() != "None" else 0
        return "line", handle.get_linestyle(), str(handle.get_marker()), width
    return "patch", handle.get_hatch()


def fill(handle: Any) -> Any:
    """The colour that a shape shows most of."""
    if isinstance(handle, Line2D):
        return handle.get_markerfacecolor() if look(handle)[1] == "None" else handle.get_color()
    return to_rgba(handle.get_facecolor())[:3]


def edge(handle: Any) -> float:
    """How wide its rim is: a thick frame is no thin one."""
    return handle.get_markeredgewidth() if isinstance(handle, Line2D) else handle.get_linewidth()


def pairs(figure: Any) -> Iterator[tuple[str, str, Any, Any]]:
    for legend in figure.findobj(Legend):
        words = [text.get_text() for text in legend.get_texts()]
        shown = list(zip(words, legend.legend_handles, strict=True))
        yield from ((a, b, one, other) for (a, one), (b, other) in combinations(shown, 2))


@pytest.mark.slow
@pytest.mark.parametrize("name", IDS)
def test_every_legend_can_be_read_without_colour(name: str, solution: Callable[[str], Any]) -> None:
    # Each two entries differ in line, marker, hatch or rim, or in lightness for every sight.
    module = importlib.import_module(f"autograder.pictures.{name}")
    figure = module.draw(solution(name), "en").figure
    for a, b, one, other in pairs(figure):
        same = look(one) == look(other) and abs(edge(one) - edge(other)) < 1
        close = min(apart(fill(one), fill(other), sight) for sight in ("grey", *BLIND)) < 20
        assert not (same and close), (a, b)
