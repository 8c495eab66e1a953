"""Students' pages in a browser: nothing on the console, no sideways scrolling, whole on paper."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.grades import Gradings
from autograder.report.html import write_pages
from tests.report.html.whole_report import whole_report

pytestmark = pytest.mark.slow  # each starts a browser

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--allow-file-access-from-files",
    "--enable-logging=stderr",
]
WIDTHS = (390, 768, 1280)
MEASURE = """<script>onload = () => {
    const frames = [...document.querySelectorAll("iframe")];
    const pages = frames.map(each => each.contentDocument.documentElement);
    const wide = pages.filter(each => each.scrollWidth > each.clientWidth);
    document.title = `${wide.length} of ${pages.length} too wide`;
}</script>"""


@pytest.fixture(scope="module")
def files(
    tmp_path_factory: pytest.TempPathFactory,
    gradings: list[Gradings],
    assignments: tuple[Assignment, ...],
) -> list[Path]:
    """The pages of a few students: the hostile ones first, then ordinary ones."""
    folder = tmp_path_factory.mktemp("pages")
    for language in ("ko", "en"):
        write_pages(folder / language, whole_report(assignments, gradings), language)
    return [*sorted((folder / "ko" / "students").iterdir())[::6], *(folder / "en").glob("s*/*")][
        :20
    ]


def browse(page: Path, home: Path, *flags: str) -> tuple[str, list[str]]:
    """What Chromium makes of the page, and what it wrote to the console."""
    names = ("chromium", "chromium-browser", "google-chrome")
    browser = next(filter(None, map(shutil.which, names)), None)
    assert browser is not None, "these tests need Chromium: install the package `chromium`"
    command = [browser, *FLAGS, f"--user-data-dir={home}", *flags, page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100, check=True)
    return done.stdout, [line for line in done.stderr.splitlines() if ":CONSOLE" in line]


def framed(files: list[Path], page: Path) -> Path:
    """A page that shows every file at every width and says how many are too wide for it."""
    frames = "".join(
        f'<iframe src="{path.as_uri()}" width="{width}" height="600"></iframe>'
        for path in files
        for width in WIDTHS
    )
    page.write_text(f"<!doctype html><meta charset=utf-8>{MEASURE}{frames}", encoding="utf-8")
    return page


def test_no_page_scrolls_sideways_and_the_console_is_silent(
    files: list[Path], tmp_path: Path
) -> None:
    # On a phone too, whatever long word a student wrote. The last page is the control: it is too
    # wide, and its policy refuses its own script.
    control = tmp_path / "control.html"
    policy = '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'">'
    control.write_text(
        f"<!doctype html>{policy}<script>1</script><div style='width:2000px'>wide</div>",
        encoding="utf-8",
    )
    page = framed([*files, control], tmp_path / "all.html")
    dom, console = browse(page, tmp_path / "home", "--dump-dom")
    count = len(WIDTHS)
    assert f"<title>{count} of {count * (len(files) + 1)} too wide</title>" in dom
    assert {"control.html" in line for line in console} == {True}
    assert len(console) == count


def test_what_is_folded_is_printed(files: list[Path], tmp_path: Path) -> None:
    # Paper cannot be clicked: without the rule fewer of these small sheets are filled.
    page = max(files, key=lambda each: each.stat().st_size)
    source = page.read_text(encoding="utf-8")
    policy = re.compile(r"style-src '[^']*'")
    # With another style the hash in the policy would not fit: both go without one.
    source = policy.sub("style-src 'unsafe-inline'", source)
    rule, sheet = "content-visibility: visible", "size: A4"
    assert rule in source
    assert sheet in source
    source = source.replace(sheet, "size: 14cm 8cm")
    lengths = []
    for name, content in (("with", source), ("without", source.replace(rule, ""))):
        copy = tmp_path / f"{name}.html"
        copy.write_text(content, encoding="utf-8")
        out = tmp_path / f"{name}.pdf"
        browse(copy, tmp_path / "home", "--no-pdf-header-footer", f"--print-to-pdf={out}")
        lengths.append(len(re.findall(rb"/Type /Page\b", out.read_bytes())))
    assert lengths[0] > lengths[1] > 0
