"""Returns a list in a list in a list, a hundred thousand deep."""


def twice(x):
    found = []
    for _ in range(100_000):
        found = [found]
    return found
