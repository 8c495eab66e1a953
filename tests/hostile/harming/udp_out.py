"""Sends a datagram to a service on this machine."""

import socket


def twice(x):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.sendto(b"GOT IT", ("127.0.0.1", int("@UDP@")))
    return 0.0
