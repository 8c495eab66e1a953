"""The stub: a solution whose regions became blanks, everything else byte for byte."""

import ast

from autograder.errors import CourseError
from autograder.release.blanks import blanks_of, first_line, statements_in
from autograder.release.regions import Region, find_regions, parsed, tokens_of
from autograder.release.unbound import unbound_names


def stub_of(source: str, filename: str) -> str:
    """What a student gets of `source`.

    Raises CourseError that names file and line where the marks are not balanced, where a region
    cuts through a statement, or where the stub would not run: a blank has to leave every name that
    the rest of the file uses.
    """
    tree, tokens = parsed(source, filename), tokens_of(source, filename)
    regions = find_regions(source, filename)
    lines = source.split("\n")
    stub: list[str] = []
    done = 0
    for region in regions:
        found = statements_in(region, tree, tokens, filename)
        model = lines[(first_line(found[0]) if found else region.begin) - 1]
        indent = model[: len(model) - len(model.lstrip())]
        stub += lines[done : region.begin - 1]
        stub += [indent + blank for blank in blanks_of(found, source)]
        done = region.end
    text = "\n".join(stub + lines[done:])
    _compiles(text, filename)
    lost = unbound_names(text, filename) - unbound_names(source, filename)
    for scope, name in sorted(lost):
        raise CourseError(
            "release_errors.unbound",
            where=f"{filename}:{_first_use(name, tree, regions)}",
            name=name,
            scope=scope,
        )
    return text


def _compiles(stub: str, filename: str) -> None:
    try:
        compile(stub, filename, "exec", dont_inherit=True)
    except SyntaxError as problem:
        raise CourseError(
            "release_errors.stub_not_python", where=filename, problem=str(problem)
        ) from None


def _first_use(name: str, tree: ast.Module, regions: tuple[Region, ...]) -> int:
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == name]
    uses = [node.lineno for node in names if isinstance(node.ctx, ast.Load)]
    return min(uses, key=lambda line: (any(line in region for region in regions), line))
