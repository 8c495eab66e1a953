"""`python -m autograder.sandbox.guest MODE`: `once` serves one program, `server` forks guests."""

import sys

from autograder.sandbox.guest.serving import serve, take_standard_streams


def main() -> None:
    """Starts the mode that the host asked for."""
    if sys.argv[1] == "once":
        if sys.platform == "win32":
            import msvcrt
            import os

            for descriptor in (0, 1):
                msvcrt.setmode(descriptor, os.O_BINARY)
        serve(*take_standard_streams())
    else:
        from autograder.sandbox.guest.server import run_server

        run_server(sys.argv[2])


main()
