"""The files of a delivery, read with care: what may not be read is named, never followed."""

from collections.abc import Iterator
from dataclasses import dataclass

from autograder.bilingual import Bilingual
from autograder.catalogue import bilingual
from autograder.errors import SubmissionRefused
from autograder.submission.entry import Entry, Kind
from autograder.submission.names import harmless
from autograder.submission.refusals import twice

MOST_FILES = 500  # of one hand-in
MOST_TOTAL = 64 * 2**20  # bytes of one hand-in
_DEPTH = 8
_LONGEST_NAME = 255  # bytes, as most disks have it


@dataclass(frozen=True, slots=True)
class Contents:
    """Path and bytes of every file that could be read, and one line for each that could not."""

    files: dict[str, bytes]
    refused: tuple[Bilingual, ...]


def contents(named: tuple[tuple[str, Entry], ...]) -> Contents:
    """What is in the named entries. Raises nothing."""
    files: dict[str, bytes] = {}
    refused: list[Bilingual] = []
    total = 0
    for path, found in _walk(named, "", _DEPTH):
        if isinstance(found, Bilingual):
            refused.append(found)
            continue
        try:
            data = found.read()
        except SubmissionRefused as problem:
            refused.append(problem.what)
            continue
        total += len(data)
        if path in files:
            refused.append(twice(path))
        elif len(files) >= MOST_FILES or total > MOST_TOTAL:
            refused.append(_too_much(path))
            break
        else:
            files[path] = data
    return Contents(files, tuple(refused))


def _walk(
    named: tuple[tuple[str, Entry], ...], around: str, depth: int
) -> Iterator[tuple[str, Entry | Bilingual]]:
    for name, entry in named:
        path = f"{around}{name}"
        if entry.trouble:
            yield path, entry.trouble
        elif not depth or not _writable(name):
            yield path, _too_much(path)
        elif entry.kind is not Kind.FOLDER:
            yield path, entry
        else:
            yield from _folder(entry, path, depth)


def _folder(entry: Entry, path: str, depth: int) -> Iterator[tuple[str, Entry | Bilingual]]:
    try:
        inside = entry.visible()
    except SubmissionRefused as problem:
        yield path, problem.what
        return
    yield from _walk(tuple((each.name, each) for each in inside), f"{path}/", depth - 1)


def _writable(name: str) -> bool:
    """Whether a file of that name stays in the folder it is put into."""
    return (
        name not in {"", ".", ".."}
        and not any(sign in name for sign in "/\\\0")
        and len(name.encode("utf-8", "surrogateescape")) <= _LONGEST_NAME
    )


def _too_much(path: str) -> Bilingual:
    return bilingual("intake.too_much", name=harmless(path, limit=120))
