"""The colours: readable in light, in dark and on paper, computed from the style's variables."""

import re
from importlib import resources
from itertools import product

import pytest

TEXT = ("ink", "soft", "blue", "green", "amber", "red", "violet")
BEHIND = ("paper", "card", "tint")


def style(name: str = "style.css") -> str:
    folder = resources.files("autograder.report.html").joinpath("templates")
    return folder.joinpath(name).read_text(encoding="utf-8")


def colours(block: str) -> dict[str, str]:
    """The variables of a `:root` block that are colours, with `#fff` written out."""
    found = re.findall(r"--([a-z]+): #([0-9a-f]{6}|[0-9a-f]{3});", block)
    return {
        name: value if len(value) == 6 else "".join(2 * each for each in value)
        for name, value in found
    }


def schemes() -> dict[str, dict[str, str]]:
    light, dark, paper = (colours(block) for block in re.findall(r":root \{(.*?)\}", style(), re.S))
    return {"light": light, "dark": light | dark, "paper": light | paper}


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself() -> None:
    # Black on white is 21, grey #767676 on white is the last that passes.
    assert contrast("000000", "ffffff") == pytest.approx(21)
    assert contrast("767676", "ffffff") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("scheme", ["light", "dark", "paper"])
def test_every_text_colour_is_readable_on_every_background(scheme: str) -> None:
    # WCAG AA: 4.5 to 1.
    colour = schemes()[scheme]
    found = {
        (text, behind): round(contrast(colour[text], colour[behind]), 2)
        for text, behind in product(TEXT, BEHIND)
    }
    assert {pair: value for pair, value in found.items() if value < 4.5} == {}


@pytest.mark.parametrize("name", ["style.css", "student.css"])
def test_no_colour_is_named_past_the_variables(name: str) -> None:
    # One written elsewhere would be right in one scheme only. Pictures are on white paper.
    rules = re.sub(r":root \{.*?\}", "", style(name), flags=re.S)
    named = [line for line in rules.splitlines() if re.search(r"#[0-9a-f]{3,6}\b", line)]
    assert [line for line in named if "figure img" not in line and "solid #000" not in line] == []


def test_what_is_folded_is_unfolded_on_paper() -> None:
    # Nobody can click on paper.
    (printed,) = re.findall(r"@media print \{(.*)\}", style("student.css"), re.S)
    assert "details::details-content { content-visibility: visible" in printed
