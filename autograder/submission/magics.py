"""IPython's lines that are not Python (`%matplotlib`, `!pip`, `np.dot?`), left out line for line.

No Python statement begins like one of them, so only the beginnings of statements are looked at:
a `%` inside a string or brackets stays what it is.
"""

import re

# A magic: from the first character of a statement; a backslash carries it over to the next line.
_MAGIC = re.compile(
    r"""(?P<indent>[ \t]*+)
    (?: [%!?]                                     # %matplotlib inline, !pip, ?help
      | get_ipython\(\)\.\w                       # what nbconvert makes of them
      | [\w.*\[\]]+\?{1,2}[ \t]*+;?[ \t]*+(?=\n)  # np.dot?
      | [^\n=#'"(]*+=[ \t]*+(?:!|%\w)             # files = !ls
    )
    (?:[^\\\n]++|\\.)*+""",
    re.X | re.S,
)
_TIMED = re.compile(r"[ \t]*+(%time[ \t]++)(?=\S)")  # the rest of the line is Python and is run
# What a statement is made of, as far as it decides where it ends. `++` and `*+` give nothing back,
# so no pattern starts over and a hostile file costs no more than an honest one of its length.
_PIECE = re.compile(
    r'''"""(?:[^"\\]++|\\.|"(?!""))*+(?:""")?'''
    r"""|'{3}(?:[^'\\]++|\\.|'(?!''))*+(?:'{3})?"""
    r"""|"(?:[^"\\\n]++|\\.)*+"?|'(?:[^'\\\n]++|\\.)*+'?"""
    r"""|\#[^\n]*|\\.|(?P<open>[(\[{])|(?P<close>[)\]}])|(?P<end>\n)""",
    re.S,
)
_PYTHON_CELLS = {"time", "capture", "prun"}  # cell magics whose cell is Python and is run


def python_cell(text: str) -> tuple[str, int]:
    """A notebook cell as Python with as many lines, and how many lines were left out."""
    body = text.lstrip("\n")
    lead = text[: len(text) - len(body)]
    if not body.startswith("%%"):
        plain, count = without_magics(_undented(body))
        return lead + plain, count
    first, newline, rest = body.partition("\n")
    if first[2:].split()[:1] and first[2:].split()[0] in _PYTHON_CELLS:
        plain, count = without_magics(rest)
        return f"{lead}# {first}{newline}{plain}", count + 1
    return lead + commented(body), body.rstrip("\n").count("\n") + 1


def without_magics(text: str) -> tuple[str, int]:
    """`text` with as many lines and every magic made `pass`, and how many lines those are."""
    whole = f"{text}\n"
    pieces: list[str] = []
    start = count = 0
    while start < len(whole):
        if timed := _TIMED.match(whole, start):
            pieces.append(whole[start : timed.start(1)])
            start = timed.end()
            count += 1
        elif magic := _MAGIC.match(whole, start):
            # A backslash at the very end carries over to nothing.
            end = min(magic.end(), len(whole) - 1)
            lines = whole[start:end].split("\n")
            # `pass` and a comment: right at any depth, also where it is all of a block.
            pieces += [f"{magic['indent']}pass  # {line.strip()}\n" for line in lines]
            start = end + 1
            count += len(lines)
        else:
            end = _end_of_statement(whole, start)
            pieces.append(whole[start:end])
            start = end
    return "".join(pieces).removesuffix("\n"), count


def commented(text: str) -> str:
    """`text` with every line made a comment."""
    return "\n".join(f"# {line}" if line.strip() else line for line in text.split("\n"))


def _end_of_statement(text: str, start: int) -> int:
    depth = 0
    for piece in _PIECE.finditer(text, start):
        if piece["open"]:
            depth += 1
        elif piece["close"]:
            depth = max(0, depth - 1)
        elif piece["end"] and not depth:
            return piece.end()
    return len(text)


def _undented(text: str) -> str:
    """A cell that is indented as a whole, moved to the left, as Jupyter does."""
    indent = text[: len(text) - len(text.lstrip(" \t"))]
    if not indent:
        return text
    return "\n".join(line.removeprefix(indent) for line in text.split("\n"))
