"""The programs of the soak: a suite's own right and wrong ones, and hostile ones."""

import itertools

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.examine.tidiness import is_tidy
from autograder.submission import Submission

# Right, and trains its gates anew at every call.
TRAINS = {"learned_weights"}

# Put after a right program. What is done in a call is done in each of the four tests of it.
AT_ONCE = {
    "draws": "import matplotlib.pyplot as plt\nplt.figure()",
    "fork bomb": "import os\nwhile True: os.fork()",
    "threads": "import threading\nwhile True: threading.Thread(target=print).start()",
    "leaves": "import os\nos._exit(0)",
    "hoards descriptors": "import os\nkept = [os.dup(0) for _ in range(10**4)]",
    "traces processes": "import ctypes\nctypes.CDLL(None).ptrace(16, 1, 0, 0)",
    "very many names": "globals().update({f'name_{n}': print for n in range(10**4)})",
    "no Python": "def theta_to_bias(theta:",
    "too deep to be read": "(" * 10**4,
}
IN_A_CALL = {
    "fork bomb": "while True: os.fork()",
    "memory at once": "return bytearray(10**12)",
    "memory by and by": "while True: hoard.append(bytes(10**6))",
    "shared memory": "while True: hoard.append(mmap.mmap(-1, 2**20)); hoard[-1].write(b'x' * 4096)",
    "prints": "while True: print('x' * 10**4)",
    "leaves": "os._exit(0)",
    "leaves politely": "sys.exit(0)",
    "reads address 0": "return ctypes.string_at(0)",
    "aborts": "os.abort()",
    "closes all descriptors": "os.closerange(0, 100)",
    "forges replies": "for n in range(3, 9): write(n, b'\\2\\0\\0\\0\\x63\\0\\0\\0NN' * 99)",
    "endless frame": "for n in range(3, 9): write(n, b'\\0\\0\\0\\4\\1\\0\\0\\0' + bytes(10**7))",
    "recursion": "return theta_to_bias(theta)",
    "depth": "a = []\n    for _ in range(10**5): a = [a]\n    return a",
    "giant array": "return np.zeros(10**6)",
    "giant list": "return [None] * 10**6",
    "giant number": "return 1 << 10**7",
    "giant error": "raise ValueError('x' * 10**7)",
    "very many objects": "return [object() for _ in range(10**4)]",
    "loops": "while True: pass",
    "sleeps": "time.sleep(60)",
}
CALL = """
import ctypes, mmap, os, sys, time
hoard = []
def write(descriptor, data):
    try: os.write(descriptor, data)
    except OSError: pass
def theta_to_bias(theta):
    {}
"""


def honest(course: Course, assignment: Assignment) -> list[Submission]:
    """Right programs in turn, and after every two of them one with a known mistake.

    Only those whose tests share a guest, as most do: the hostile ones see to the others.
    """
    folder = course.suites / assignment.folder
    right, wrong = (
        [
            submission(path.stem, text, assignment)
            for path in sorted(folder.glob(f"{kind}/*.py"))
            if is_tidy(text := path.read_text(encoding="utf-8")) and path.stem not in TRAINS
        ]
        for kind in ("right", "wrong")
    )
    turns = itertools.cycle(right)
    return [each for mistaken in wrong for each in (next(turns), next(turns), mistaken)]


def hostile(course: Course, assignment: Assignment) -> list[Submission]:
    """Ours, each after a right program, and those of the corpus as they are."""
    source = course.solutions / assignment.folder / assignment.filename
    right = source.read_text(encoding="utf-8")
    texts = {name: f"{right}\n{text}\n" for name, text in AT_ONCE.items()}
    texts |= {f"{name} in a call": right + CALL.format(it) for name, it in IN_A_CALL.items()}
    for path in sorted((course.root / "tests" / "hostile").glob("*/*.py")):
        texts[path.stem] = path.read_text(encoding="utf-8", errors="replace")
    return [submission(name, text, assignment) for name, text in texts.items()]


def submission(name: str, text: str, assignment: Assignment) -> Submission:
    """A submission of that text, by a student of that name."""
    return Submission(name, name, assignment.filename, text, "", None, (), None)
