"""A made-up assignment, small and complete, for the tests of the release."""

from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.assignment import Assignment, HiddenCheck, read_assignment
from autograder.bilingual import Bilingual

PROGRAM = '''"""줄 세우기. / Lines."""

import math

LIMIT = 3

# 직선의 계수 / the line's coefficients
### BEGIN SOLUTION
slope = 41
offset = 42
### END SOLUTION


def line(x):
    """직선. / The line: slope·x + offset. ### BEGIN SOLUTION is only text here."""
    ### BEGIN SOLUTION
    # the secret comment
    y = slope * x
    return y + offset
    ### END SOLUTION


def given(x):
    """주어진 함수. / Given."""
    return math.floor(x)


class Net:
    """신경망. / A network."""

    def __init__(self):
        ### BEGIN SOLUTION
        self.W = 43
        ### END SOLUTION

    def loss(self):
        """손실. / The loss."""
        ### BEGIN SOLUTION
        return self.W ** 2
        ### END SOLUTION


def demo():
    """강의의 값. / The lecture's figures."""
    print(line(1))


if __name__ == "__main__":
    # 실행 / run it
    demo()
'''

TOML = """
format_version = 1
id = "lines"
title = { ko = "직선", en = "Lines" }
lecture = { ko = "직선", en = "Lines" }
summary = { ko = "직선을 그려요.", en = "Draw lines." }
question = { ko = "왜 직선일까요?", en = "Why a line?" }

[[tasks]]
id = "coefficients"
points = 20
title = { ko = "계수 a|b", en = "Coefficients a|b" }
covers = ["slope", "offset"]
hints = { ko = ["하나"], en = ["one"] }

[[tasks]]
id = "line"
points = 30
title = { ko = "직선", en = "The line" }
needs = ["coefficients"]
hints = { ko = ["하나"], en = ["one"] }

[[tasks]]
id = "Net.loss"
points = 50
title = { ko = "손실", en = "The loss" }
seconds = 2.5
hints = { ko = ["하나"], en = ["one"] }
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """`solutions/07_lines`, complete."""
    folder = tmp_path / "solutions" / "07_lines"
    folder.mkdir(parents=True)
    files = {
        "lines.py": PROGRAM,
        "assignment.toml": TOML,
        "handout.ko.md": "# 직선\n\n들어가는 말.\n\n## 채울 것\n\n둘째.\n",
        "handout.en.md": "# Lines\n\nThe opening.\n\n## To fill in\n\nSecond.\n",
        "test_lines.py": '"""Public tests."""\n',
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def assignment(source: Path) -> Assignment:
    """The record of `source`."""
    return read_assignment(source)


@pytest.fixture
def hidden() -> list[HiddenCheck]:
    """What a student may know of the hidden suite."""
    return [
        HiddenCheck("line", Bilingual("임의의 x", "random x"), 7),
        HiddenCheck("coefficients", Bilingual("두 계수", "both | coefficients"), 2),
    ]


@pytest.fixture
def edit(source: Path) -> Callable[[str, str, str], None]:
    """Replaces one text in one file of `source`."""

    def replace(name: str, old: str, new: str) -> None:
        text = (source / name).read_text(encoding="utf-8")
        assert old in text
        (source / name).write_text(text.replace(old, new), encoding="utf-8")

    return replace
