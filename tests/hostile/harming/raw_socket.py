"""Opens a socket that sees other programs' packets."""

import socket


def twice(x):
    socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)
    print("GOT IT", flush=True)
    return 0.0
