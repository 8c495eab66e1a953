"""What is written as TOML is read back as the same record, whatever the texts hold."""

import tomllib

from hypothesis import example, given, settings
from hypothesis import strategies as st

from autograder.assignment import Assignment, HiddenCheck, Limits, Task, read_assignment
from autograder.bilingual import Bilingual
from autograder.release.toml_text import assignment_toml

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(
    [
        '"""',
        "'''",
        "\\",
        "\\u0041",
        'a"b\\',
        "줄\n바꿈\r\n",
        "\x00\x1f\x7f\x80\x85",
        "# no = 1",
        "]",
        "😀",
    ]
)
bilingual = st.builds(Bilingual, texts, texts)
seconds = st.floats(min_value=1e-300, max_value=1e300)
names = st.lists(texts, max_size=3).map(tuple)


@st.composite
def assignments(draw):
    ids = draw(st.lists(texts, min_size=1, max_size=3, unique=True))
    points = {1: [100.0], 2: [33.3, 66.7], 3: [12.5, 12.5, 75.0]}[len(ids)]
    tasks = [
        Task(
            id=name,
            title=draw(bilingual),
            points=share,
            covers=draw(names),
            needs=tuple(draw(st.lists(st.sampled_from(ids), max_size=2))),
            hints=tuple(draw(st.lists(bilingual, max_size=3))),
            seconds=draw(st.none() | seconds),
        )
        for name, share in zip(ids, points, strict=True)
    ]
    hidden = st.builds(HiddenCheck, st.sampled_from(ids), bilingual, st.integers(0, 2**40))
    return Assignment(
        folder="01_gates",
        id="gates",
        title=draw(bilingual),
        lecture=draw(bilingual),
        summary=draw(bilingual),
        question=draw(bilingual),
        tasks=tuple(tasks),
        limits=Limits(draw(seconds), draw(st.integers(0, 2**40)), draw(st.integers(0, 2**40))),
        preload=draw(names),
        hidden=tuple(draw(st.lists(hidden, max_size=3))),
    )


@given(assignment=assignments())
@settings(max_examples=100, deadline=None)
def test_it_reads_back_as_the_same_record(tmp_path_factory, assignment):
    # protects: a student's kit knows exactly what the instructor wrote
    folder = tmp_path_factory.getbasetemp() / "01_gates"
    folder.mkdir(exist_ok=True)
    (folder / "assignment.toml").write_bytes(assignment_toml(assignment).encode())
    assert read_assignment(folder) == assignment


@given(text=texts)
@example("\u2028\ufeff\t")
@settings(max_examples=100)
def test_one_text_stays_on_one_line(text):
    # protects: short diffs, and no way for a text to become a key
    task = Task("t", Bilingual(text, text), 100.0, (), (), (), None)
    title = Bilingual(text, text)
    limits = Limits(2.0, 1, 1)
    record = Assignment("01_a", "a", title, title, title, title, (task,), limits, ())
    written = assignment_toml(record)
    assert written.count("\n") == assignment_toml(_emptied(record)).count("\n")
    assert tomllib.loads(written)["tasks"][0]["title"] == {"ko": text, "en": text}


def _emptied(record):
    none = Bilingual("", "")
    task = Task("t", none, 100.0, (), (), (), None)
    return Assignment("01_a", "a", none, none, none, none, (task,), record.limits, ())


def test_the_header_says_where_it_comes_from(assignment):
    # protects: nobody edits a generated file by mistake
    first = assignment_toml(assignment).splitlines()[0]
    assert first == "# generated from solutions/07_lines by grade release; do not edit"


def test_whole_numbers_look_as_authors_write_them(assignment):
    # protects: points = 20, not 20.0
    assert "points = 20\n" in assignment_toml(assignment)
    assert "seconds = 2.5\n" in assignment_toml(assignment)
