"""Opening a picture in the system's own viewer, where there is a screen to open it on."""

import os
import sys
from pathlib import Path

_REMOTE = ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")


def has_screen() -> bool:
    """True where a window can open: a desktop, at this machine or forwarded; never in CI."""
    if os.environ.get("CI"):
        return False
    if sys.platform in ("win32", "darwin"):
        return not any(os.environ.get(name) for name in _REMOTE)
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_viewer(path: Path) -> bool:
    """Opens the file. False where no viewer took it."""
    import click

    try:
        return click.launch(str(path.resolve())) == 0
    except OSError:
        return False
