"""GitLab CI: remarks on lines are a Code Quality report, a JSON file that the job hands over."""

import hashlib
import json
from collections.abc import Sequence

from autograder.ci.annotations import Annotation, Level

REPORT = "gl-code-quality-report.json"
_SEVERITIES: dict[Level, str] = {"error": "major", "warning": "minor", "notice": "info"}


def code_quality(found: Sequence[Annotation]) -> str:
    """The report's text. A remark without a line stands at the first one: GitLab wants one."""
    return json.dumps([_issue(each) for each in found], ensure_ascii=False, indent=1) + "\n"


def _issue(each: Annotation) -> dict[str, object]:
    key = f"{each.path}\0{each.title}\0{each.message}"
    return {
        "description": f"{each.title}: {each.message}",
        "check_name": "grade check",
        "fingerprint": hashlib.sha256(key.encode()).hexdigest(),
        "severity": _SEVERITIES[each.level],
        "location": {"path": each.path, "lines": {"begin": each.line or 1}},
    }
