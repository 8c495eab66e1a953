"""Fills the disk."""


def twice(x):
    with open("@MARKS@/filler", "wb") as file:
        for _ in range(16):
            file.write(bytes(1 << 20))
    return 0.0
