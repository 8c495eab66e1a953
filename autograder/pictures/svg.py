"""A figure as SVG that any page can hold: shapes and nothing else, the same bytes each time."""

import io
import re
import xml.etree.ElementTree as ET

import matplotlib as mpl
from matplotlib.figure import Figure

_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_HREF = f"{{{_XLINK}}}href"
# What may be in a picture. Whatever else matplotlib writes, now or later, is left out.
_ELEMENTS = {"svg", "g", "defs", "path", "use", "clipPath", "rect", "image", "pattern"}
_ATTRIBUTES = {
    *("id", "style", "transform", "d", "x", "y", "width", "height", "viewBox", "version"),
    *("clip-path", "clip-rule", "fill", "patternUnits", "preserveAspectRatio", _HREF),
}
_INSIDE = re.compile(r"#[\w-]+|data:image/png;base64,[A-Za-z0-9+/=\s]*")
_REFERRED = re.compile(r"#([A-Za-z_][\w-]*)")
_SETTINGS = {"svg.fonttype": "path", "svg.hashsalt": "gradekit", "svg.image_inline": True}
_NO_METADATA = dict.fromkeys(("Date", "Creator", "Format", "Type"))


def svg_text(figure: Figure) -> str:
    """The figure's shapes, its text as paths: no script, no link, no date, no font."""
    file = io.BytesIO()
    with mpl.rc_context(_SETTINGS):  # type: ignore[arg-type]  # its stub wants literal keys
        figure.savefig(file, format="svg", metadata=_NO_METADATA)
    root = ET.fromstring(file.getvalue())  # matplotlib's own: entities and the like are not in it
    _prune(root)
    referred = {
        name
        for element in root.iter()
        for value in element.attrib.values()
        for name in _REFERRED.findall(value)
    }
    for element in root.iter():
        if element.get("id") not in referred:
            element.attrib.pop("id", None)
    # In place of a style sheet, which would reach over the whole page.
    root.set("stroke-linejoin", "round")
    root.set("stroke-linecap", "butt")
    ET.register_namespace("", _SVG)
    ET.register_namespace("xlink", _XLINK)
    return ET.tostring(root, encoding="unicode")


def _prune(element: ET.Element) -> None:
    """Keeps what is in the lists above; references stay only where they point inside."""
    for name in set(element.attrib) - _ATTRIBUTES:
        del element.attrib[name]
    if not _INSIDE.fullmatch(element.get(_HREF, "#")):
        element.attrib.pop(_HREF, None)
    element.text = element.tail = None
    for child in list(element):
        if child.tag == f"{{{_SVG}}}a":  # what it holds may be used elsewhere
            child.tag = f"{{{_SVG}}}g"
        if child.tag.removeprefix(f"{{{_SVG}}}") in _ELEMENTS:
            _prune(child)
        else:
            element.remove(child)
