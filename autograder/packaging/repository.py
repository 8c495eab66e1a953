"""The kit as a git repository with one commit, ready to be pushed."""

import os
import subprocess
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from autograder.errors import GradeError

_AUTHOR = ("gradekit", "gradekit@localhost")
_MESSAGE = "과제를 시작해요 | The assignments, to be filled in"
_OTHERWISE = datetime(2020, 2, 2, tzinfo=UTC)
_SETTINGS = {
    "user.name": _AUTHOR[0],
    "user.email": _AUTHOR[1],
    "core.autocrlf": "false",
    "core.hooksPath": os.devnull,
    "commit.gpgSign": "false",
    "gc.auto": "0",
}


def release_date(root: Path) -> datetime:
    """SOURCE_DATE_EPOCH, else when the course was last committed, else one fixed day."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal():
        return datetime.fromtimestamp(int(given), UTC)
    try:
        said = _git(root, "log", "-1", "--format=%ct", "--", ".").strip()
    except (GradeError, OSError):
        return _OTHERWISE
    return datetime.fromtimestamp(int(said), UTC) if said else _OTHERWISE


def refuse_used(folder: Path) -> None:
    """Raises GradeError where `folder` is there and is not an empty folder."""
    if folder.is_symlink() or (folder.exists() and not _is_empty(folder)):
        raise GradeError("package_errors.not_empty", where=str(folder))


def write_repository(folder: Path, files: Mapping[str, bytes], date: datetime) -> str:
    """Makes `folder` a repository of `files` with one commit, and returns the commit's name.

    The same files and date give the same commit. Raises GradeError where something is in the
    folder already. It appears there whole or not at all.
    """
    refuse_used(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}.", dir=folder.parent) as beside:
        fresh = Path(beside, "repository")
        fresh.mkdir()
        for name, content in files.items():
            path = fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        commit = _committed(fresh, date)
        fresh.replace(folder)
    return commit


def _committed(folder: Path, date: datetime) -> str:
    settings = [word for name, value in _SETTINGS.items() for word in ("-c", f"{name}={value}")]
    stamp = f"{int(date.timestamp())} +0000"
    dates = {"GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp}
    _git(folder, "init", "--quiet", "--template=", "--initial-branch=main")
    _git(folder, *settings, "add", "--all", "--force", ".")
    _git(folder, *settings, "commit", "--quiet", "--message", _MESSAGE, **dates)
    return _git(folder, "rev-parse", "HEAD").strip()


def _git(folder: Path, *arguments: str, **environment: str) -> str:
    """What git says. No setting, hook or variable of whoever runs this has a say in it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C"}
    try:
        done = subprocess.run(
            ["git", *arguments],
            cwd=folder,
            env=kept | alone | environment,
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        raise GradeError("package_errors.no_git") from None
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["–"])[-1]
        raise GradeError("package_errors.git_said", where=str(folder), said=said)
    return done.stdout


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())
