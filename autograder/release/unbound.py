"""Names that a program uses and that nothing in it gives a value: a NameError waiting to happen."""

import builtins
import symtable
from collections.abc import Iterator

_KNOWN = {*dir(builtins), "__file__", "__name__", "__doc__"}


def unbound_names(code: str, filename: str) -> set[tuple[str, str]]:
    """Each (scope, name) that is read but bound nowhere; a scope is a function, a class or top."""
    module = symtable.symtable(code, filename, "exec")
    tables = [module, *_inner(module)]
    bound = set(_KNOWN)
    for table in tables:
        for symbol in table.get_symbols():
            made = symbol.is_assigned() or symbol.is_imported()
            if made and (table is module or symbol.is_declared_global()):
                bound.add(symbol.get_name())
    return {
        (table.get_name(), symbol.get_name())
        for table in tables
        for symbol in table.get_symbols()
        if symbol.is_referenced() and symbol.is_global() and symbol.get_name() not in bound
    }


def _inner(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    for child in table.get_children():
        yield child
        yield from _inner(child)
