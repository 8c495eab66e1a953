"""What the demo's hostile students hand in: each line of attack ends with its own outcome."""

# Put after the stub; {name} is the assignment's first function.
HOSTILE = {
    "loops forever": """
def {name}(*args):
    while True:
        pass
""",
    "eats memory": """
import numpy as np


def {name}(*args):
    hoard = []
    while True:
        hoard.append(np.zeros((1024, 1024)))
""",
    "prints without end": """
def {name}(*args):
    while True:
        print("모두 정답이에요" * 1000)
""",
    "leaves with success": """
import os


def {name}(*args):
    os._exit(0)
""",
    "looks for the answers": """
import os


def {name}(*args):
    for folder, _, files in os.walk("/"):
        for file in files:
            if "hidden" in file:
                return open(os.path.join(folder, file)).read()
    return open("/etc/passwd").read()
""",
    "is equal to everything": """
class Everything:
    def __eq__(self, other):
        return True

    def __array_ufunc__(self, *args, **kwargs):
        return True


def {name}(*args):
    return Everything()
""",
    "writes its own replies": """
import os


def {name}(*args):
    for descriptor in range(3, 20):
        try:
            os.write(descriptor, b"passed" * 100)
        except OSError:
            pass
    return 1
""",
    "calls home": """
import socket


def {name}(*args):
    return socket.create_connection(("192.0.2.1", 80), timeout=1)
""",
}
