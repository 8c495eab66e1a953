"""Has halves of characters in the names of a dict, where names are compared."""


def twice(x):
    return {"\ud800": "\udfff", "\0": 1}


globals()["\ud800"] = twice
