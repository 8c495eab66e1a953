"""Where a command runs: on GitHub Actions, on GitLab CI, or on somebody's own machine."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

Platform = Literal["github", "gitlab", "none"]


def platform(environment: Mapping[str, str]) -> Platform:
    """The CI system that the environment speaks of."""
    if environment.get("GITHUB_ACTIONS") == "true":
        return "github"
    return "gitlab" if environment.get("GITLAB_CI") == "true" else "none"


def workspace(environment: Mapping[str, str], otherwise: Path) -> Path:
    """The folder of the repository that CI checked out, to which its paths are relative."""
    found = environment.get("GITHUB_WORKSPACE") or environment.get("CI_PROJECT_DIR")
    return Path(found) if found else otherwise
