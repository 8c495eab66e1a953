"""What a region becomes in the stub: one blank for each name or place that it assigns."""

import ast
import tokenize
from collections.abc import Iterator, Sequence

from autograder.errors import CourseError
from autograder.release.regions import Region

_TODO = "  # TODO"
_LAYOUT = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
}
# A target made of more than these (a call, a calculation) is part of the answer.
_PLAIN = (
    ast.Name,
    ast.Attribute,
    ast.Subscript,
    ast.Slice,
    ast.Constant,
    ast.UnaryOp,
    ast.unaryop,
    ast.Tuple,
    ast.List,
    ast.Starred,
    ast.expr_context,
)


def statements_in(
    region: Region, tree: ast.Module, tokens: Sequence[tokenize.TokenInfo], filename: str
) -> list[ast.stmt]:
    """The outermost statements of `region`. Raises CourseError where it cuts through one."""
    inside = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt) and first_line(node) in region and _last_line(node) in region
    ]
    found: list[ast.stmt] = []
    for node in sorted(inside, key=lambda node: (first_line(node), node.col_offset)):
        if not found or _end(found[-1]) <= (node.lineno, node.col_offset):
            found.append(node)
    covered = {line for node in found for line in range(first_line(node), _last_line(node) + 1)}
    for token in tokens:
        line = token.start[0]
        if line in region and token.type not in _LAYOUT and line not in covered:
            raise _cut(filename, line)
    _in_one_block(found, tokens, region, filename)
    return found


def blanks_of(statements: Sequence[ast.stmt], source: str) -> list[str]:
    """The stub's lines for these statements, not indented; one lone `...` where none is left."""
    lines: list[str] = []
    given: set[str] = set()
    for statement in statements:
        blank, targets = _blank(statement, source)
        if blank and not targets <= given:
            lines.append(blank + _TODO)
            given |= targets
    return lines or ["..." + _TODO]


def first_line(node: ast.stmt) -> int:
    """The line where `node` begins, its decorators included."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(each.lineno for each in decorators)])


def _blank(statement: ast.stmt, source: str) -> tuple[str, set[str]]:
    """The blank for one statement ("" for none), and what it gives a value to."""
    match statement:
        case ast.Return(value=value) if value is not None:
            return "return ...", {"return"}
        case ast.Assign(targets=targets):
            left = "".join(f"{_text(target, source)} = " for target in targets)
            values = [_dots(target) for target in targets]
            # in `a = b, c = ...` the pair needs two values
            blank = left + max(values, key=len)
        case ast.AnnAssign(target=target, annotation=annotation, value=value) if value is not None:
            targets = [target]
            blank = f"{_text(target, source)}: {_text(annotation, source)} = ..."
        case ast.AugAssign(target=target, op=operator):
            targets = [target]
            blank = f"{_text(target, source)} {_updated(operator)}"
        case _:
            return "", set()
    if not all(isinstance(part, _PLAIN) for target in targets for part in ast.walk(target)):
        return "", set()
    return blank, {name for target in targets for name in _leaves(target)}


def _dots(target: ast.expr) -> str:
    if not isinstance(target, ast.Tuple | ast.List):
        return "..."
    parts = [_dots(each) for each in target.elts]
    inner = [f"({part})" if "," in part else part for part in parts]
    return ", ".join(inner) + ("," if len(inner) == 1 else "")


def _leaves(target: ast.expr) -> Iterator[str]:
    if isinstance(target, ast.Tuple | ast.List):
        for each in target.elts:
            yield from _leaves(each)
    elif isinstance(target, ast.Starred):
        yield from _leaves(target.value)
    else:
        yield ast.unparse(target)


def _text(node: ast.expr, source: str) -> str:
    """The node as the author wrote it; over several lines there may be comments, so rebuilt."""
    written = ast.get_source_segment(source, node) or ""
    return ast.unparse(node) if "\n" in written or not written else written


def _updated(operator: ast.operator) -> str:
    """`+= ...` for `+`. The target in here is only there to make a statement."""
    return ast.unparse(ast.AugAssign(ast.Name("_"), operator, ast.Constant(...))).removeprefix("_ ")


def _in_one_block(
    found: list[ast.stmt], tokens: Sequence[tokenize.TokenInfo], region: Region, filename: str
) -> None:
    """A region that begins in one block and ends in another has no indentation of its own."""
    heads: dict[int, int] = {}
    for token in tokens:
        if token.start[0] in region and token.type not in _LAYOUT:
            heads.setdefault(*token.start)
    begins = {(first_line(node), node.col_offset) for node in found}
    for node in found:
        line = first_line(node)
        # `else: y = 2` is a line that a statement stands on, but does not begin.
        if (line, heads[line]) not in begins or heads[line] != heads[first_line(found[0])]:
            raise _cut(filename, line)


def _last_line(node: ast.stmt) -> int:
    return node.end_lineno or node.lineno


def _end(node: ast.stmt) -> tuple[int, int]:
    return _last_line(node), node.end_col_offset or 0


def _cut(filename: str, line: int) -> CourseError:
    return CourseError("release_errors.cut", where=f"{filename}:{line}")
