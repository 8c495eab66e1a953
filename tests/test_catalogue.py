"""The catalogue is complete in both languages, used, and right in its Korean particles."""

import ast
import re
import string
import tomllib
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest

import autograder
from autograder.bilingual import LANGUAGES, Bilingual, Language
from autograder.catalogue import bilingual, keys, text
from autograder.errors import GradeError
from autograder.particles import PAIRS


def error_tree(root: type[GradeError]) -> Iterator[type[GradeError]]:
    yield root
    for child in root.__subclasses__():
        yield from error_tree(child)


PACKAGE = Path(autograder.__file__).parent
# Particles (and forms of 이다) that change with the final consonant of the word before them.
PARTICLES = "은|는|이|가|을|를|과|와|으로|로|이나|나|이에요|예요|이라|라|이며|며|아|야|이여|여"
AFTER_WORD = re.compile(rf"\}}[`'\")’”]*({PARTICLES})(?![가-힣])")
# What takes a key as its first argument: the catalogue, the commands' printing, every error.
CALLS = {"text", "bilingual", "say", "warn", "error", *(e.__name__ for e in error_tree(GradeError))}
KNOWN = keys()
KEY = re.compile(r"[a-z_]+\.[a-z_*]+")


def texts(language: Language) -> dict[str, str]:
    """Read anew, beside the code under test."""
    file = resources.files("autograder").joinpath("locale", f"{language}.toml")
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    return {
        f"{table}.{name}": value for table, found in tables.items() for name, value in found.items()
    }


def words_in(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def used_keys() -> Iterator[tuple[str, str]]:
    """(file, pattern) of every key in the sources; `*` where an f-string fills something in."""
    for path in PACKAGE.rglob("*.py"):
        if "suites" not in path.relative_to(PACKAGE).parts:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                yield from ((path.name, key) for key in keys_at(node) if KEY.fullmatch(key))
    for path in PACKAGE.rglob("*.j2"):
        for key in re.findall(r"\bt\(\s*[\"']([^\"']+)[\"']\s*(~)?", path.read_text("utf-8")):
            yield path.name, key[0] + ("*" if key[1] else "")


def keys_at(node: ast.AST) -> Iterator[str]:
    """Keys in a call that takes one, and any other string that is a key (in a table of keys)."""
    if isinstance(node, ast.Call) and node.args:
        name = getattr(node.func, "id", None) or getattr(node.func, "attr", "")
        if name in CALLS:
            yield from keys_of(node.args[0])
    elif isinstance(node, ast.Constant) and node.value in KNOWN:
        yield str(node.value)


def keys_of(argument: ast.expr) -> Iterator[str]:
    match argument:
        case ast.Constant():
            yield str(argument.value)
        case ast.IfExp():
            yield from keys_of(argument.body)
            yield from keys_of(argument.orelse)
        case ast.JoinedStr():
            parts = (p.value if isinstance(p, ast.Constant) else "*" for p in argument.values)
            yield "".join(map(str, parts))


def fits(pattern: str, key: str) -> bool:
    return re.fullmatch(re.escape(pattern).replace(r"\*", r"\w+"), key) is not None


def test_both_languages_have_the_same_keys():
    # A text that exists in one language only would be a crash for half the readers.
    assert texts("ko").keys() == texts("en").keys() == keys()


def test_a_text_asks_for_the_same_words_in_both_languages():
    # Otherwise a word is lost in one language, or missing when it is filled in.
    korean, english = texts("ko"), texts("en")
    assert {k: words_in(korean[k]) for k in korean} == {k: words_in(english[k]) for k in english}


def test_words_are_plain_names():
    # `{a.b}`, `{a[0]}` and `{}` would reach into a value, or depend on order.
    for language in LANGUAGES:
        assert all(w.isidentifier() for t in texts(language).values() for w in words_in(t))


@pytest.mark.slow
def test_every_key_in_the_sources_is_in_the_catalogue():
    # A misspelled key is found here and not by a student.
    asked = {(file, key) for file, key in used_keys() if key not in KNOWN}
    unknown = {(f, k) for f, k in asked if not any(fits(k, known) for known in KNOWN)}
    assert unknown == set()


@pytest.mark.slow
def test_every_key_is_used():
    # Dead texts would be translated and reviewed for nothing.
    patterns = {pattern for _, pattern in used_keys()}
    patterns |= {f"{pattern}_remedy" for pattern in patterns}  # an error finds its own
    dynamic = {pattern for pattern in patterns if "*" in pattern}
    left = KNOWN - patterns
    assert {key for key in left if not any(fits(p, key) for p in dynamic)} == set()


def test_particles_are_asked_for_in_korean_only_and_by_their_pair():
    # `{name:을/를}` is chosen as the word is read; a misspelled pair would end a command.
    specs = {
        lang: {spec for t in texts(lang).values() for spec in specs_in(t)} for lang in LANGUAGES
    }
    assert specs["ko"] - {""} <= set(PAIRS)
    assert len(specs["ko"]) > 4
    assert specs["en"] == {""}


def specs_in(template: str) -> set[str]:
    return {spec or "" for _, name, spec, _ in string.Formatter().parse(template) if name}


# Files with Korean words that are no text of a command: what the kit hands out in both languages at
# once, columns and invented names that it reads, and the letters themselves.
WITH_HANGUL = {
    "demo/classroom.py": "names of invented students",
    "demo/hostile.py": "a program that an invented student wrote",
    "explain/harmless.py": "the letters that are harmless",
    "packaging/course_text.py": "a comment in a file for students, in both languages",
    "packaging/repository.py": "a commit's message, in both languages",
    "particles.py": "the particles",
    "release/handout.py": "headings of the handouts, each language in its own file",
    "release/notebook.py": "cells of the notebook, in both languages",
    "roster.py": "names of columns that a roster may have",
    "submission/decoding.py": "the letters that tell a Korean encoding",
}
ELSEWHERE = {"suites", "pictures", "scaffold"}  # content: written by authors in both languages


@pytest.mark.slow
def test_no_text_for_people_outside_the_catalogue():
    # What stands in the code is not translated, and not read by whoever reads the catalogue.
    found = set()
    for path in PACKAGE.rglob("*.py"):
        inside = path.relative_to(PACKAGE)
        if ELSEWHERE.isdisjoint(inside.parts) and any(korean_literals(path)):
            found.add(inside.as_posix())
    assert found == set(WITH_HANGUL)


def korean_literals(path: Path) -> Iterator[str]:
    """Strings with Hangul that are no docstring and no help of a command (`한국어 | English`)."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    exempt = set()
    for node in ast.walk(tree):
        match node:
            case ast.keyword(arg="help", value=value):
                exempt.update(map(id, ast.walk(value)))
            case ast.FunctionDef() | ast.ClassDef() | ast.Module():
                if node.body and isinstance(node.body[0], ast.Expr):
                    exempt.add(id(node.body[0].value))
    for node in ast.walk(tree):
        text_ = node.value if isinstance(node, ast.Constant) else None
        if isinstance(text_, str) and id(node) not in exempt and re.search("[가-힣]", text_):
            yield text_


def test_no_command_prints_words_of_its_own():
    # In English they are as little translated as in Korean.
    words = re.compile(r"[A-Za-z]{3,} [A-Za-z]{2,}")
    printed = [
        (path.name, part.value)
        for path in (PACKAGE / "cli").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("echo", "print")
        for argument in node.args
        for part in ast.walk(argument)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    ]
    commands = "  grade "  # a command to type is the same in every language
    found = [each for each in printed if words.search(each[1])]
    assert [each for each in found if not each[1].startswith(commands)] == []


def test_no_korean_particle_that_depends_on_a_filled_in_word():
    # `softmax를` is right and `gates을` is not; the pair has to be asked for.
    wrong = {key for key, value in texts("ko").items() if AFTER_WORD.search(value)}
    assert wrong == set()


@pytest.mark.parametrize(
    "bad", ["{x}를 고쳐요", "`{x}`이 없어요", "{x})로 바꿔요", "정답의 {x}예요."]
)
def test_the_particle_rule_sees_mistakes(bad: str):
    # The rule itself must be able to fail.
    assert AFTER_WORD.search(bad)


@pytest.mark.parametrize(
    "good", ["{x}에서 나요", "{x}의 값", "{x}인 배열", "{n}개가", "{x} 이름이"]
)
def test_the_particle_rule_lets_right_texts_pass(good: str):
    # … and must not forbid what is right after any word.
    assert not AFTER_WORD.search(good)


def test_no_text_was_copied_and_forgotten():
    # Hangul in English, or none in Korean where English has words.
    hangul, english_word = re.compile("[가-힣]"), re.compile(r"(?<![{`.\w])[a-z]{4,}(?![}`(.\w])")
    assert not [key for key, value in texts("en").items() if hangul.search(value)]
    bare = [key for key, value in texts("ko").items() if not hangul.search(value)]
    assert not [key for key in bare if english_word.search(texts("en")[key])]


def test_a_word_with_braces_is_put_in_as_it_is():
    # A student's `{0.__class__}` is text, never a format string.
    assert "{line.__class__}" in text("run.written", "en", path="{line.__class__}")


def test_a_bilingual_word_speaks_the_readers_language():
    # A sentence half in Korean and half in English.
    said = bilingual("run.written", path=Bilingual("하나", "one"))
    assert said.ko.endswith("하나")
    assert said.en.endswith("one")


def test_an_unknown_key_or_word_is_loud():
    # Silence would print an empty message.
    with pytest.raises(KeyError):
        text("no.such", "ko")
    with pytest.raises(KeyError):
        text("run.written", "ko")
