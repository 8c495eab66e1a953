"""Calling git: in a repository of our own, never the student's, and never waiting for ever."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from autograder.errors import NotDelivered
from autograder.submission.names import harmless

_SECONDS = 120
_SECRET = re.compile(r"//[^/@\s]+@")
# A student's own settings may sign commits, run hooks or convert line ends.
_SETTINGS = (
    *("commit.gpgsign=false", "tag.gpgsign=false", "core.hooksPath=/dev/null"),
    *("core.autocrlf=false", "advice.detachedHead=false", "gc.auto=0", "protocol.ext.allow=never"),
)


@dataclass(frozen=True, slots=True)
class Git:
    """git, run in the folder `where`."""

    where: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, *arguments: str, given: bytes = b"") -> bytes:
        """What the command prints. Raises NotDelivered with git's own last line."""
        settings = [part for each in _SETTINGS for part in ("-c", each)]
        try:
            done = subprocess.run(
                ["git", *settings, *arguments],
                cwd=self.where,
                env=_environment() | dict(self.environment),
                input=given,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except FileNotFoundError:
            raise NotDelivered("submit_errors.no_git") from None
        except subprocess.TimeoutExpired:
            raise NotDelivered("submit_errors.git_slow", seconds=_SECONDS) from None
        if done.returncode:
            raise NotDelivered("submit_errors.git", reason=_last_words(done.stderr))
        return done.stdout


def new_repository(folder: Path, environment: Mapping[str, str] | None = None) -> Git:
    """git in an empty bare repository in `folder`, made without the user's templates."""
    git = Git(folder, environment or {})
    git("init", "--quiet", "--bare", "--template=", ".")
    return git


def _environment() -> dict[str, str]:
    """Ours without what ties git to a repository; a password is asked for at a keyboard only."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    ours = {n: v for n, v in os.environ.items() if n.startswith(("GIT_SSH", "GIT_CONFIG"))}
    at_keyboard = bool(sys.stdin) and sys.stdin.isatty()
    return kept | ours | {"LC_ALL": "C.UTF-8", "GIT_TERMINAL_PROMPT": "1" if at_keyboard else "0"}


def _last_words(stderr: bytes) -> str:
    """The line of git's that says why; what it says after that is advice."""
    lines = [line.strip() for line in stderr.decode("utf-8", "replace").splitlines()]
    telling = [line for line in lines if line.startswith(("fatal:", "error:", "! ", "ssh:"))]
    return shown_address(next(iter([*telling, *lines[-1:]]), "–"))


def shown_address(text: str) -> str:
    """`text` for people: the password or token of a URL in it is left out."""
    return harmless(_SECRET.sub("//…@", text))
