"""The charts: few elements, no ids, the same every time, never in the page's way."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from matplotlib.axes import Axes

import autograder.report.html
from autograder.bilingual import Bilingual
from autograder.pictures import style
from autograder.report.html.charts import Chart, histogram, item_map, term
from autograder.report.html.charts.drawing import drawn
from autograder.report.statistics.items import Flag, Item
from autograder.report.statistics.spread import bins, spread

CSS = (Path(autograder.report.html.__file__).parent / "templates" / "class.css").read_text("utf-8")
ITEM = Item("t", "a", Bilingual("", ""), "hidden", 20, 10, 0.4, 0.0, None)


def marks(chart: Chart | None) -> list[str]:
    assert chart is not None
    return re.findall(r'class="(\w+)"', chart.body)


def test_a_histogram_has_its_counts_as_text():
    # Ten columns; numbers only where there is somebody.
    found = histogram(bins([5.0, 95.0, 97.0]))
    assert marks(found).count("column") == 10
    assert found is not None
    assert re.findall(r'class="count"[^>]*>(\d+)<', found.body) == ["1", "2"]
    assert marks(histogram(bins([]))).count("column") == 10


def test_flagged_tests_have_a_mark_of_their_own():
    # Told apart by shape and not by colour alone; what has no discrimination has no place.
    items = [ITEM, replace(ITEM, flag=Flag.NEGATIVE, discrimination=-0.7)]
    found = item_map([*items, replace(ITEM, discrimination=None), replace(ITEM, count=0)])
    assert (marks(found).count("fine"), marks(found).count("flagged")) == (1, 1)
    assert item_map([replace(ITEM, discrimination=None)]) is None


def test_tests_at_one_place_are_all_drawn():
    # Five alike look darker than one.
    assert marks(item_map([ITEM] * 5)).count("fine") == 5


def test_a_term_has_two_assignments_at_least():
    # One bar alone shows no way of going.
    some = spread([10.0, 90.0])
    assert term([("01", some), ("02", None)]) is None
    found = term([("01", some), ("$x$ <b>", spread([50.0])), ("03", None)])
    assert marks(found).count("half") == 2
    assert found is not None
    assert "$x$ &lt;b&gt;" in found.body


def test_the_same_chart_is_the_same_text():
    # No ids, no dates: two reports of one class differ in nothing but their time.
    values = bins([10.0, 20.0])
    assert histogram(values) == histogram(values)


@pytest.mark.parametrize(
    "chart", [histogram(bins([5.0])), item_map([ITEM]), term([("1", spread([1.0]))] * 3)]
)
def test_a_chart_brings_nothing_along(chart: Chart | None):
    # No id to clash, no style that the policy forbids, nothing loaded or referred to.
    assert chart is not None
    assert not re.search(r"\b(id|style|href|clip-path|xmlns|font)\b|url|<defs|<use", chart.body)
    assert set(re.findall(r"<(\w+)", chart.body)) <= {"path", "text"}
    assert len(chart.body) < 4000


def test_every_mark_has_its_rule_in_the_style_sheet():
    # A path without one is a black patch.
    charts = [
        histogram(bins([5.0])),
        item_map([ITEM, replace(ITEM, flag=Flag.NOBODY)]),
        term([("1", spread([1.0, 2.0]))] * 2),
    ]
    for mark in {mark for chart in charts for mark in marks(chart)} - {"tick"}:
        assert f".chart .{mark}" in CSS


def test_the_colours_are_those_of_the_pictures():
    # One palette, readable in grey and by the colour-blind.
    palette = {style.BLUE, style.ORANGE, style.GREEN, style.VERMILION, style.SKY}
    colours = re.findall(r"--(?:mark|warn|pale): (#\w+)", CSS)
    assert len(colours) == 9  # light, dark, printed
    assert set(colours) <= palette


def test_a_chart_that_fails_is_none():
    # Whatever matplotlib meets, the page is written.
    def broken(axes: Axes) -> None:
        raise ValueError(axes)

    assert drawn(10, 10, broken) is None
