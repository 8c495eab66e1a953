"""Matplotlib's list of fonts, made once: no guest could write it, and it takes long."""

import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

_MAKE = "import matplotlib.font_manager"


@cache
def font_cache() -> Path:
    """The folder that holds the list; guests may read it. Made anew where matplotlib changed."""
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = home / "gradekit" / "matplotlib"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:  # a home that cannot be written to: one list for each run
        folder = Path(tempfile.mkdtemp(prefix="gradekit-fonts-"))
    if not any(folder.glob("fontlist-*.json")):
        environment = os.environ | {"MPLCONFIGDIR": str(folder), "MPLBACKEND": "Agg"}
        subprocess.run(
            [sys.executable, "-c", _MAKE], env=environment, capture_output=True, check=False
        )
    return folder
