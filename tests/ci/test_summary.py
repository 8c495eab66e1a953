"""The job's page."""

import pytest

from autograder.ci.checked import Checked
from autograder.ci.summary import summary_markdown
from autograder.outcome import Outcome


def test_the_table_tells_begun_passed_and_failed_apart(checked, result):
    # At a glance: what is done, what is wrong, what is not begun, what cannot be graded.
    page = summary_markdown(
        [
            checked(result(Outcome.PASSED), result(Outcome.PASSED)),
            checked(result(Outcome.PASSED), result(Outcome.FAILED)),
            checked(result(Outcome.NOT_FILLED), result(Outcome.SKIPPED)),
            checked(refusal="broken"),
        ],
        "en",
    )
    rows = [line for line in page.splitlines() if line.startswith("| ") and "01" in line]
    assert [row.split("|")[1].strip() for row in rows] == ["✅", "❌", "⬜", "❌"]
    assert "2 / 2" in rows[0]
    assert "1 / 2" in rows[1]
    assert "not begun yet" in rows[2]
    assert "cannot be graded" in rows[3]
    assert page.count("### ") == 2  # details of what failed only


@pytest.mark.parametrize("language", ["ko", "en"])
def test_it_speaks_the_readers_language_and_never_of_full_marks(checked, result, language):
    # 'All passed' must not be read as full marks, in either language.
    page = summary_markdown([checked(result(Outcome.PASSED))], language)
    assert ("만점이라는 뜻은 아니에요" in page) == (language == "ko")
    assert ("full marks" in page) == (language == "en")


HOSTILE = ["<img src=x>", "**bold**", "| cell |", "# head", "[a](javascript:b)", "\u202e", "```"]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_students_words_are_neither_html_nor_markdown(checked, result, hostile):
    # Values and names come from the student's program into a page that others open.
    said = f"`{hostile.replace('`', '')}` {hostile.replace('`', '')}\n3 | {hostile}\n```\nout"
    page = summary_markdown([checked(result(Outcome.FAILED, said, hostile))], "en")
    prose, _, fenced = page.partition("````text")
    without_code = "".join(prose.split("`")[::2])
    assert "<img" not in without_code
    assert "](" not in without_code.replace("\\]\\(", "").replace("\\](", "")
    assert "**bold**" not in without_code
    assert "\u202e" not in page
    inside, _, after = fenced.partition("````")  # three backticks of the student's do not end it
    assert "out" in inside
    assert after.strip() == ""


def test_it_stays_below_githubs_limit(checked, result):
    # Beyond 1 MiB GitHub shows nothing at all.
    long = [result(Outcome.FAILED, "x" * 900) for _ in range(400)]
    page = summary_markdown([checked(*long) for _ in range(8)], "en")
    assert len(page.encode()) < 2**20
    assert "too long" in page
    assert page.count("| ❌ |") == 8


def test_a_grader_error_is_a_beginning(checked, result):
    # Only blanks and what builds on them are 'not begun': all else must be able to fail.
    def begun(*outcomes: Outcome) -> bool:
        one = checked(*(result(each) for each in outcomes))
        assert isinstance(one, Checked)
        return one.begun

    assert not begun(Outcome.NOT_FILLED, Outcome.SKIPPED)
    assert begun(Outcome.NOT_FILLED, Outcome.FAILED)
    assert begun(Outcome.GRADER_ERROR)
    assert begun(Outcome.PASSED)
