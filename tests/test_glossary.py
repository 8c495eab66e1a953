"""The course's words: one for each idea, in every text that a student reads."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HANDOUTS = sorted(ROOT.glob("solutions/*/handout.ko.md"))
READ_BY_STUDENTS = [
    *ROOT.glob("solutions/*/*.*"),
    *ROOT.glob("autograder/suites/*/diagnoses.toml"),
    *ROOT.glob("autograder/suites/*/test_*.py"),
    *ROOT.glob("autograder/pictures/*.py"),
    ROOT / "autograder" / "locale" / "ko.toml",
    *ROOT.glob("docs/*.ko.md"),
    ROOT / "README.md",
]


@dataclass(frozen=True)
class Term:
    """A row of the glossary."""

    korean: str
    english: tuple[str, ...]
    avoided: tuple[str, ...]


def terms() -> list[Term]:
    """The rows of all tables in the glossary."""
    found = []
    for line in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split("|")]
        if not line.startswith("|") or len(cells) != 4 or cells[0] in ("한국어", "---"):
            continue
        english, avoided = (re.split(r",\s*", cell) if cell else [] for cell in cells[1:3])
        found.append(Term(cells[0], tuple(english), tuple(avoided)))
    return found


def test_the_glossary_names_each_idea_once() -> None:
    # Two rows for one Korean word, or a word that is both used and avoided, would settle nothing.
    known = [term.korean for term in terms()]
    assert len(known) == len(set(known)) > 40
    assert not {word for term in terms() for word in term.avoided} & set(known)
    assert all(term.english for term in terms())


@pytest.mark.parametrize("path", HANDOUTS, ids=lambda path: path.parent.name)
def test_both_languages_of_a_handout_use_the_same_words(path: Path) -> None:
    # What is called 학습률 in Korean is called learning rate in English, in every handout.
    korean = path.read_text(encoding="utf-8")
    english = path.with_name("handout.en.md").read_text(encoding="utf-8").lower()
    used = [term for term in terms() if term.korean in korean]
    assert len(used) >= 5
    missing = [term.korean for term in used if not any(word in english for word in term.english)]
    assert missing == []


@pytest.mark.parametrize("path", READ_BY_STUDENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_text_uses_a_word_that_we_avoid(path: Path) -> None:
    # A student should not have to guess that 라벨 and 레이블 are the same thing.
    text = path.read_text(encoding="utf-8")
    avoided = {word: term.korean for term in terms() for word in term.avoided}
    begins = {word: re.search(f"(?<![가-힣]){word}", text) for word in avoided}
    assert {word: avoided[word] for word, found in begins.items() if found} == {}
