"""The released handout, and the comparison of the two languages' headings."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.errors import CourseError
from autograder.release.handout import headings, introduction, readme, same_headings


def test_the_korean_readme(assignment, hidden):
    # protects: mark, author's text, tasks, hidden checks, question, in this order
    assert readme("# 직선\n\n본문.\n\n", assignment, hidden, "ko") == (
        "<!-- generated from solutions/07_lines by grade release; do not edit -->\n\n"
        "# 직선\n\n본문.\n\n"
        "## 문항과 점수\n\n"
        "| 문항 | 채울 것 | 점수 |\n| --- | --- | ---: |\n"
        "| 계수 a\\|b | `slope`, `offset` | 20 |\n"
        "| 직선 | `line` | 30 |\n"
        "| 손실 | `Net.loss` | 50 |\n\n"
        "## 비공개 검사\n\n"
        "점수는 비공개 검사 9개로 매겨요. 공개 검사와는 다른 입력을 쓰므로, "
        "공개 검사를 모두 통과해도 아직 만점이라는 뜻은 아니에요.\n\n"
        "| 문항 | 보는 것 | 검사 수 |\n| --- | --- | ---: |\n"
        "| 계수 a\\|b | 두 계수 | 2 |\n"
        "| 직선 | 임의의 x | 7 |\n\n"
        "## 말로 답하는 질문\n\n왜 직선일까요?\n\n답은 노트북의 마지막 셀에 쓰세요.\n"
    )


def test_the_english_readme_has_no_korean_and_escapes_pipes(assignment, hidden):
    # protects: the language asked for, and tables that a title cannot break
    text = readme("# Lines\n", assignment, hidden, "en")
    assert not any("가" <= letter <= "힣" for letter in text)
    assert "| Coefficients a\\|b | both \\| coefficients | 2 |" in text


def test_no_hidden_checks_no_section(assignment):
    # protects: never 'the points come from 0 hidden tests'
    assert "Hidden" not in readme("# Lines\n", assignment, [], "en")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# a\n\ntext\n\n### b\n", [(1, 1), (5, 3)]),
        ("```python\n# a comment\n```\n# a\n", [(4, 1)]),
        ("~~~\n# no\n```\n# no\n~~~\n## a\n", [(6, 2)]),
        ("````\n```\n# no\n````\n# a\n", [(5, 1)]),
        ("```\n```python\n# no\n```\n# a\n", [(5, 1)]),
        ("#hash\n#1 first\n    # indented code\n####### seven\n", []),
        ("  ## a ##\n#\n", [(1, 2), (2, 1)]),
        ("```\n# never closed\n", []),
    ],
)
def test_headings(text, found):
    # protects: comments in code are no headings
    assert headings(text) == found


@given(st.text(alphabet="#`~ \nab\t", max_size=60))
@settings(max_examples=100)
def test_headings_of_anything(text):
    # protects: any text is read, and a heading's line always has its marks
    for number, level in headings(text):
        assert text.splitlines()[number - 1].strip().startswith("#" * level)


@pytest.mark.parametrize(
    ("ko", "en", "where"),
    [
        ("# 가\n## 나\n", "# a\n### b\n", "handout.en.md:2"),
        ("# 가\n\n## 나\n", "# a\n", "handout.ko.md:3"),
        ("# 가\n", "# a\n# b\n", "handout.en.md:2"),
        ("# 가\n", "", "handout.ko.md:1"),
    ],
)
def test_different_headings_are_refused(ko, en, where):
    # protects: neither language may lack a section
    with pytest.raises(CourseError) as caught:
        same_headings(Path("handout.ko.md"), ko, Path("handout.en.md"), en)
    assert caught.value.where == where


@pytest.mark.parametrize(
    ("text", "intro"),
    [
        ("# T\n\nFirst.\n\nMore.\n\n## A\n\nx\n", "First.\n\nMore."),
        ("# T\n\n## A\n\nFirst.\n\n## B\n\nx\n", "## A\n\nFirst."),
        ("Just text.\n", "Just text."),
        ("## A\n\nFirst.\n\n## B\n", "## A\n\nFirst."),
        ("# T\n\n```\n# code\n```\n\n## A\n", "```\n# code\n```"),
        ("# T\n## A\n", ""),
        ("", ""),
    ],
)
def test_the_introduction_is_the_first_prose(text, intro):
    # protects: the notebook opens with prose and does not repeat the title
    assert introduction(text) == intro
