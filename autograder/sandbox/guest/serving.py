"""One guest's life: read a request from a pipe, answer it at the desk, write the reply."""

import os
import sys
from typing import TextIO

from autograder.sandbox.guest import codec
from autograder.sandbox.guest.desk import Desk
from autograder.sandbox.guest.frames import FrameBuffer, pack, read_frame, write_all

READY = b"ready"  # the first frame: what came before it was starting up, not the program's time


def serve(requests: int, replies: int) -> None:
    """Answers until the host closes its end. The descriptors are blocking pipes."""
    buffer = FrameBuffer()
    printed = (sys.stdout, sys.stderr)
    number = 0
    write_all(replies, pack(0, READY))

    def ask(question: bytes) -> bytes:
        write_all(replies, pack(number, question))
        answered, answer = read_frame(requests, buffer)
        if answered != number:
            raise codec.Malformed("an answer to another question")
        return answer

    desk = Desk(ask)
    while True:
        try:
            number, request = read_frame(requests, buffer)
        except EOFError:
            return
        reply = desk.answer(request)
        for stream in printed:
            _flush(stream)
        write_all(replies, pack(number, reply))


def _flush(stream: TextIO | None) -> None:
    """What the program printed leaves before the reply does."""
    try:
        if stream is not None:
            stream.flush()
    except (OSError, ValueError):  # closed by the program: what it printed is its own loss
        pass


def take_standard_streams() -> tuple[int, int]:
    """The portable launcher's pipes: moves 0 and 1 away, so that `print` cannot reach the replies.

    Afterwards standard input is empty and standard output goes where standard error goes.
    """
    requests, replies = os.dup(0), os.dup(1)
    empty = os.open(os.devnull, os.O_RDONLY)
    os.dup2(empty, 0)
    os.dup2(2, 1)
    os.close(empty)
    return requests, replies
