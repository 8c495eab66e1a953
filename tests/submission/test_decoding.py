import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.errors import SubmissionRefused
from autograder.submission.decoding import SOURCE_BYTES, decoded

KOREAN = "# 퍼셉트론\nx = '가중치'\n"


def refused(data: bytes) -> str:
    with pytest.raises(SubmissionRefused) as caught:
        decoded(data, "gates.py")
    return caught.value.what.en


@pytest.mark.parametrize(
    "coding", ["zlib", "rot13", "hex", "base64", "unicode_escape", "utf-7", "idna", "punycode"]
)
def test_codecs_that_are_no_text_encoding_are_never_used(coding: str):
    # They inflate, run escapes, or take quadratic time on a hostile file.
    assert coding in refused(f"# coding: {coding}\nx = 1\n".encode())


def test_an_unknown_encoding_is_named():
    # The student wrote that line and can remove it.
    assert "klingon" in refused(b"# -*- coding: klingon -*-\n")


def test_nul_bytes_are_refused():
    # Python's parser refuses them with a message that names no file.
    assert "NUL" in refused(b"x = 1\0\n")
    assert "NUL" in refused(b"# coding: latin-1\nx = '\0'\n")
    assert "NUL" in refused("x = '\0'\n".encode("utf-16"))


def test_five_megabytes_are_refused_and_one_is_not():
    # The limit is a mebibyte, to the byte.
    assert "1 MiB" in refused(b"#" * 5_000_000)
    assert "1 MiB" in refused(b"#" * (SOURCE_BYTES + 1))
    assert len(decoded(b"#" * SOURCE_BYTES, "gates.py")[0]) == SOURCE_BYTES


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n"])
def test_an_empty_file_is_named_so(data: bytes):
    # An upload that went wrong should not look like a program that fails every test.
    assert "empty" in refused(data)


def test_cp949_without_a_coding_line_is_named_with_its_line():
    # The commonest mistake on Korean Windows: say what it is, and where it starts.
    said = refused(("x = 1\r\n" + KOREAN).encode("cp949"))
    assert "gates.py:2" in said
    assert "cp949" in said
    assert "UTF-8" in said


def test_other_bytes_are_refused_without_a_guess():
    # A wrong guess would send the student the wrong way.
    said = refused(b"x = '\xff\xff'\n")
    assert "UTF-8" in said
    assert "looks like" not in said


@pytest.mark.parametrize("coding", ["cp949", "euc-kr", "EUC_KR", "uhc", "ks_c_5601-1987"])
def test_korean_encodings_are_read_where_the_coding_line_says_so(coding: str):
    # PEP 263 allows it, so Python would run that file.
    text = f"# -*- coding: {coding} -*-\n{KOREAN}"
    source, notes = decoded(text.encode("cp949"), "gates.py")
    assert source == text
    assert "cp949" in notes[0].en


def test_euc_kr_as_windows_writes_it_is_read():
    # 똠 is not in EUC-KR; editors write it under that name all the same.
    text = "# coding: euc-kr\nx = '똠방'\n"
    assert decoded(text.encode("cp949"), "gates.py")[0] == text


def test_latin_1_is_read_from_the_second_line():
    # The coding line may stand below a `#!` line.
    text = "#!/usr/bin/python\n# vim: set fileencoding=latin-1 :\nx = 'é'\n"
    assert decoded(text.encode("latin-1"), "gates.py")[0] == text


def test_a_coding_line_below_code_does_not_count():
    # Python reads it in the first two lines, and only below a comment.
    assert "UTF-8" in refused(b"x = 1\n# coding: cp949\ny = '\xb0\xa1'\n")
    assert "UTF-8" in refused(b"#\n#\n# coding: cp949\ny = '\xb0\xa1'\n")


def test_a_coding_line_that_does_not_fit_is_refused():
    # `ascii` with Korean in it.
    assert "ascii" in refused(f"# coding: ascii\n{KOREAN}".encode())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_line_ends_and_the_byte_order_mark_make_no_difference(end: str, mark: bytes):
    # Windows editors write both, so they deserve no note either.
    data = mark + KOREAN.replace("\n", end).encode()
    assert decoded(data, "gates.py") == (KOREAN, ())


def test_lone_carriage_returns_do_not_hide_the_coding_line():
    # Split at `\n` only, the whole file would be one line.
    text = f"# coding: cp949\n{KOREAN}"
    assert decoded(text.replace("\n", "\r").encode("cp949"), "gates.py")[0] == text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_utf_16_and_32_are_read_with_their_mark(encoding: str):
    # PowerShell's `>` writes UTF-16; the text is all there.
    source, notes = decoded(KOREAN.encode(encoding), "gates.py")
    assert source == KOREAN
    assert encoding.upper() in notes[0].en


def test_a_mark_wins_over_the_coding_line_with_a_note():
    # Python refuses that file; what is meant is certain, so we read it.
    text = f"# coding: cp949\n{KOREAN}"
    source, notes = decoded(codecs.BOM_UTF8 + text.encode(), "gates.py")
    assert source == text
    assert "cp949" in notes[0].en


def test_half_a_utf_16_file_is_refused():
    # Cut off in the middle of a character.
    assert "UTF-16" in refused(codecs.BOM_UTF16_LE + b"x\0\n")


@settings(max_examples=100)
@given(
    st.one_of(
        st.binary(max_size=200),
        st.binary(max_size=60).map(lambda data: codecs.BOM_UTF16_LE + data),
        st.tuples(st.text("-_.abcdefu8t", max_size=12), st.binary(max_size=60)).map(
            lambda pair: f"# coding: {pair[0]}\n".encode() + pair[1]
        ),
    )
)
def test_any_bytes_become_text_or_a_refusal(data: bytes):
    # Nothing else may come out, whatever is handed in.
    try:
        source, _ = decoded(data, "gates.py")
    except SubmissionRefused:
        return
    assert "\r" not in source
    assert "\0" not in source
    source.encode()
