"""Korean particles that depend on how the word before them ends: `softmax를`, `AND를`, `w1을`."""

import re

# How a letter of the alphabet and a digit are called ends in a consonant: 엘, 엠, 엔, 알 …
_CLOSED_LETTERS = "lmnr"
_CLOSED_DIGITS = "013678"  # 영, 일, 삼, 육, 칠, 팔
_CLOSED_BY_L = "lr178"  # after these, and after open ends, it is `로` and not `으로`
# After a consonant, after a vowel.
PAIRS = ("은/는", "이/가", "을/를", "과/와", "으로/로", "이에요/예요", "이라는/라는", "이나/나")

# The end of an English word as it is read in Korean: `step` 스텝, `loss` 로스, `sigmoid`
# 시그모이드. A stop (p, b, t, k) after one vowel stays a consonant, as do l, m and n; to any other
# consonant a vowel is added.
_SILENT_E_CLOSED = re.compile(r"[aeiou](?:me|ne|le)$")
_CLOSED_WORD = re.compile(r"(?:[aeiouy](?:l+|m|n|ng)|(?<![aeiou])[aeiou][pbkt]|ck)$")
_R_ENDING = re.compile(r"(?:er|or|ar|ur|ir|are|ure|ore|ere)$")
_LAST_WORD = re.compile(r"([0-9A-Za-z가-힣]+)[^0-9A-Za-z가-힣]*$")
_HANGUL_FIRST, _HANGUL_LAST = "가", "힣"
_RIEUL = 8  # the number of ㄹ among the final consonants


class Named(str):
    """A word that is put into a Korean text: `{name:을/를}` says it with its particle."""

    __slots__ = ()

    def __format__(self, pair: str) -> str:
        """The word, with the particle that follows it where `pair` is one."""
        return f"{self!s}{particle(self, pair)}" if pair else str(self)


def particle(word: str, pair: str) -> str:
    """The one of the pair that follows `word`: `particle("AND", "을/를")` is `를`.

    Quotes, backticks and brackets at its end are not read, nor is what stands in round brackets.
    Raises ValueError for what is no pair.
    """
    if pair not in PAIRS:
        raise ValueError(pair)
    closed, open_ = pair.split("/")
    ends_closed, ends_in_l = _ending(word)
    if closed == "으로" and ends_in_l:
        return open_
    return closed if ends_closed else open_


def _ending(word: str) -> tuple[bool, bool]:
    """Whether the word as it is read ends in a consonant, and whether that is ㄹ."""
    read = re.sub(r"\([^()]*\)\s*[`'\"’”]*$", "", word[-80:])
    match = _LAST_WORD.search(read) or _LAST_WORD.search(word[-80:])
    if match is None:
        return False, False
    last = re.split(r"(?<=[a-z가-힣])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Za-z가-힣])", match[1])[-1]
    sign = last[-1]
    if _HANGUL_FIRST <= sign <= _HANGUL_LAST:
        final = (ord(sign) - ord(_HANGUL_FIRST)) % 28
        return final > 0, final == _RIEUL
    if sign.isdigit():
        return _of_number(last)
    if _spelled(last):
        return sign.lower() in _CLOSED_LETTERS, sign.lower() in _CLOSED_BY_L
    return _of_word(last.lower())


def _of_number(digits: str) -> tuple[bool, bool]:
    """0 alone is 영, 10 is 십, 100 백, 1000 천, 10000 만: all closed."""
    return digits[-1] in _CLOSED_DIGITS, digits[-1] in _CLOSED_BY_L


_READ_AS_WORDS = {"AND", "OR", "NAND", "NOR", "NOT", "XOR"}  # 앤드, 오어, 낸드, 노어, 낫, 엑스오어


def _spelled(word: str) -> bool:
    """True where it is said letter by letter: `W`, `dW`, `MSE`, `np`."""
    if word in _READ_AS_WORDS:
        return False
    return len(word) == 1 or word.isupper() or not re.search(r"[aeiouyAEIOUY]", word)


_OWN_READING = {  # how words of the course are read, where the rules fail
    "and": (False, False), "nand": (False, False), "or": (False, False), "nor": (False, False),
    "xor": (False, False), "not": (True, False), "net": (True, False), "set": (True, False),
    "dict": (False, False), "list": (False, False), "int": (False, False), "float": (False, False),
    "bool": (True, True), "array": (False, False), "tuple": (True, True), "relu": (False, False),
    "softmax": (False, False), "diff": (False, False), "bit": (False, False), "mul": (True, True),
    "input": (True, False), "output": (True, False), "weight": (False, False), "dot": (True, False),
    "grad": (False, False), "batch": (False, False), "cost": (False, False),
}  # fmt: skip


def _of_word(word: str) -> tuple[bool, bool]:
    if word in _OWN_READING:
        return _OWN_READING[word]
    if _R_ENDING.search(word):
        return False, False
    if _SILENT_E_CLOSED.search(word) or _CLOSED_WORD.search(word):
        return True, word.rstrip("e").endswith("l")
    return word.endswith(("ble", "ple", "tle", "dle", "gle")), word.endswith("le")
