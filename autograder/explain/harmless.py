"""What a student wrote (names, paths, source lines, values) made safe to show anywhere."""

import re
import unicodedata

# Nearly every text is made of these alone and is harmless as it is: ASCII, Korean, Hanja, and
# the signs of our own messages. (A report of a thousand students asks a million times.)
_PLAIN = re.compile("[ -~가-힣ㄱ-ㅎㅏ-ㅣ一-龥–—‘’“”…·×−→½²]*")
# Control, format (right-to-left marks, zero-width signs), surrogate, private, unassigned,
# line and paragraph separators: all that moves the cursor, hides, or cannot be encoded.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_MARKS_IN_A_ROW = 2


def harmless(words: str, *, limit: int = 300) -> str:
    """`words` on one line of visible characters, at most `limit` of them.

    What cannot be seen is written out (`\\x1b`, `\\u202e`); Korean typed on macOS is composed, so
    that its width is right; piles of combining marks are cut.
    """
    if len(words) <= limit and _PLAIN.fullmatch(words):
        return words
    composed = unicodedata.normalize("NFC", words[: 4 * limit])
    shown = "".join(_visible(sign) for sign in _thinned(composed))
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


def harmless_lines(words: str) -> str:
    """The same for a text of our own in several lines: its line ends stay."""
    return "\n".join(harmless(line, limit=2000) for line in words.split("\n"))


def _visible(sign: str) -> str:
    if unicodedata.category(sign) not in _UNSEEN:
        return sign
    code = ord(sign)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _thinned(words: str) -> list[str]:
    kept: list[str] = []
    marks = 0
    for sign in words:
        marks = marks + 1 if unicodedata.category(sign) in ("Mn", "Me") else 0
        if marks <= _MARKS_IN_A_ROW:
            kept.append(sign)
    return kept
