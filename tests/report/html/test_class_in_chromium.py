"""The class page in a browser: no error, sorted and searched by hand and by keyboard."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.bilingual import Bilingual
from autograder.grades import Gradings
from autograder.report.html import write_pages
from autograder.report.record import Report

pytestmark = pytest.mark.slow  # a browser starts

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-sync", "--disable-background-networking", "--disable-component-update"),
    "--enable-logging=stderr",
)
# What a reader does: the column of a score up and down by its button, the first column, a name.
READER = """<script>addEventListener("load", () => {
  const table = document.querySelector("table.scores");
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const column = (at) => [...body.rows].map((row) => row.cells[at].textContent.trim());
  const before = column(0);
  const said = {};
  const button = heads[1].querySelector("button");
  button.focus();
  said.focused = document.activeElement === button;
  button.click();
  said.down = [heads[1].getAttribute("aria-sort"), column(1).map(parseFloat)];
  button.click();
  said.up = [heads[1].getAttribute("aria-sort"), column(1).map(parseFloat)];
  heads[0].querySelector("button").click();
  said.restored = [heads[0].getAttribute("aria-sort"), heads[1].hasAttribute("aria-sort"),
    JSON.stringify(column(0)) === JSON.stringify(before)];
  const input = document.querySelector(".filter input");
  input.value = " SCRIPT ";
  input.dispatchEvent(new Event("input"));
  said.found = [[...body.rows].filter((row) => !row.hidden).length,
    document.querySelector(".filter output").textContent];
  said.wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  console.error("READ " + JSON.stringify(said));
});</script>"""


def chromium(page: Path, home: Path, width: int = 1280, scheme: int = 1) -> list[str]:
    """What the page says on the console; `scheme` 0 is dark."""
    names = ("chromium", "chromium-browser", "google-chrome")
    browser = next(filter(None, map(shutil.which, names)), None)
    assert browser is not None, "these tests need Chromium: install the package `chromium`"
    own = (f"--user-data-dir={home}", f"--window-size={width},900", "--dump-dom")
    dark = f"--blink-settings=preferredColorScheme={scheme}"
    command = [browser, *FLAGS, *own, dark, page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100, check=True)
    assert "</html>" in done.stdout
    return re.findall(r"CONSOLE:?\d*\S* (.*)", done.stderr)


@pytest.fixture(scope="module")
def page(
    gradings: list[Gradings],
    assignments: tuple[Assignment, ...],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    folder = tmp_path_factory.mktemp("page")
    report = Report(Bilingual("과목", "Course"), tuple(assignments), tuple(gradings))
    return write_pages(folder, report, "ko")


def probed(page: Path, name: str, script: str) -> Path:
    """A copy of the page without its policy, and with a script more."""
    copy = page.with_name(name)
    text = page.read_text(encoding="utf-8")
    copy.write_text(re.sub(r"<meta http-equiv=[^>]*>", script, text, count=1), encoding="utf-8")
    return copy


@pytest.mark.parametrize(("width", "scheme"), [(390, 0), (1280, 1)])
def test_the_console_is_silent(page: Path, tmp_path: Path, width: int, scheme: int):
    # Nothing that the policy forbids, nothing that the script stumbles over.
    assert chromium(page, tmp_path / "home", width, scheme) == []


def test_the_console_would_be_heard(page: Path, tmp_path: Path):
    # The control: a style that the policy does not know is told of.
    text = page.read_text(encoding="utf-8").replace("<main", '<main style="color: red"', 1)
    bad = page.with_name("bad.html")
    bad.write_text(text, encoding="utf-8")
    assert any("Content Security Policy" in line for line in chromium(bad, tmp_path / "home"))


def test_sorting_and_finding(page: Path, tmp_path: Path):
    # Highest first, then lowest first, what has no score last; the order of names comes back.
    import json

    (line,) = chromium(probed(page, "probed.html", READER), tmp_path / "home", 390)
    match = re.search(r"READ (\{.*\})", line)
    assert match
    said = json.loads(match[1].replace('\\"', '"'))
    assert said["focused"]
    for way, order in (("descending", said["down"]), ("ascending", said["up"])):
        assert order[0] == way
        scores = [each for each in order[1] if each is not None]
        assert scores == sorted(scores, reverse=way == "descending")
        assert order[1][: len(scores)] == scores
    assert said["restored"] == ["ascending", False, True]
    assert said["found"] == [1, "1 / 60"]
    assert not said["wide"]
