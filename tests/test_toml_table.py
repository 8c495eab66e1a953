"""The door for TOML: whatever stands in the file, the answer is a value or a CourseError."""

import tempfile
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.errors import CourseError
from autograder.toml_table import Table

KINDS = [str, int, float, bool, dict, list, datetime]


def table(folder: Path, content: str | bytes) -> Table:
    """The root table of a file with that content."""
    path = folder / "course.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return Table.read(path)


def refused(error: CourseError, place: str, ko: str, en: str) -> None:
    """`error` names that place, relative to its folder, and says that in both languages."""
    assert str(error.where).endswith(place)
    assert ko in error.said("ko")
    assert en in error.said("en")


def use_all(root: Table) -> Iterator[CourseError]:
    """Asks for every key in every way, each on its own."""
    ways = [*(partial(Table.take, kind=kind) for kind in KINDS)]
    ways += [Table.table, Table.tables, Table.strings, Table.bilingual]
    for name in root.names():
        for way in ways:
            try:
                way(root, name)
            except CourseError as error:
                yield error
    try:
        root.close()
    except CourseError as error:
        yield error


def all_errors(content: bytes) -> list[CourseError]:
    """What is wrong with a file, asked in every way."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            return list(use_all(table(Path(folder), content)))
        except CourseError as error:
            return [error]


@given(st.text(max_size=80).map(lambda text: text.encode()) | st.binary(max_size=40))
@settings(max_examples=100, deadline=None)
def test_any_file_is_read_or_refused(content):
    # A broken file is one line for its author, never a traceback.
    assert all(error.where for error in all_errors(content))


LINES = [
    "a = 1", "a = -1.5e3", "a = nan", "a = 10000-01-01", "a = 2026-09-18", "a = 07:32:00",
    "a = 2026-09-18T23:59:00+09:00", "a = 2026-09-18T23:59:00", "[a]", "[[a]]", "[a.b]", "b = 'x'",
    'b = """\n', "b = { ko = 'x', en = 1 }", "b = { ko = 'x', en = 'y' }", "b = ['x', 1, []]",
    "b = [{}, { a = true }]", "'c d' = {}", '"\\u0000" = 1', "=", "]", "a.b.c = 0x_f", "b = 1__0",
]  # fmt: skip


@given(st.lists(st.sampled_from(LINES), max_size=6))
@settings(max_examples=100, deadline=None)
def test_any_mixture_of_toml_is_read_or_refused(lines):
    # Nearly right files reach further in than noise does.
    errors = all_errors("\n".join(lines).encode())
    assert all(error.said("ko") != error.said("en") for error in errors)


@pytest.mark.parametrize(
    "content", [f"a = {'[' * 5000}", f"a = {'9' * 5000}", f"a = {'{ a = ' * 5000}"]
)
def test_nesting_and_numbers_without_end_are_refused(content, tmp_path):
    # Python's own limits would come out as RecursionError and ValueError.
    with pytest.raises(CourseError) as caught:
        table(tmp_path, content)
    refused(caught.value, "course.toml", "TOML 문법", "not valid TOML")


def test_a_whole_number_too_large_for_a_float(tmp_path):
    # `points = 1000…` would be an OverflowError.
    with pytest.raises(CourseError) as caught:
        table(tmp_path, f"points = {10**400}").take("points", float)
    refused(caught.value, "course.toml:1", "float 형이어야", "of type float")


def test_broken_toml_names_the_line(tmp_path):
    # The line is where the author has to look.
    with pytest.raises(CourseError) as caught:
        table(tmp_path, "a = 1\nb = 2\nc == 3\n")
    refused(caught.value, "course.toml:3", "TOML 문법", "not valid TOML")


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_that_is_missing_or_no_text(content, tmp_path):
    # Named by its path in both cases.
    path = tmp_path / "course.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CourseError) as caught:
        Table.read(path)
    ko, en = (
        ("파일이 없어요", "missing") if content is None else ("읽을 수 없어요", "cannot be read")
    )
    refused(caught.value, str(path), ko, en)


def test_a_folder_in_place_of_the_file(tmp_path):
    # An OSError of another kind.
    with pytest.raises(CourseError) as caught:
        Table.read(tmp_path)
    refused(caught.value, str(tmp_path), "읽을 수 없어요", "cannot be read")


@pytest.mark.parametrize(
    ("use", "place", "ko", "en"),
    [
        (lambda t: t.take("no", int), "course.toml", "`no` 항목이 빠졌어요", "`no` is missing"),
        (lambda t: t.take("text", int), "toml:1", "int 형이어야 해요", "of type int"),
        (lambda t: t.take("yes", int), "toml:2", "int 형이어야 해요", "of type int"),
        (lambda t: t.tables("mixed"), "toml:3", "테이블의 배열", "array of tables"),
        (lambda t: t.strings("mixed"), "toml:3", "문자열의 배열", "array of strings"),
        (lambda t: t.bilingual("title"), "toml", "`title.en`", "`title.en`"),
        (lambda t: t.table("title").close(), "toml:4", "`title.ko`", "unknown key `title.ko`"),
    ],
)
def test_each_mistake_names_its_line_in_both_languages(use, place, ko, en, tmp_path):
    # What, where and, for the reader, in the reader's language.
    content = "text = 'x'\nyes = true\nmixed = ['x', {}]\ntitle = { ko = '가' }\n"
    with pytest.raises(CourseError) as caught:
        use(table(tmp_path, content))
    refused(caught.value, place, ko, en)


def test_what_is_right_is_read(tmp_path):
    # A door that refused everything would pass every test above.
    root = table(
        tmp_path, "\ufeffn = 2\nx = 3\nxs = ['a']\nt = { ko = '가', en = 'a' }\n[[r]]\nk = 1\n"
    )
    assert (root.take("n", int), root.take("x", float), root.strings("xs")) == (2, 3.0, ("a",))
    assert root.bilingual("t").ko == "가"
    assert [row.take("k", int) for row in root.tables("r")] == [1]
    assert root.take("absent", str, "given") == "given"
    root.close()
