"""`python -m autograder.sandbox.guest MODE`: `once` serves one program, `server` forks guests."""

import contextlib
import importlib
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
        pipes = take_standard_streams()
        for name in sys.argv[2:]:  # what the program is known to import, and may do without
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
        serve(*pipes)
    else:
        from autograder.sandbox.guest.server import run_server

        run_server(sys.argv[2])


main()
