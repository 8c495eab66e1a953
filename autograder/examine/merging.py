"""Two known mistakes in one program: the parts that set the second apart, put into the first."""

import ast
from collections import Counter
from collections.abc import Iterator, Sequence

from autograder.assignment import Assignment
from autograder.examine.mistakes import Mistake

Part = ast.stmt


class Merger:
    """Puts the programs of an assignment's `wrong/` together.

    A program's mistake is in the part that its task covers, or in what most others do not have.
    """

    def __init__(self, assignment: Assignment, mistakes: Sequence[Mistake]) -> None:
        self._tasks = assignment.tasks
        self._mistakes = {each.id: each for each in mistakes}
        self._texts = {each.id: each.program() for each in mistakes}
        seen: dict[str, Counter[str]] = {}
        for text in self._texts.values():
            for name, part in _parts(_parsed(text)):
                seen.setdefault(name, Counter())[_shape(part)] += 1
        most = {name: counts.most_common(1)[0] for name, counts in seen.items()}
        many = len(mistakes) / 2
        self._usual = {name: shape for name, (shape, count) in most.items() if count > many}

    def merged(self, mistakes: Sequence[str]) -> str:
        """A program with all those mistakes. With one of them it is that program as it stands."""
        first, *others = mistakes
        if not others:
            return self._texts[first]
        tree = _parsed(self._texts[first])
        for other in others:
            for name, part in self._own_parts(self._mistakes[other]):
                _put(tree, name, part)
        return ast.unparse(ast.fix_missing_locations(tree))

    def _own_parts(self, mistake: Mistake) -> Iterator[tuple[str, Part]]:
        own = {name for task in self._tasks if task.id == mistake.task for name in task.covers}
        others = {name for task in self._tasks for name in (task.id, *task.covers)} - own
        others -= {mistake.task}
        for name, part in _parts(_parsed(self._texts[mistake.id])):
            unusual = _shape(part) != self._usual.get(name)
            if name in own or (unusual and name not in others):
                yield name, part


def _parsed(text: str) -> ast.Module:
    """The program; one without a statement where it is no Python."""
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ast.Module(body=[], type_ignores=[])


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
