"""Frames on a pipe: four bytes of length, four of number, then one encoded message."""

import os
import struct

HEADER = struct.Struct("<II")
MAX_FRAME = 80 * 2**20


class Broken(Exception):
    """The bytes on the pipe are not frames."""


def pack(number: int, message: bytes) -> bytes:
    """One frame."""
    return HEADER.pack(len(message), number) + message


class FrameBuffer:
    """Collects bytes as they come and cuts them into frames."""

    def __init__(self) -> None:
        self._data = bytearray()
        self._at = 0  # what is before it was given out; it is dropped when more comes

    def add(self, data: bytes) -> None:
        """Takes in what was read."""
        del self._data[: self._at]
        self._at = 0
        self._data += data

    def next(self) -> tuple[int, bytes] | None:
        """The next whole frame: (number, message). None: not there yet. Raises Broken."""
        begin = self._at + HEADER.size
        if len(self._data) < begin:
            return None
        size, number = HEADER.unpack_from(self._data, self._at)
        if size > MAX_FRAME:
            raise Broken("a frame that is too long")
        end = begin + size
        if len(self._data) < end:
            return None
        self._at = end
        return number, bytes(self._data[begin:end])


def write_all(descriptor: int, data: bytes) -> None:
    """Writes every byte to a blocking descriptor."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def read_frame(descriptor: int, buffer: FrameBuffer) -> tuple[int, bytes]:
    """The next frame from a blocking descriptor. Raises EOFError when the other side is gone."""
    while (frame := buffer.next()) is None:
        data = os.read(descriptor, 1 << 16)
        if not data:
            raise EOFError
        buffer.add(data)
    return frame
