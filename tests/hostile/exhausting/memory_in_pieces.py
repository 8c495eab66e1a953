"""Takes memory bit by bit and keeps it."""


def twice(x):
    kept = []
    while True:
        kept.append(bytearray(1 << 23))
