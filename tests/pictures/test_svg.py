"""SVG for pages: shapes only, nothing that runs, leads elsewhere, or changes from day to day."""

import re
import xml.etree.ElementTree as ET

import numpy as np
import pytest
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from autograder.pictures.svg import svg_text

EVIL = "</svg><script>alert(1)</script>&\"'<!--"


def figure() -> Figure:
    """Text, a link, an image, a hatch and a clipped line."""
    made = Figure(figsize=(3, 2))
    axes = made.subplots()
    axes.set_title(EVIL, url="javascript:alert(2)")
    axes.plot([0, 1], [0, 9], label=EVIL, url="http://example.com/", gid=EVIL)
    axes.imshow(np.eye(3))
    axes.add_patch(Rectangle((0, 0), 1, 1, hatch="//", url="http://example.com/"))
    axes.set_ylim(0, 2)
    axes.legend()
    return made


@pytest.fixture(scope="module")
def drawn() -> str:
    """Its SVG."""
    return svg_text(figure())


def test_nothing_runs_and_nothing_leads_elsewhere(drawn: str) -> None:
    # In any page, from any program: no script, no handler, no address but what names the format.
    assert drawn.startswith("<svg ")
    for word in (
        "script",
        "alert",
        "example.com",
        "<a ",
        "<!",
        "<?",
        "<style",
        "metadata",
        "onload",
    ):
        assert word not in drawn
    assert set(re.findall(r"https?://[^\"]*", drawn)) == {
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/1999/xlink",
    }


def test_text_is_shapes_and_references_have_something_to_point_at(drawn: str) -> None:
    # No font is asked for; what is drawn by reference is there, and nothing else has a name.
    root = ET.fromstring(drawn)
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert "text" not in tags
    assert {"image", "pattern", "clipPath", "path"} <= tags
    assert not "".join(root.itertext()).strip()
    names = {element.get("id") for element in root.iter()} - {None}
    assert names == set(re.findall(r"(?:href=\"|url\()#([\w-]+)", drawn))


def test_the_same_bytes_each_time(drawn: str) -> None:
    # No date, no random name: a page that did not change is the same file.
    assert svg_text(figure()) == drawn
