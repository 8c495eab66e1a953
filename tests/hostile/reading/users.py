"""Reads the list of the machine's users."""


def twice(x):
    print("GOT IT", open("/etc/passwd").read(100))
    return 0.0
