"""Where a solution's marks are: the lines between BEGIN SOLUTION and END SOLUTION."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass

from autograder.catalogue import Word, bilingual
from autograder.errors import CourseError

BEGIN = "### BEGIN SOLUTION"
END = "### END SOLUTION"

# A mistyped mark would release the answer, so whatever looks like a mark has to be one.
_LIKE_A_MARK = re.compile(r"[\W_]*(begin|end)[\W_]*solutions?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Region:
    """The lines strictly between two marks, which stand on the lines `begin` and `end` (from 1)."""

    begin: int
    end: int

    def __contains__(self, line: int) -> bool:
        return self.begin < line < self.end


def parsed(source: str, filename: str) -> ast.Module:
    """The syntax tree of `source`. Raises CourseError that names the line of a syntax error."""
    try:
        return ast.parse(source, filename)
    except (SyntaxError, ValueError) as problem:  # ValueError: a null byte
        line = getattr(problem, "lineno", None)
        where = f"{filename}:{line}" if line else filename
        raise CourseError("release_errors.not_python", where=where, problem=str(problem)) from None


def tokens_of(source: str, filename: str) -> list[tokenize.TokenInfo]:
    """The tokens of `source`. Raises CourseError where it is not Python."""
    try:
        return list(tokenize.generate_tokens(io.StringIO(source).readline))
    except (tokenize.TokenError, SyntaxError) as problem:
        raise CourseError(
            "release_errors.not_python", where=filename, problem=str(problem)
        ) from None


def find_regions(source: str, filename: str) -> tuple[Region, ...]:
    """The regions of `source`, in order; marks in strings are text.

    Raises CourseError that names file and line for marks that are nested, unbalanced, mistyped, or
    not on a line of their own.
    """
    parsed(source, filename)
    regions: list[Region] = []
    begin: int | None = None
    for line, text in _marks(source, filename):
        if text == BEGIN and begin is not None:
            raise _wrong(filename, line, "marks.nested", begin=begin)
        if text == END and begin is None:
            raise _wrong(filename, line, "marks.alone", mark=END, partner=BEGIN)
        if text == BEGIN:
            begin = line
        elif begin is not None:
            regions.append(Region(begin, line))
            begin = None
    if begin is not None:
        raise _wrong(filename, begin, "marks.alone", mark=BEGIN, partner=END)
    return tuple(regions)


def without_marks(source: str, filename: str) -> str:
    """The whole solution, without the lines that hold its marks."""
    regions = find_regions(source, filename)
    marks = {line for region in regions for line in (region.begin, region.end)}
    lines = source.split("\n")
    return "\n".join(line for number, line in enumerate(lines, 1) if number not in marks)


def _marks(source: str, filename: str) -> Iterator[tuple[int, str]]:
    for token in tokens_of(source, filename):
        text = token.string.rstrip()
        if token.type != tokenize.COMMENT or not _LIKE_A_MARK.match(text):
            continue
        line, column = token.start
        if text not in (BEGIN, END):
            raise _wrong(filename, line, "marks.mistyped", mark=text)
        if token.line[:column].strip():
            raise _wrong(filename, line, "marks.own_line")
        yield line, text


def _wrong(filename: str, line: int, key: str, **words: Word) -> CourseError:
    mistake = bilingual(key, **words)
    where = f"{filename}:{line}"
    return CourseError("release_errors.marks", where=where, mistake=mistake, begin=BEGIN, end=END)
