"""The commit that is checked out: its name and its time, where there is one."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

from autograder.ci.classroom50 import Moment


def moment_of(folder: Path) -> Moment:
    """When the work in `folder` was committed; now, where it is in no repository."""
    now = datetime.now(UTC)
    try:
        said = subprocess.run(
            ["git", "log", "-1", "--format=%H %ct"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=True,
            timeout=20,
        ).stdout
        commit, seconds = said.split()
        return Moment(datetime.fromtimestamp(int(seconds), UTC), now, commit)
    except (OSError, ValueError, OverflowError, subprocess.SubprocessError):
        return Moment(now, now)
