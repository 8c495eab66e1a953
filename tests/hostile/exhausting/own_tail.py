"""Returns a list that holds itself."""


def twice(x):
    found = []
    found.append(found)
    return found
