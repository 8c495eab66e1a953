"""The progress bar over a class that is graded, and what an interrupted run says."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from autograder.catalogue import text
from autograder.cli.setting import Setting
from autograder.pipeline import Watch


@contextmanager
def grading_bar(setting: Setting, title: str) -> Iterator[Watch]:
    """A bar on standard error while the body grades."""
    console = Console(stderr=True)
    bar = Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    )
    line = bar.add_task(title, total=None)

    def begin(total: int, resumed: int) -> None:
        if resumed:
            words = text("run.resumed", setting.language, done=resumed, total=total)
            console.print(words, markup=False, highlight=False)
        bar.update(line, total=total, completed=resumed)

    with bar:
        yield Watch(begin, lambda grade: bar.advance(line))
