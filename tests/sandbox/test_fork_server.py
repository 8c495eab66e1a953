"""The fork server over time: nothing leaks, nothing outlives its host, nothing is weaker."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from autograder.errors import GraderError, SandboxMissing
from autograder.sandbox.channel import GuestEnded
from autograder.sandbox.fork_server import Confinement, ForkServer
from autograder.sandbox.session import Session

CONFINEMENT = Confinement(
    memory=256 * 2**20,
    output=4096,
    cpu_seconds=60,
    preload=("numpy",),
    data=None,
    require=frozenset({"no_new_privs", "seccomp", "landlock", "limits"}),
)


def open_descriptors() -> int:
    """How many descriptors this process has."""
    return len(list(Path("/proc/self/fd").iterdir()))


def children_of(pid: int) -> list[int]:
    """The processes below one, all the way down."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:  # it ended while we looked
            continue
        if int(fields[1]) == pid:
            child = int(path.parent.name)
            found += [child, *children_of(child)]
    return found


@pytest.mark.slow
def test_a_hundred_guests_leave_nothing_behind(server: ForkServer) -> None:
    # Descriptors and processes are the same after many guests, hostile ones among them.
    programs = ["x = 1", "import os\nos._exit(3)", "while True: pass", "print('x' * 10**6)"]

    def run(text: str) -> None:
        session = Session(server.guest(), 5 if text == "x = 1" else 0.1)
        try:
            if text == "x = 1":
                session.load(text, "program.py")
            else:
                with pytest.raises(GuestEnded):
                    session.load(text, "program.py")
        finally:
            session.close()

    for text in programs:
        run(text)
    descriptors, processes = open_descriptors(), len(children_of(os.getpid()))
    for number in range(100):
        run(programs[number % 4 if number % 8 < 4 else 0])
    assert open_descriptors() == descriptors
    assert len(children_of(os.getpid())) == processes


def test_nothing_outlives_a_killed_host() -> None:
    # A host that is killed while a guest spins takes the server and the guest with it.
    program = (
        "import sys\n"
        "from tests.sandbox.test_fork_server import CONFINEMENT, ForkServer, Session\n"
        "server = ForkServer(CONFINEMENT)\n"
        "session = Session(server.guest(), 600)\n"
        "print('ready', flush=True)\n"
        "session.load('while True: pass', 'program.py')\n"
    )
    root = Path(__file__).parents[2]
    host = subprocess.Popen([sys.executable, "-c", program], cwd=root, stdout=subprocess.PIPE)
    assert host.stdout is not None
    assert host.stdout.readline() == b"ready\n"
    below = children_of(host.pid)
    assert below
    host.send_signal(signal.SIGKILL)
    host.wait()
    host.stdout.close()
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and any(alive(pid) for pid in below):
        time.sleep(0.02)
    assert not [pid for pid in below if alive(pid)]


def alive(pid: int) -> bool:
    """True while the process runs; a zombie does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_layer_that_is_off_is_not_made_up_for() -> None:
    # What the policy asks for and the server does not have means no guests at all.
    weaker = CONFINEMENT.layers - {"seccomp"}
    settings = {name: getattr(CONFINEMENT, name) for name in CONFINEMENT.__slots__}
    with pytest.raises(SandboxMissing, match="seccomp"):
        ForkServer(Confinement(**settings | {"layers": weaker}))


def test_a_server_that_cannot_start_says_why() -> None:
    # A module that cannot be preloaded is told with its reason, not as a hang.
    settings = {name: getattr(CONFINEMENT, name) for name in CONFINEMENT.__slots__}
    with pytest.raises(GraderError, match="no_such_module"):
        ForkServer(Confinement(**settings | {"preload": ("no_such_module",)}))


def test_guests_cannot_read_what_is_hidden(server: ForkServer) -> None:
    # Suites, solutions, other submissions, the host's home and environment are not there.
    root = Path(__file__).parents[2]
    places = [
        root / "autograder" / "suites",
        root / "solutions" / "01_gates" / "gates.py",
        root / "course.toml",
        Path.home(),
        Path("/proc/self/environ"),
        Path("/etc/passwd"),
    ]
    os.environ["GRADEKIT_TEST_TOKEN"] = "a secret of the host's"
    session = Session(server.guest(), 5)
    session.load(
        "import os\n"
        "def look(path):\n"
        "    try:\n"
        "        return os.listdir(path) if os.path.isdir(path) else open(path).read()\n"
        "    except OSError as error:\n"
        "        return -error.errno\n"
        "def told(): return dict(os.environ)\n",
        "program.py",
    )
    try:
        for place in places:
            assert isinstance(session.call("look", "look", (str(place),), {})[0], int), place
        told = session.call("told", "told", (), {})[0]
        assert "GRADEKIT_TEST_TOKEN" not in told
        assert not [
            value
            for value in told.values()
            if str(Path.home()) + "/." in value and ".cache" not in value
        ]
    finally:
        session.close()
        del os.environ["GRADEKIT_TEST_TOKEN"]
