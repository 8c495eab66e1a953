"""Lines of text in columns: how wide a text is in a terminal, and how it is filled up or broken."""

import unicodedata

WIDTH = 72  # with the four columns that stand before a message, as wide as an old terminal


def width(text: str) -> int:
    """The columns that `text` takes: two for a Korean letter, none for a combining mark."""
    return sum(_columns(sign) for sign in text)


def _columns(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def padded(text: str, columns: int) -> str:
    """`text`, filled up with spaces on the right."""
    return text + " " * (columns - width(text))


def aligned(numbers: list[str]) -> list[str]:
    """The numbers, all with the point in one column, and of one width."""
    whole = [number.partition(".")[0] for number in numbers]
    left = max(map(len, whole))
    moved = [" " * (left - len(w)) + n for w, n in zip(whole, numbers, strict=True)]
    right = max(map(len, moved))
    return [number.ljust(right) for number in moved]


def broken(label: str, text: str, most: int = 4) -> list[str]:
    """`label` and `text` in lines of at most `WIDTH` columns, broken after a space."""
    indent = " " * width(label)
    lines = [label]
    for word in text.split(" "):
        longer = f"{lines[-1]}{word} "
        if width(longer.rstrip()) > WIDTH and lines[-1].strip() and lines[-1] != label:
            lines.append(f"{indent}{word} ")
        else:
            lines[-1] = longer
    lines = [line.rstrip() for line in lines]
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]} …"]
    return lines
