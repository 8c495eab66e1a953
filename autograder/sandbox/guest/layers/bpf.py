"""Assembles classic BPF, the language of seccomp filters: instructions and labels in, bytes out."""

import struct
from collections.abc import Sequence
from dataclasses import dataclass

LOAD = 0x20  # the accumulator becomes the 32-bit word at offset k of the call's data
JUMP_EQUAL = 0x15
JUMP_AT_LEAST = 0x35
JUMP_ANY_BIT = 0x45
RETURN = 0x06

SIZE = 8  # bytes of one instruction
_FARTHEST = 255  # a conditional jump's offset is one byte


@dataclass(frozen=True, slots=True)
class Instruction:
    """One instruction. `yes` and `no` are labels further down; an empty one means the next line."""

    code: int
    k: int
    yes: str = ""
    no: str = ""


@dataclass(frozen=True, slots=True)
class Assembled:
    """The program's bytes, and for each label the number of the instruction after it."""

    code: bytes
    labels: dict[str, int]


def assemble(lines: Sequence[Instruction | str]) -> Assembled:
    """The program written as instructions and labels. Raises ValueError for an impossible jump."""
    labels: dict[str, int] = {}
    instructions: list[Instruction] = []
    for line in lines:
        if isinstance(line, Instruction):
            instructions.append(line)
        elif line in labels:
            raise ValueError(f"the label {line!r} stands twice")
        else:
            labels[line] = len(instructions)
    words = [_word(here, each, labels) for here, each in enumerate(instructions)]
    return Assembled(b"".join(words), labels)


def _word(here: int, instruction: Instruction, labels: dict[str, int]) -> bytes:
    yes = _offset(here, instruction.yes, labels)
    no = _offset(here, instruction.no, labels)
    return struct.pack("=HBBI", instruction.code, yes, no, instruction.k)


def _offset(here: int, label: str, labels: dict[str, int]) -> int:
    if not label:
        return 0
    if label not in labels:
        raise ValueError(f"no label {label!r}")
    offset = labels[label] - here - 1
    if not 0 <= offset <= _FARTHEST:
        raise ValueError(f"the jump to {label!r} is {offset} instructions long")
    return offset
