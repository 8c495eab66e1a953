"""Leaves a file in the machine's shared memory."""


def twice(x):
    with open("/dev/shm/@KEY@", "w") as file:
        file.write("x")
    return 0.0
