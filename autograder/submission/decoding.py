"""From the bytes of a source file to text, the way Python would read it, and nothing more.

Only encodings on a list are used: Python's registry also knows ones that inflate or run escapes.
"""

import codecs
import re
from encodings import normalize_encoding
from encodings.aliases import aliases

from autograder.bilingual import Bilingual
from autograder.errors import SubmissionRefused
from autograder.submission import oddities, refusals

SOURCE_BYTES = 2**20

Decoded = tuple[str, tuple[Bilingual, ...]]

# Longest first: UTF-32's mark begins with UTF-16's.
_MARKS = (
    *((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32")),
    *((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")),
)
# cp949 holds all of EUC-KR, and editors on Korean Windows write it under that name.
_KOREAN = {"euc_kr": "cp949", "cp949": "cp949", "johab": "johab"}
_ALLOWED = _KOREAN | {
    name: name
    for name in (
        *("ascii", "utf_8", "latin_1", "iso8859_15", "cp1252", "cp437", "mac_roman"),
        *("cp932", "shift_jis", "euc_jp", "gb2312", "gbk", "gb18030", "big5", "cp1251", "koi8_r"),
    )
}
_CODING = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_BLANK = re.compile(rb"^[ \t\f]*(?:#.*)?$")


def decoded(data: bytes, name: str) -> Decoded:
    """The Python source in `data`, with `\\n` newlines, and notes. Raises SubmissionRefused."""
    if len(data) > SOURCE_BYTES:
        raise SubmissionRefused(refusals.too_large(name, SOURCE_BYTES))
    if not data.strip():
        raise SubmissionRefused(refusals.empty(name))
    coding = _coding_line(data)
    if coding is None or data.startswith((codecs.BOM_UTF8, *(mark for mark, _ in _MARKS))):
        text, notes = unicode_text(data, name)
        if coding and _codec(coding) not in {"utf_8", "ascii"}:
            notes += (oddities.coding_line_ignored(coding),)
    else:
        text, notes = _declared(data, coding, name)
    if "\0" in text:
        raise SubmissionRefused(refusals.has_nul(name))
    return unix_lines(text), notes


def unicode_text(data: bytes, name: str) -> Decoded:
    """UTF-8, or UTF-16 and UTF-32 with their mark. Raises SubmissionRefused, with a guess."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), (oddities.saved_in(encoding.upper()),)
            except UnicodeDecodeError:
                raise SubmissionRefused(refusals.undecodable(name, 1, encoding.upper())) from None
    if b"\0" in data:
        raise SubmissionRefused(refusals.has_nul(name))
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as problem:
        # `start` counts from after a mark; lines do not change with it.
        line = len(unix_lines(data[: problem.start].decode("latin-1")).split("\n"))
        raise SubmissionRefused(refusals.undecodable(name, line, _likely(data))) from None


def unix_lines(text: str) -> str:
    """`text` with Windows' and the old Mac's line ends made `\\n`."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _declared(data: bytes, coding: str, name: str) -> Decoded:
    codec = _codec(coding)
    if codec is None:
        raise SubmissionRefused(refusals.wrong_coding(name, coding))
    if b"\0" in data:
        raise SubmissionRefused(refusals.has_nul(name))
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        raise SubmissionRefused(refusals.wrong_coding(name, coding)) from None
    plain = codec in {"utf_8", "ascii"} or data.isascii()
    return text, () if plain else (oddities.saved_in(codec.replace("_", "-")),)


def _coding_line(data: bytes) -> str | None:
    """The encoding that one of the first two lines names (PEP 263)."""
    head = data[:2000].removeprefix(codecs.BOM_UTF8)
    for line in re.split(rb"\r\n|\r|\n", head)[:2]:
        if found := _CODING.match(line):
            return found[1].decode("ascii")
        if not _BLANK.match(line):
            break
    return None


def _codec(coding: str) -> str | None:
    """The codec that may be used for that name; None where there is none."""
    # Emacs writes the line ends into the name: utf-8-unix.
    plain = re.sub(r"-(unix|dos|mac)$", "", coding.lower())
    name = normalize_encoding(plain)
    return _ALLOWED.get(aliases.get(name, name).replace("utf_8_sig", "utf_8"))


def _likely(data: bytes) -> str:
    try:
        text = data.decode("cp949")
    except UnicodeDecodeError:
        return ""
    return "cp949(EUC-KR)" if re.search("[가-힣]", text) else ""
