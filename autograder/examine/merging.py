"""Two known mistakes in one program: the parts that set the second apart, put into the first."""

import ast
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

Part = ast.stmt


class Merger:
    """Puts the programs of an assignment's `wrong/` together.

    What all but a few of them have in common is right; the rest of a program is its mistake.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        seen: dict[str, Counter[str]] = {}
        for text in texts.values():
            for name, part in _parts(ast.parse(text)):
                seen.setdefault(name, Counter())[_shape(part)] += 1
        self._usual = {name: counts.most_common(1)[0][0] for name, counts in seen.items()}

    def merged(self, mistakes: Sequence[str]) -> str:
        """A program with all those mistakes. With one of them it is that program as it stands."""
        first, *others = mistakes
        if not others:
            return self._texts[first]
        tree = ast.parse(self._texts[first])
        for other in others:
            for name, part in _parts(ast.parse(self._texts[other])):
                if _shape(part) != self._usual[name]:
                    _put(tree, name, part)
        return ast.unparse(ast.fix_missing_locations(tree))


def _parts(tree: ast.Module) -> Iterator[tuple[str, Part]]:
    """Functions, methods (`Class.method`), and other statements by what they assign."""
    for statement in tree.body:
        if isinstance(statement, ast.ClassDef):
            for member in statement.body:
                yield f"{statement.name}.{_name(member)}", member
        else:
            yield _name(statement), statement


def _name(statement: ast.stmt) -> str:
    match statement:
        case ast.FunctionDef() | ast.ClassDef():
            return statement.name
        case ast.Assign():
            return ", ".join(map(ast.unparse, statement.targets))
        case ast.Expr(ast.Constant()):
            return "docstring"
    return ast.unparse(statement)


def _shape(part: Part) -> str:
    return "" if isinstance(part, ast.Expr) else ast.dump(part)


def _put(tree: ast.Module, name: str, part: Part) -> None:
    """The part in place of the one of that name, or before all others but the imports."""
    owner, _, member = name.partition(".")
    for statement in tree.body:
        if member and isinstance(statement, ast.ClassDef) and statement.name == owner:
            _replace(statement.body, member, part)
            return
    _replace(tree.body, name, part)


def _replace(body: list[ast.stmt], name: str, part: Part) -> None:
    for place, statement in enumerate(body):
        if _name(statement) == name:
            body[place] = part
            return
    at = next((n for n, each in enumerate(body) if not isinstance(each, _HEAD)), len(body))
    body.insert(at, part)


_HEAD = (ast.Expr, ast.Import, ast.ImportFrom)
