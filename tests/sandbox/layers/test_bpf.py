"""The assembler: jumps land where their labels stand, and what cannot be encoded is an error."""

import struct

import pytest

from autograder.sandbox.guest.layers.bpf import (
    JUMP_EQUAL,
    LOAD,
    RETURN,
    Instruction,
    assemble,
)


def test_labels_become_offsets_from_the_next_instruction() -> None:
    # An offset that is one off would turn a refusal into a permission.
    lines = [
        Instruction(LOAD, 0),
        Instruction(JUMP_EQUAL, 7, yes="there"),
        Instruction(RETURN, 1),
        "there",
        Instruction(RETURN, 2),
    ]
    words = list(struct.iter_unpack("=HBBI", assemble(lines).code))
    assert words == [(0x20, 0, 0, 0), (0x15, 1, 0, 7), (0x06, 0, 0, 1), (0x06, 0, 0, 2)]
    assert assemble(lines).labels == {"there": 3}


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([Instruction(JUMP_EQUAL, 0, yes="nowhere")], "no label"),
        (["back", Instruction(JUMP_EQUAL, 0, no="back")], "-1"),
        (["twice", Instruction(RETURN, 0), "twice"], "stands twice"),
        (
            [Instruction(JUMP_EQUAL, 0, yes="far"), *[Instruction(RETURN, 0)] * 256, "far"],
            "256 instructions",
        ),
    ],
)
def test_impossible_jumps_are_errors(lines: list[Instruction | str], said: str) -> None:
    # The kernel would read the byte as another place.
    with pytest.raises(ValueError, match=said):
        assemble(lines)
