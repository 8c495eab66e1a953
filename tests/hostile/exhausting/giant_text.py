"""Returns a text of twelve million letters."""


def twice(x):
    return "GOT IT" * 2_000_000
