"""The guest's library: functions called beside a program, and objects that only the guest holds."""

from collections.abc import Callable

import numpy as np

from autograder.sandbox.handle import Handle
from autograder.sandbox.referring import Library
from autograder.sandbox.session import Session

Load = Callable[..., Session]

DRAWS = "def draw(rng, n): return rng.integers(0, 10**6, n)"


def generator(session: Session, seed: int) -> object:
    """A `np.random.Generator` made in the guest."""
    return session.call(Library("default_rng"), "default_rng", (seed,), {})[0]


def test_a_generator_made_in_the_guest_reaches_the_program(load: Load) -> None:
    # It is a real one: the same numbers as the host's of that seed, and it moves on.
    session = load(DRAWS)
    rng, same = generator(session, 7), generator(session, 7)
    assert isinstance(rng, Handle)
    right = np.random.default_rng(7)
    for _ in range(2):
        drawn = session.call("draw", "draw", (rng, 5), {})[0]
        assert drawn.tolist() == right.integers(0, 10**6, 5).tolist()
    again = session.call("draw", "draw", (same, 5), {})[0]
    assert again.tolist() == np.random.default_rng(7).integers(0, 10**6, 5).tolist()


def test_the_first_request_of_a_fresh_run_may_be_the_librarys(load: Load) -> None:
    # The program's lines run first; the objects of the run before are forgotten by then.
    used = load(DRAWS)
    session = Session(used._channel, 3.0, afresh=True)
    session.peer = used.peer
    assert isinstance(generator(session, 3), Handle)


def test_a_program_that_draws_from_numpy_repeats(load: Load) -> None:
    # Without a seed of the suite's, what such a program does could not be compared.
    session = load("import numpy as np\ndef draw(): return np.random.rand(3)")
    drawn = []
    for seed in (1, 1, 2):
        session.call(Library("seed_numpy"), "seed_numpy", (seed,), {})
        drawn.append(session.call("draw", "draw", (), {})[0].tolist())
    assert drawn[0] == drawn[1] != drawn[2]


def test_what_only_the_guest_holds_is_no_changed_argument(load: Load) -> None:
    # A handle and a library function go as references: only copies can differ from what was sent.
    session = load("def f(rng, g, x):\n    rng.random()\n    x += 1")
    given = (generator(session, 7), Library("identity"), np.zeros(2))
    assert set(session.call("f", "f", given, {})[1]) == {2}


def test_a_program_cannot_stand_in_for_the_library(load: Load) -> None:
    # The program's own function of that name is another one.
    session = load("def default_rng(seed): return 'mine'")
    assert isinstance(generator(session, 7), Handle)
