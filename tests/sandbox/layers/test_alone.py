"""Each layer with all others off stops what it claims to stop."""

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.sandbox.guest.layers import capabilities, kernel, landlock, no_new_privs, probe

from .conftest import NO_LAYER, NOBODY, Confined, Ending

REFUSED = Ending(error="PermissionError")
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="an attack that only root can set up")
needs_namespaces = pytest.mark.skipif(
    probe()["namespaces"].state != "on", reason="the one layer that a system may forbid"
)


@pytest.fixture
def service() -> Iterator[int]:
    """The TCP port of a service of the host's."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def _connect(port: int) -> None:
    with socket.socket() as client:
        client.connect(("127.0.0.1", port))


def test_without_layers_the_attacks_work(
    confined: Confined, service: int, open_folder: Path
) -> None:
    # The control of this file: what is refused below is refused by the layer and by nothing else.
    def all_of_them():
        _connect(service)
        (open_folder / "x").write_text("x")
        os.kill(os.getppid(), 0)
        child = os.fork()
        if child == 0:
            os._exit(7)
        return os.waitpid(child, 0)[1] >> 8

    assert confined(all_of_them, NO_LAYER) == Ending(value=7)


def test_no_new_privs_stays_on(confined: Confined) -> None:
    # For the program and, as the kernel promises, for all that it starts.
    assert confined(no_new_privs.is_on, "no_new_privs") == Ending(value=True)


@needs_root
def test_no_new_privs_takes_the_power_from_set_uid_programs(open_folder: Path) -> None:
    # A set-uid copy of `id` makes nobody root without the layer, and does not with it.
    program = open_folder / "id"
    shutil.copy("/usr/bin/id", program)
    program.chmod(0o4755)

    def who():
        return int(subprocess.run([program, "-u"], capture_output=True, check=True).stdout)

    nobody = Confined("nobody")
    assert nobody(who, NO_LAYER) == Ending(value=0)
    assert nobody(who, "no_new_privs") == Ending(value=NOBODY)


@pytest.mark.parametrize(
    "program",
    [
        socket.socket,
        os.fork,
        lambda: os.execv("/bin/true", ["true"]),
        lambda: os.kill(os.getppid(), 0),
        lambda: os.open("/tmp/gradekit-was-here", os.O_WRONLY | os.O_CREAT),
        lambda: os.open("/dev/null", os.O_RDWR),
    ],
)
def test_seccomp_refuses(confined: Confined, program) -> None:
    # Processes, sockets, signals and writing, each without any other layer.
    assert confined(program, "seccomp") == REFUSED


def test_seccomp_lets_reading_through(confined: Confined) -> None:
    # What may be read is Landlock's to say: the filter cannot see a path.
    assert confined(lambda: bool(list(Path("/").iterdir())), "seccomp") == Ending(value=True)


@pytest.mark.parametrize("kind", ["read", "list", "write", "remove", "run", "truncate"])
def test_landlock_closes_the_files(confined: Confined, open_folder: Path, kind: str) -> None:
    # A hidden suite beside a readable folder stays hidden; the readable one is not writable.
    (open_folder / "hidden").mkdir()
    hidden = open_folder / "hidden" / "test_hidden.py"
    hidden.write_text("answer = 42")
    hidden.chmod(0o777)
    data = open_folder / "data"
    data.mkdir(mode=0o777)
    data.chmod(0o777)
    (data / "digits").write_text("digits")
    confined.readable = (str(data),)
    program = {
        "read": hidden.read_text,
        "list": lambda: list(open_folder.iterdir()),
        "write": lambda: (data / "new").write_text("x"),
        "remove": (data / "digits").unlink,
        "run": lambda: os.execv(hidden, ["x"]),
        "truncate": lambda: os.truncate(hidden, 0),
    }[kind]
    assert confined(program, "landlock") == REFUSED
    assert confined((data / "digits").read_text, "landlock") == Ending(value="digits")
    assert hidden.read_text() == "answer = 42"


def test_landlock_follows_links_to_where_they_lead(confined: Confined, open_folder: Path) -> None:
    # A link in a readable folder is no door to what it points at.
    data = open_folder / "data"
    data.mkdir()
    (open_folder / "secret").write_text("42")
    (data / "link").symlink_to(open_folder / "secret")
    confined.readable = (str(data),)
    assert confined((data / "link").read_text, "landlock") == REFUSED


def test_landlock_stops_tcp(confined: Confined, service: int) -> None:
    # Connecting and listening both, from version 4 of Landlock on.
    assert landlock.version() >= 4
    assert confined(lambda: _connect(service), "landlock") == REFUSED
    assert confined(lambda: socket.create_server(("127.0.0.1", 0)), "landlock") == REFUSED


def test_landlock_keeps_signals_inside(confined: Confined) -> None:
    # A guest can neither end its server nor ask whether it lives (version 6).
    assert confined(lambda: os.kill(os.getppid(), 0), "landlock") == REFUSED
    assert confined(lambda: os.kill(os.getpid(), 0), "landlock") == Ending()


def test_landlock_keeps_abstract_sockets_inside(confined: Confined) -> None:
    # Services of the machine that listen on a name instead of a file (version 6).
    name = f"\0gradekit-{os.getpid()}"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(name)
        server.listen()

        def knock():
            with socket.socket(socket.AF_UNIX) as client:
                client.connect(name)

        assert confined(knock, NO_LAYER) == Ending()
        assert confined(knock, "landlock") == REFUSED


def test_limits_end_hunger_for_memory(confined: Confined) -> None:
    # Without any filter a large request is refused by the kernel's accounting. Large, since this
    # process may have memory that earlier tests gave back and the limit lets it use again.
    assert confined(lambda: len(bytearray(2 << 30)), "limits") == Ending(error="MemoryError")


def test_limits_keep_files_from_growing(confined: Confined, open_folder: Path) -> None:
    # Not even an empty file gets its first byte.
    assert confined(lambda: (open_folder / "x").write_text("x"), "limits") == Ending(
        error="OSError"
    )


def test_limits_keep_descriptors_few(confined: Confined) -> None:
    # A loop that opens files ends at the 64th.
    def hoard():
        return [os.dup(0) for _ in range(100)]

    assert confined(hoard, "limits") == Ending(error="OSError")


@needs_root
def test_limits_allow_no_process_to_an_ordinary_user() -> None:
    # Root is exempt from this one by the kernel's own rule; seccomp holds for both.
    assert Confined("nobody")(os.fork, "limits") == Ending(error="BlockingIOError")


@pytest.mark.slow
def test_limits_name_the_reason_when_time_is_up(confined: Confined) -> None:
    # SIGXCPU tells 'too much processor time' from every other end.
    confined.cpu_seconds = 1

    def burn():
        while True:
            pass

    assert confined(burn, "limits") == Ending(signal="SIGXCPU")


@needs_namespaces
def test_namespaces_leave_an_empty_network(confined: Confined, service: int) -> None:
    # The host's services are on another network: there is no way to this address.
    assert confined(lambda: _connect(service), "namespaces") == Ending(error="OSError")


@needs_namespaces
def test_namespaces_leave_no_other_process(confined: Confined) -> None:
    # The host's processes have no number here that a signal could be sent to.
    host = os.getpid()
    assert confined(lambda: os.kill(host, 0), "namespaces") == Ending(error="ProcessLookupError")
    assert confined(os.getppid, "namespaces") == Ending(value=1)
    assert confined(lambda: list(Path("/proc").iterdir()), "namespaces") == Ending(value=[])


@needs_namespaces
def test_namespaces_keep_the_user(confined: Confined) -> None:
    # Whoever grades keeps the own uid: files stay readable, and nobody seems to be root.
    expected = {"root": 0, "nobody": NOBODY, "self": os.getuid()}[confined.user]
    assert confined(os.getuid, "namespaces") == Ending(value=expected)


@needs_namespaces
def test_nothing_can_be_mounted_without_capabilities(confined: Confined, open_folder: Path) -> None:
    # In an own mount namespace a process could mount, had it not given up its capabilities.
    def mount():
        kernel.call("mount", b"none", bytes(open_folder), b"tmpfs", 0, 0)

    assert confined(mount, "namespaces", "capabilities") == REFUSED
    assert confined(mount, "namespaces") == Ending()
    assert not os.path.ismount(open_folder)


def test_capabilities_are_all_gone(confined: Confined) -> None:
    # Effective, permitted and inheritable; a process of root's included.
    assert confined(lambda: list(capabilities.held()), "capabilities") == Ending(value=[0, 0, 0])


@needs_root
@pytest.mark.parametrize("kind", ["read", "own", "become", "signal"])
def test_capabilities_take_roots_privileges(open_folder: Path, kind: str) -> None:
    # uid 0 without capabilities is an ordinary user to the kernel.
    secret = open_folder / "secret"
    secret.write_text("42")
    os.chown(secret, NOBODY, NOBODY)
    secret.chmod(0)
    other = subprocess.Popen(["sleep", "60"], user=NOBODY)
    program = {
        "read": secret.read_text,
        "own": lambda: os.chown(secret, 0, 0),
        "become": lambda: os.setuid(NOBODY),
        "signal": lambda: os.kill(other.pid, signal.SIGKILL),
    }[kind]
    try:
        assert Confined("root")(program, "capabilities") == REFUSED
        assert other.poll() is None
    finally:
        other.kill()
        other.wait()


@needs_root
def test_capabilities_do_not_come_back_with_a_program() -> None:
    # What root runs would have all capabilities again, were the bounding set not empty too.
    def started():
        status = subprocess.run(["cat", "/proc/self/status"], capture_output=True, check=True)
        return [line[-16:] for line in status.stdout.decode().splitlines() if "CapEff" in line]

    assert Confined("root")(started, "capabilities") == Ending(value=["0" * 16])
