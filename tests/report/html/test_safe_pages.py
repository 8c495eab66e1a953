"""Pages that nothing runs in: what others write is text, and nothing is loaded."""

import base64
import hashlib
import re

import pytest

from tests.report.html.reading import Page
from tests.report.html.whole_report import RECEIPT

# Everything our own templates write. What is not here was written by a student.
TAGS = set(
    re.findall(
        r"\S+",
        "html head meta title style body a div header p h1 h2 h3 h4 time main section dl dt dd"
        " small table thead tbody tr th td bdi span code svg rect text line article b ul li ol"
        " figure img pre script details summary figcaption path",
    )
)
ATTRIBUTES = set(
    re.findall(
        r"\S+",
        "lang charset http-equiv content name class href id tabindex datetime aria-labelledby"
        " aria-label aria-hidden focusable viewbox preserveaspectratio width height x y x1 x2 y1 y2"
        " rx text-anchor role scope src alt data-filter data-sort data-found d transform download",
    )
)


@pytest.mark.slow
def test_nothing_a_student_wrote_becomes_a_tag_or_an_attribute(pages: list[Page]):
    # Hostile names, paths and source lines are text and nothing else.
    for page in pages:
        assert {tag for tag, _ in page.tags} <= TAGS
        assert {name for _, attrs in page.tags for name in attrs} <= ATTRIBUTES
    assert any("<script>alert(1)</script>" in page.text for page in pages)
    assert any("{{ 7*7 }}{% raw %}" in page.text for page in pages)


def test_names_receipts_and_alt_texts_are_text(pages: list[Page]):
    # What a roster, a receipt and a picture say, none of which is ours.
    assert any(RECEIPT in page.text for page in pages[1:])
    assert any("</bdi><script>alert(4)</script>" in page.text for page in pages[1:])
    alts = [alt for page in pages[1:] for alt in page.values("img", "alt")]
    assert alts
    assert all(alt.startswith('" onload="alert(3)" x="\\x1b[31m</figure>') for alt in alts)


def test_what_cannot_be_seen_is_written_out(pages: list[Page]):
    # No NUL, escape sequence, right-to-left mark or surrogate in any page.
    for page in pages:
        assert not re.search(
            "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", page.source
        )
    assert any("\\x1b[31m" in page.text for page in pages)


def test_the_policy_allows_the_pages_own_style_and_script_and_nothing_else(pages: list[Page]):
    # The hashes must fit to the byte, or the browser shows a bare page.
    for page in pages:
        (policy,) = [a["content"] for t, a in page.tags if t == "meta" and "http-equiv" in a]
        assert policy
        assert policy.startswith("default-src 'none'; img-src data:; ")
        assert "unsafe" not in policy
        for name, content in page.inside.items():
            digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
            assert f"{name}-src 'sha256-{digest}'" in policy
        assert len(page.inside) == sum(tag in ("style", "script") for tag, _ in page.tags)


def test_students_pages_run_no_script(pages: list[Page]):
    # Only the class page sorts.
    assert [("script" in page.inside) for page in pages] == [True] + [False] * (len(pages) - 1)


def test_nothing_is_loaded(pages: list[Page]):
    # The report opens from a disk without a network; pictures are inside.
    for page in pages:
        assert not re.search(r"https?:|@import|url\(", page.source)
        sources = page.values("img", "src")
        assert all(source.startswith("data:image/svg+xml;base64,") for source in sources)
        assert len(page.values("img", "alt")) == len(sources)
    assert sum(len(page.values("img", "src")) for page in pages) > 40


def test_what_is_for_the_instructor_is_on_no_page(pages: list[Page]):
    # `reveal` holds hidden inputs and right answers.
    assert not any("REVEALED" in page.source for page in pages)
