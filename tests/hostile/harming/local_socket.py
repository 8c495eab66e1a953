"""Connects to a service by its socket in the file system, as to a container engine's."""

import socket


def twice(x):
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect("@SOCKET@")
        connection.send(b"GOT IT")
    return 0.0
