"""Prints without end."""


def twice(x):
    while True:
        print("GOT " + "X" * 1000)
