"""Lines of a solution that reached the stub: what `grade validate` looks for before a release."""

import tokenize
from collections.abc import Iterator

from autograder.release.regions import find_regions, tokens_of

_SILENT = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT}
# `return y` or `else:` in a comment says nothing; five pieces make a formula.
_TELLING = 5


def leaked_lines(solution_source: str, stub_text: str) -> list[str]:
    """The answer's lines that `stub_text` gives away, as code or in its comments and docstrings.

    Spacing does not count, nor do lines that also stand outside the regions.
    """
    regions = find_regions(solution_source, "solution")
    inside: dict[str, tuple[int, int]] = {}
    outside: set[str] = set()
    for line, pieces in _code_lines(solution_source):
        code = "".join(pieces)
        if any(line in region for region in regions):
            inside.setdefault(code, (line, len(pieces)))
        else:
            outside.add(code)
    released = {"".join(pieces) for _, pieces in _code_lines(stub_text)}
    words = "".join("".join(_words(stub_text)).split())
    lines = solution_source.split("\n")
    return [
        lines[line - 1].strip()
        for code, (line, size) in inside.items()
        if code not in outside and (code in released or (size >= _TELLING and code in words))
    ]


def _code_lines(code: str) -> Iterator[tuple[int, list[str]]]:
    """Each physical line that holds code, by its number, as its tokens without spacing."""
    found: dict[int, list[str]] = {}
    for token in tokens_of(code, "stub"):
        if token.type not in _SILENT and token.string:
            found.setdefault(token.start[0], []).append("".join(token.string.split()))
    yield from found.items()


def _words(code: str) -> Iterator[str]:
    """The text of the comments and strings."""
    for token in tokens_of(code, "stub"):
        if token.type in (tokenize.COMMENT, tokenize.STRING):
            yield token.string + "\n"
