"""`result.json` as Classroom 50 collects it: the schema `classroom50/result/v1`."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from autograder.bilingual import Language
from autograder.ci.checked import Checked
from autograder.explain import harmless, harmless_lines
from autograder.grades import TestResult
from autograder.outcome import Outcome

SCHEMA = "classroom50/result/v1"
_ALONE = "local"  # a result that no CI made still has every field


@dataclass(frozen=True, slots=True)
class Moment:
    """When the work was committed and when it was checked; `commit` is the commit's name."""

    committed: datetime
    checked: datetime
    commit: str = ""


def result_json(
    checked: Sequence[Checked], environment: Mapping[str, str], moment: Moment, language: Language
) -> str:
    """The file's text: a point for each public test that passed.

    Who, what and where are what the runner's environment says; collecting checks them again.
    """
    wanted = _of_assignment(checked, environment.get("ASSIGNMENT", ""))
    tests = [_test(one, test, language) for one in wanted for test in one.grade.tests]
    passed = sum(test.outcome is Outcome.PASSED for one in wanted for test in one.grade.tests)
    content = {
        "schema": SCHEMA,
        **_identity(wanted, environment, moment),
        "datetime": _utc(moment.committed),
        "graded_at": _utc(moment.checked),
        "score": passed,
        "max-score": len(tests),
        "tests": tests,
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _of_assignment(checked: Sequence[Checked], slug: str) -> Sequence[Checked]:
    """The assignment whose repository this is; all of them where the name is none of ours."""
    names = {slug, slug.replace("-", "_")}
    mine = [one for one in checked if names & {one.assignment.id, one.assignment.folder}]
    return mine or checked


def _identity(
    wanted: Sequence[Checked], environment: Mapping[str, str], moment: Moment
) -> dict[str, str]:
    sha = environment.get("GITHUB_SHA") or moment.commit
    commit = environment.get("COMMIT_URL") or _commit_url(environment, sha)
    stamp = f"{moment.committed.astimezone(UTC):%Y-%m-%dT%H-%M-%SZ}-{sha[:7] or _ALONE}"
    owner = environment.get("GITHUB_REPOSITORY_OWNER")
    one = wanted[0].assignment.id if len(wanted) == 1 else "all"
    return {
        "classroom": environment.get("CLASSROOM") or owner or _ALONE,
        "assignment": environment.get("ASSIGNMENT") or one,
        "assignment_type": environment.get("ASSIGNMENT_TYPE") or "individual",
        "owner": environment.get("OWNER")
        or environment.get("USERNAME")
        or environment.get("GITHUB_ACTOR")
        or _ALONE,
        "submission": environment.get("SUBMISSION_TAG") or f"submit/{stamp}",
        "commit": commit,
        "release": environment.get("RELEASE_URL") or commit,
        "review": environment.get("REVIEW_URL") or commit,
    }


def _commit_url(environment: Mapping[str, str], sha: str) -> str:
    server, repository = environment.get("GITHUB_SERVER_URL"), environment.get("GITHUB_REPOSITORY")
    if server and repository and sha:
        return f"{server}/{repository}/commit/{sha}"
    return sha or _ALONE


def _test(one: Checked, test: TestResult, language: Language) -> dict[str, object]:
    passed = test.outcome is Outcome.PASSED
    title = harmless(test.title.in_(language) or test.id)
    return {
        "test-name": f"{one.assignment.id}: {title} ({test.id})",
        "passed": passed,
        "score": int(passed),
        "max-score": 1,
        "outcome": test.outcome.value,
        "output": harmless_lines(test.message.in_(language)),
    }


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
