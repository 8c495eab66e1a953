"""Names that strangers chose: made harmless to show, and judged before anything is read."""

import re
import sys
import unicodedata
from collections.abc import Sequence

from autograder.bilingual import Bilingual
from autograder.catalogue import bilingual

PROGRAM_SUFFIXES = (".py", ".ipynb")
ZIP_SUFFIX = ".zip"
# What a student may hand in by mistake; anything else beside a class's work is the instructor's.
_WRONG_SUFFIXES = (
    *(".py.txt", ".pyc", ".rar", ".7z", ".alz", ".egg", ".tar", ".tar.gz", ".tgz", ".gz"),
    *(".docx", ".doc", ".hwp", ".hwpx", ".pdf"),
)

# Letters and marks that print as nothing: Hangul fillers, the blank Braille cell, the joiner.
_BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800\u034f")
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_LOOK_ALIKE = frozenset({"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})

_RESERVED = {name.casefold() for name in sys.stdlib_module_names} | {
    *("numpy", "pytest", "_pytest", "matplotlib", "autograder"),
    *("conftest", "sitecustomize", "usercustomize"),
}
_MODULE_SUFFIXES = frozenset({"py", "pyc", "pyd", "pyw", "so"})

# What editors and operating systems leave behind. Never looked into, not worth a note.
_JUNK = frozenset({
    *("__macosx", ".ds_store", "thumbs.db", "desktop.ini", "__pycache__", ".ipynb_checkpoints"),
    *(".git", ".gitignore", ".github", ".vscode", ".idea", ".venv", "venv", "node_modules"),
    *(".pytest_cache", ".mypy_cache", ".ruff_cache", ".python-version"),
})  # fmt: skip
_HELPERS = frozenset({"__init__.py", "__main__.py", "setup.py", "conftest.py"})


def nfc(text: str) -> str:
    """`text` composed: macOS spells Korean file names in pieces."""
    return unicodedata.normalize("NFC", text)


def harmless(text: str, limit: int = 300) -> str:
    """`text` for a terminal, JSON or HTML: what is invisible becomes a visible mark."""
    seen = "".join("\N{REPLACEMENT CHARACTER}" if _invisible(char) else char for char in nfc(text))
    return seen if len(seen) <= limit else f"{seen[:limit]}…"


def listed(names: Sequence[str], most: int = 6) -> Bilingual:
    """The first few of `names`, harmless, and how many more there are."""
    shown = ", ".join(harmless(name, limit=60) for name in names[:most])
    more = len(names) - most
    if more <= 0:
        return Bilingual(shown, shown)
    return bilingual("listed.and_more", names=shown, more=more)


def student_name(text: str) -> str:
    """A display name made from `text`; never empty."""
    words = " ".join(text.split())
    return " ".join(harmless(words, limit=100).split()) or "unnamed"


def stem(name: str) -> str:
    """`name` without the suffix of anything that people hand in."""
    for suffix in (*PROGRAM_SUFFIXES, ZIP_SUFFIX, *_WRONG_SUFFIXES):
        if name.casefold().endswith(suffix):
            return name[: -len(suffix)]
    return name


def is_program(name: str) -> bool:
    """Whether `name` ends like a Python file or a notebook."""
    return name.casefold().endswith(PROGRAM_SUFFIXES)


def is_wrong_kind(name: str) -> bool:
    """Whether `name` ends like something handed in by mistake: a document, another archive."""
    return name.casefold().endswith(_WRONG_SUFFIXES)


def is_zip(name: str) -> bool:
    """Whether `name` ends like a zip."""
    return name.casefold().endswith(ZIP_SUFFIX)


def is_helper(name: str) -> bool:
    """Whether `name` is a test or a helper that is never a student's program."""
    folded = name.casefold()
    return folded in _HELPERS or folded.startswith("test_") or folded.endswith("_test.py")


def is_junk(name: str) -> bool:
    """Whether `name` is left behind by an editor or an operating system."""
    return name.casefold() in _JUNK or name.startswith("._")


def shadows(name: str) -> bool:
    """Whether a file of that name would stand in for a module that Python or the grader imports."""
    first, *rest = _plain(name).split(".")
    last = rest[-1] if rest else ""
    return last == "pth" or (last in _MODULE_SUFFIXES and first in _RESERVED)


def is_reserved(name: str) -> bool:
    """Whether a package of that name would stand in for one that Python or the grader imports."""
    return _plain(name) in _RESERVED


def deceives(name: str) -> bool:
    """Whether `name` would pass for another program's name: invisible or look-alike letters."""
    if not _plain(name).endswith((*PROGRAM_SUFFIXES, ".pth")):
        return False
    scripts = {unicodedata.name(char, "?").split()[0] for char in stem(name) if char.isalpha()}
    return (
        any(_invisible(char) or _disguised(char) for char in name)
        or ("LATIN" in scripts and bool(scripts & _LOOK_ALIKE))
        or name != name.strip()
    )


def _plain(name: str) -> str:
    visible = "".join(char for char in name if not _invisible(char))
    return unicodedata.normalize("NFKC", visible).strip().casefold()


def _invisible(char: str) -> bool:
    return char in _BLANK or unicodedata.category(char) in _INVISIBLE


def _disguised(char: str) -> bool:
    """A full-width, mathematical or ligature form of what ASCII can write."""
    return not char.isascii() and bool(
        re.search(r"[A-Za-z./\\]", unicodedata.normalize("NFKC", char))
    )
