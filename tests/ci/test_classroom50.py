"""Classroom 50's result.json."""

import json
import re
from datetime import UTC, datetime, timedelta, timezone

from autograder.ci.classroom50 import Moment, result_json
from autograder.outcome import Outcome

MOMENT = Moment(
    datetime(2026, 9, 18, 23, 59, tzinfo=timezone(timedelta(hours=9))),
    datetime(2026, 9, 19, tzinfo=UTC),
    "abcdef1234",
)
RUNNER = {
    "CLASSROOM": "nn", "ASSIGNMENT": "mini", "ASSIGNMENT_TYPE": "group", "OWNER": "kim",
    "SUBMISSION_TAG": "submit/2026-1", "COMMIT_URL": "https://c", "RELEASE_URL": "https://r",
    "REVIEW_URL": "https://v",
}  # fmt: skip
# The schema's required fields; no others are allowed but these two.
REQUIRED = {
    "schema", "classroom", "assignment", "assignment_type", "owner", "submission", "commit",
    "release", "review", "datetime", "score", "max-score", "tests",
}  # fmt: skip
TIME = re.compile(r"\d{4}-\d\d-\d\dT[0-2]\d:[0-5]\d:[0-5]\dZ")


def conforms(found: dict[str, object]) -> None:
    """What `classroom50/result/v1` asks for, and collecting checks again."""
    assert set(found) >= REQUIRED
    assert set(found) <= REQUIRED | {"graded_at", "submitted_by"}
    texts = REQUIRED - {"score", "max-score", "tests"}
    assert all(isinstance(found[key], str) and found[key] for key in texts)
    assert found["assignment_type"] in ("individual", "group")
    assert str(found["submission"]).startswith("submit/")
    assert TIME.fullmatch(str(found["datetime"]))
    tests = found["tests"]
    assert isinstance(tests, list)
    for test in tests:
        assert isinstance(test["test-name"], str)
        assert type(test["passed"]) is bool
        assert type(test["score"]) is type(test["max-score"]) is int
        assert 0 <= test["score"] <= test["max-score"]
    assert found["score"] == sum(test["score"] for test in tests)
    assert found["max-score"] == sum(test["max-score"] for test in tests)


def test_what_the_runner_says_is_what_it_gets(checked, result):
    # Collecting compares these with the repository: a made-up name would be thrown away.
    one = checked(result(Outcome.PASSED), result(Outcome.FAILED, id="u"))
    found = json.loads(result_json([one], RUNNER, MOMENT, "en"))
    conforms(found)
    assert (found["classroom"], found["owner"], found["review"]) == ("nn", "kim", "https://v")
    assert (found["score"], found["max-score"]) == (1, 2)
    assert found["datetime"] == "2026-09-18T14:59:00Z"  # when it was committed, in UTC
    assert found["graded_at"] == "2026-09-19T00:00:00Z"


def test_outside_classroom_50_every_field_is_there(checked, result):
    # On plain Actions, on GitLab or at home the file is still one that tools can read.
    for environment in (
        {},
        {"GITHUB_SERVER_URL": "https://g", "GITHUB_REPOSITORY": "o/r", "GITHUB_SHA": "f" * 40},
    ):
        found = json.loads(
            result_json([checked(result(Outcome.PASSED))], environment, MOMENT, "ko")
        )
        conforms(found)
    assert found["commit"] == f"https://g/o/r/commit/{'f' * 40}"


def test_only_the_assignment_of_the_repository_counts(checked, result):
    # A repository of Classroom 50 is one assignment's, even where the kit holds all.
    mini = checked(result(Outcome.PASSED))
    from dataclasses import replace

    other = replace(mini, assignment=replace(mini.assignment, id="other", folder="02_other"))
    found = json.loads(result_json([mini, other], RUNNER, MOMENT, "en"))
    assert found["max-score"] == 1
    unknown = RUNNER | {"ASSIGNMENT": "week-1"}
    assert json.loads(result_json([mini, other], unknown, MOMENT, "en"))["max-score"] == 2


def test_names_of_tests_differ(checked, result):
    # The gradebook page lists them by name.
    cases = [result(Outcome.PASSED, id=f"t[{n}]") for n in range(3)]
    found = json.loads(result_json([checked(*cases)], {}, MOMENT, "en"))
    assert len({test["test-name"] for test in found["tests"]}) == 3
