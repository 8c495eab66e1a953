"""Programs in guests of both kinds: the confined one of the fork server, and the portable one."""

from collections.abc import Callable, Iterator

import pytest

from autograder.sandbox.channel import Channel
from autograder.sandbox.fork_server import Confinement, ForkServer
from autograder.sandbox.portable import PortableChannel
from autograder.sandbox.session import Session

OUTPUT = 16 * 1024


@pytest.fixture(scope="module")
def server() -> Iterator[ForkServer]:
    """A fork server with every layer on that this machine has."""
    confinement = Confinement(
        memory=256 * 2**20,
        output=OUTPUT,
        cpu_seconds=60,
        preload=("numpy",),
        data=None,
        require=frozenset({"no_new_privs", "seccomp", "landlock", "limits"}),
    )
    with ForkServer(confinement) as running:
        yield running


@pytest.fixture(params=["forked", "portable"])
def launch(request: pytest.FixtureRequest) -> Callable[[], Channel]:
    """Starts a guest of either kind."""
    if request.param == "portable":
        return lambda: PortableChannel(OUTPUT)
    running: ForkServer = request.getfixturevalue("server")
    return running.guest


class _Peer:
    """Answers for handles as plainly as can be."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, owner, name):  # type: ignore[no-untyped-def]  # a test's stand-in
        return self._session.get_attribute(owner, name, name)

    def put(self, owner, name, value):  # type: ignore[no-untyped-def]  # a test's stand-in
        self._session.set_attribute(owner, name, value)

    def call(self, owner, args, kwargs):  # type: ignore[no-untyped-def]  # a test's stand-in
        return self._session.call(owner, "it", args, kwargs)[0]


@pytest.fixture
def load(launch: Callable[[], Channel]) -> Iterator[Callable[..., Session]]:
    """Loads a program's text into a fresh guest."""
    opened: list[Session] = []

    def start(source: str, seconds: float = 3.0) -> Session:
        session = Session(launch(), seconds)
        session.peer = _Peer(session)
        opened.append(session)
        session.load(source, "program.py")
        return session

    yield start
    for session in opened:
        session.close()
