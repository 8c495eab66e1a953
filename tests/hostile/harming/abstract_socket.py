"""Connects to a service by a name that lies in no file system."""

import socket


def twice(x):
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect("\0" + "@ABSTRACT@")
        connection.send(b"GOT IT")
    return 0.0
