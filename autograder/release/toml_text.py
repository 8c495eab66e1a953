"""The student's `assignment.toml`: what the record holds, written as TOML."""

from autograder.assignment import FORMAT_VERSION, Assignment, HiddenCheck, Task
from autograder.bilingual import Bilingual

_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def assignment_toml(assignment: Assignment) -> str:
    """A text that `read_assignment` reads back as the same record."""
    limits = assignment.limits
    blocks = [
        f"# generated from solutions/{assignment.folder} by grade release; do not edit\n"
        f"format_version = {FORMAT_VERSION}\n"
        f"id = {string(assignment.id)}\n"
        f"title = {_bilingual(assignment.title)}\n"
        f"lecture = {_bilingual(assignment.lecture)}\n"
        f"summary = {_bilingual(assignment.summary)}\n"
        f"question = {_bilingual(assignment.question)}\n"
        f"preload = {_strings(assignment.preload)}\n",
        f"[limits]\n"
        f"seconds = {_number(limits.seconds)}\n"
        f"memory_mb = {limits.memory_mb}\n"
        f"output_kb = {limits.output_kb}\n",
        *(_task(task) for task in assignment.tasks),
        *(_hidden(check) for check in assignment.hidden),
    ]
    return "\n".join(blocks)


def _task(task: Task) -> str:
    seconds = "" if task.seconds is None else f"seconds = {_number(task.seconds)}\n"
    return (
        "[[tasks]]\n"
        f"id = {string(task.id)}\n"
        f"points = {_number(task.points)}\n"
        f"title = {_bilingual(task.title)}\n"
        f"covers = {_strings(task.covers)}\n"
        f"needs = {_strings(task.needs)}\n"
        f"{seconds}"
        "[tasks.hints]\n"
        f"ko = {_lines(tuple(hint.ko for hint in task.hints))}\n"
        f"en = {_lines(tuple(hint.en for hint in task.hints))}\n"
    )


def _hidden(check: HiddenCheck) -> str:
    return (
        "[[hidden]]\n"
        f"task = {string(check.task)}\n"
        f"title = {_bilingual(check.title)}\n"
        f"count = {check.count}\n"
    )


def _bilingual(text: Bilingual) -> str:
    return f"{{ ko = {string(text.ko)}, en = {string(text.en)} }}"


def _strings(texts: tuple[str, ...]) -> str:
    return f"[{', '.join(string(text) for text in texts)}]"


def _lines(texts: tuple[str, ...]) -> str:
    return "[\n" + "".join(f"  {string(text)},\n" for text in texts) + "]"


def string(text: str) -> str:
    """The text as a basic string of TOML."""
    return '"' + "".join(_escaped(letter) for letter in text) + '"'


def _escaped(letter: str) -> str:
    if letter in _SHORT:
        return _SHORT[letter]
    return f"\\u{ord(letter):04X}" if letter < " " or letter == "\x7f" else letter


def _number(value: float) -> str:
    """Whole numbers without a point, as authors write them; else the shortest exact text."""
    return str(int(value)) if value.is_integer() else repr(value)
