"""`grade show`: saved, told, drawn in the terminal, opened only where somebody can see it."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from matplotlib.figure import Figure

from autograder import picturing
from autograder.cli import show_command, viewing
from autograder.pictures import fonts
from autograder.pictures.picture import Picture

ROOT = Path(__file__).parents[2]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What would have been opened; the picture is a small one."""

    def draw(*_: object) -> Picture:
        figure = Figure(figsize=(2, 1))
        figure.subplots().set_title("panel")
        return Picture(figure, "what it shows")

    found: list[Path] = []
    monkeypatch.setattr(picturing, "draw_picture", draw)
    monkeypatch.setattr(show_command, "has_screen", lambda: True)
    monkeypatch.setattr(show_command, "open_viewer", lambda path: not found.append(path))
    return found


def show(*arguments: object) -> Result:
    """Runs the command in this process, its output not a terminal."""
    given = [*map(str, arguments), "--lang", "en", "--course", str(ROOT)]
    return CliRunner().invoke(show_command.command, given, catch_exceptions=False)


@pytest.fixture
def gates(tmp_path: Path) -> Path:
    """A file of the assignment."""
    path = tmp_path / "gates.py"
    path.write_text("")
    return path


def test_saved_beside_the_file_and_told(gates: Path, opened: list[Path]) -> None:
    # Without options: a PNG beside the program, the words, and no window where nobody looks.
    done = show(gates)
    assert gates.with_suffix(".png").read_bytes().startswith(b"\x89PNG")
    assert done.output.splitlines()[0] == "what it shows"
    assert opened == []


def test_opened_as_asked(gates: Path, opened: list[Path], tmp_path: Path) -> None:
    # `--open` opens what was saved, also under another name; `--no-open` never does.
    place = tmp_path / "한글 이름.SVG"
    show(gates, "--out", place, "--open")
    assert place.read_text(encoding="utf-8").startswith("<svg")
    assert opened == [place]
    show(gates, "--no-open")
    assert opened == [place]


def test_no_screen_is_said(
    gates: Path, opened: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Asked for and impossible: one line, with the file to open.
    monkeypatch.setattr(show_command, "has_screen", lambda: False)
    done = show(gates, "--open")
    assert done.exit_code == 0
    assert f"cannot be opened in a window here. Open the file yourself: {gates.parent}" in (
        done.output
    )
    assert opened == []


def test_drawn_in_the_terminal_too(gates: Path, opened: list[Path]) -> None:
    # Nobody's terminal: characters only, no escape codes, the words below.
    done = show(gates, "--terminal")
    assert "\x1b" not in done.output
    assert "panel" in done.output.partition("what it shows")[0]
    assert gates.with_suffix(".png").is_file()
    assert opened == []


@pytest.mark.usefixtures("opened")
def test_no_korean_font_is_one_line(gates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # What to install, once; whoever reads English has no need of it.
    monkeypatch.setattr(fonts, "korean_font", lambda: None)
    korean = CliRunner().invoke(
        show_command.command, [str(gates), "--lang", "ko", "--course", str(ROOT)]
    )
    assert sum("fonts-nanum" in line for line in korean.output.splitlines()) == 1
    assert "fonts-nanum" not in show(gates).output


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "w"}, True),
        ("linux", {}, False),
        ("linux", {"SSH_CONNECTION": "x"}, False),
        ("linux", {"SSH_CONNECTION": "x", "DISPLAY": "localhost:10"}, True),
        ("linux", {"DISPLAY": ":0", "CI": "true"}, False),
        ("darwin", {}, True),
        ("darwin", {"SSH_TTY": "x"}, False),
        ("win32", {}, True),
        ("win32", {"CI": "1"}, False),
    ],
)
def test_where_a_window_can_open(
    platform: str,
    environment: dict[str, str],
    expected: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Never in CI, never over ssh without a display of the student's own.
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "CI", *viewing._REMOTE):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)
    assert viewing.has_screen() is expected


def test_a_viewer_that_is_not_there(gates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A desktop without any viewer: no traceback.
    def missing(*_: object) -> int:
        raise FileNotFoundError("xdg-open")

    monkeypatch.setattr(click, "launch", missing)
    assert viewing.open_viewer(gates) is False
