"""The JSON contract, version 1: exact keys, no secrets, written whole whatever a student wrote."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.bilingual import Bilingual
from autograder.grades import Grade, Gradings
from autograder.outcome import Outcome, Verdict
from autograder.report.json_text import gradings_json, write_results

RESULT = {
    "student": str,
    "path": str,
    "digest": str,
    "outcome": str,
    "score": (int, float),
    "max_score": (int, float),
    "seconds": (int, float),
    "tasks": list,
    "tests": list,
}
TASK = {"id": str, "points": (int, float), "earned": (int, float)}
TEST = {
    "id": str,
    "task": str,
    "points": (int, float),
    "earned": (int, float),
    "outcome": str,
    "visibility": str,
    "message": dict,
    "diagnosis": (str, type(None)),
    "seconds": (int, float),
}


def assert_shape(found: dict[str, object], shape: dict[str, object]) -> None:
    assert found.keys() == shape.keys()
    for key, kind in shape.items():
        assert isinstance(found[key], kind), key  # type: ignore[arg-type]


def test_the_contract(gradings: list[Gradings]):
    # Other programs read exactly these keys and types.
    found = json.loads(json.dumps(gradings_json(gradings[0])))
    assert found.keys() == {"format_version", "assignment", "suite_digest", "results"}
    assert found["format_version"] == 1
    assert found["assignment"] == "01_gates"
    for result in found["results"]:
        assert_shape(result, RESULT)
        assert result["outcome"] in set(Verdict)
        for task in result["tasks"]:
            assert_shape(task, TASK)
        for test in result["tests"]:
            assert_shape(test, TEST)
            assert test["outcome"] in set(Outcome)
            assert test["visibility"] in {"hidden", "public"}
            assert test["message"].keys() == {"ko", "en"}


def test_what_is_for_the_instructor_is_not_in_it(gradings: list[Gradings]):
    # `reveal` holds hidden inputs and answers; the file may be given to students.
    assert "REVEALED" not in json.dumps([gradings_json(each) for each in gradings])


def test_one_assignment_is_the_object_itself(tmp_path: Path, grade: Grade):
    # As `grade run --json` promises.
    gradings = Gradings("01_gates", "5ec2e7", (grade,))
    write_results(tmp_path / "r.json", [gradings])
    assert json.loads((tmp_path / "r.json").read_text("utf-8")) == gradings_json(gradings)


@pytest.mark.parametrize("count", [0, 2, 3])
def test_several_assignments_stand_in_a_list(tmp_path: Path, gradings: list[Gradings], count: int):
    # The demo grades a whole course; surrogates in names are the only thing that changes.
    write_results(tmp_path / "r.json", gradings[:count])
    found = json.loads((tmp_path / "r.json").read_text("utf-8"))
    assert found["format_version"] == 1
    assert [a["assignment"] for a in found["assignments"]] == [
        g.assignment for g in gradings[:count]
    ]


def test_nothing_a_student_wrote_stops_the_writing(tmp_path: Path, grade: Grade):
    # A lone surrogate cannot be encoded; a NUL must be escaped; Korean stays readable.
    nasty = '김\ud800\x00\udfff\x1b\u2028"\\\n🙂'
    test = replace(grade.tests[0], id=nasty, message=Bilingual(nasty, nasty))
    bad = replace(grade, student=nasty, path=nasty, tests=(test,))
    write_results(tmp_path / "r.json", [Gradings("01_gates", "", (bad,))])
    content = (tmp_path / "r.json").read_text("utf-8")
    assert "김" in content
    result = json.loads(content)["results"][0]
    assert result["student"] == nasty.replace("\ud800", "\ufffd").replace("\udfff", "\ufffd")
