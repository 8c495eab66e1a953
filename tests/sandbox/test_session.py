"""Talking to a program in another process: values, handles, callbacks, arguments, and every end."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder.outcome import Outcome
from autograder.sandbox.channel import GuestEnded
from autograder.sandbox.guest.envelope import to_host
from autograder.sandbox.handle import Handle, describe
from autograder.sandbox.referring import Library, Named
from autograder.sandbox.refusals import GuestRaised, GuestRefused, NameMissing
from autograder.sandbox.session import Session

Load = Callable[..., Session]


def test_values_come_back_as_plain_data(load: Load) -> None:
    # A tuple of an array, a dict and a NumPy scalar crosses as what it is.
    session = load("import numpy as np\ndef f(x): return x * 2, {'a': [1, None]}, np.float32(0.5)")
    (array, table, scalar), changed = session.call("f", "f", (np.arange(3.0),), {})
    assert array.tolist() == [0.0, 2.0, 4.0]
    assert table == {"a": [1, None]}
    assert type(scalar) is np.float32
    assert changed == {}


def test_changed_arguments_are_told(load: Load) -> None:
    # The suite sees what became of the guest's copies, by place and by keyword; its own stay.
    session = load("def f(x, y, z=None):\n    x += 1\n    z.append(3)\n    return x")
    x, z = np.zeros(2), [1]
    _, changed = session.call("f", "f", (x, np.ones(2)), {"z": z})
    assert set(changed) == {0, "z"}
    assert changed[0].tolist() == [1.0, 1.0]
    assert changed["z"] == [1, 3]
    assert x.tolist() == [0.0, 0.0]
    assert z == [1]


def test_host_functions_are_called_back(load: Load) -> None:
    # The suite sees at which points its function is asked, and the program gets its values.
    asked: list[Any] = []

    def square(x: Any) -> Any:
        asked.append(x)
        return x**2

    session = load("def diff(f, x): return (f(x + 1) - f(x - 1)) / 2")
    assert session.call("diff", "diff", (square, 3.0), {})[0] == 6.0
    assert asked == [4.0, 2.0]


def test_a_host_function_that_fails_is_the_programs_error(load: Load) -> None:
    # Junk passed to the suite's function raises in the program, at its own line, not in the suite.
    session = load("def f(g):\n    return g('junk')")
    with pytest.raises(GuestRaised) as caught:
        session.call("f", "f", (lambda x: x / 2,), {})
    assert (caught.value.kind, caught.value.line) == ("TypeError", 2)


def test_names_and_library_functions_can_be_passed(load: Load) -> None:
    # Its own function, or one of the guest's library, reaches the program as a function.
    session = load("def apply(f, x): return f(x)\ndef twice(x): return 2 * x")
    assert session.call("apply", "apply", (Named("twice"), 4), {})[0] == 8
    assert session.call("apply", "apply", (Library("sum_of_squares"), np.arange(3)), {})[0] == 5


def test_objects_stay_behind_as_handles(load: Load) -> None:
    # Attributes and calls on an object travel as requests; setting one reaches the object.
    session = load(
        "class Net:\n    def __init__(self, n): self.n = n\n    def out(self, x): return self.n * x"
    )
    net = session.call("Net", "Net", (3,), {})[0]
    assert isinstance(net, Handle)
    assert (net.n, net.out(2)) == (3, 6)
    net.n = 5
    assert net.out(2) == 10


def test_equality_is_never_the_students(load: Load) -> None:
    # An object that says it equals everything equals nothing here.
    session = load("class All:\n    def __eq__(self, other): return True\ndef f(): return All()")
    result = session.call("f", "f", (), {})[0]
    assert result != 1
    assert (result == 1) is False


@pytest.mark.parametrize(
    ("expression", "kind"),
    [
        ("...", "ellipsis"),
        ("np.array([1.0, ...])", "blank_array"),
        ("np.array([object()])", "object_array"),
        ("np.ma.masked_array([1.0])", "ndarray_subclass"),
        ("type('I', (int,), {})(3)", "int_subclass"),
        ("type('F', (float,), {})(3)", "float_subclass"),
        ("type('S', (str,), {})('3')", "str_subclass"),
        ("(i for i in [])", "generator"),
        ("{1, 2}", "set"),
        ("np", "module"),
        ("10**5000", "huge"),
        ("np.broadcast_to(1.0, (10**9, 10**6))", "huge"),
        ("np.datetime64('2026-01-01')", "object"),
    ],
)
def test_what_is_not_plain_has_a_kind(load: Load, expression: str, kind: str) -> None:
    # 'Wrong type' can name what it was, from a closed list.
    session = load(f"import numpy as np\ndef f(): return {expression}")
    assert describe(session.call("f", "f", (), {})[0]).kind == kind


def test_container_subclasses_are_taken_for_what_they_hold(load: Load) -> None:
    # NamedTuple, OrderedDict and a list that lies are read with the base class's own methods.
    session = load(
        "from collections import OrderedDict, namedtuple\n"
        "class Liar(list):\n    def __iter__(self): return iter('no')\n"
        "def f(): return namedtuple('P', 'a b')(1, 2), OrderedDict(a=1), Liar([7])"
    )
    assert session.call("f", "f", (), {})[0] == ((1, 2), {"a": 1}, [7])


def test_raising_tells_kind_and_line(load: Load) -> None:
    # The student reads which line of their own file it was, also when NumPy raised below it.
    session = load("import numpy as np\n\ndef f(x):\n    y = 1\n    return np.dot(x, x)\n")
    with pytest.raises(GuestRaised) as caught:
        session.call("f", "f", (np.ones((2, 3)),), {})
    assert (caught.value.kind, caught.value.line, caught.value.blank) == ("ValueError", 5, None)


def test_raising_tells_the_chain_of_own_lines(load: Load) -> None:
    # Which of its functions called which, and the expression at fault; no frame of NumPy's.
    session = load(
        "import numpy as np\n"
        "def inner(x):\n"
        "    합 = 1 + np.dot(x, x)\n"
        "    return 합\n"
        "def f(x):\n"
        "    return inner(x)\n"
    )
    with pytest.raises(GuestRaised) as caught:
        session.call("f", "f", (np.ones((2, 3)),), {})
    (outer_line, outer, *_), (line, name, begin, end) = caught.value.frames
    assert (outer_line, outer) == (6, "f")
    assert (line, name) == (3, "inner")
    assert "    합 = 1 + np.dot(x, x)".encode()[begin:end] == b"np.dot(x, x)"


def test_a_chain_without_end_is_cut(load: Load) -> None:
    # A function that calls itself a thousand times is one line of the student's.
    session = load(
        "def f(x):\n    return f(x)\n"
        "def g(x):\n    return f(x)\n"
        "def a(n):\n    return b(n)\n"
        "def b(n):\n    return a(n - 1) if n else 1 / 0\n"
    )
    with pytest.raises(GuestRaised) as caught:
        session.call("g", "g", (1,), {})
    assert [frame[:2] for frame in caught.value.frames] == [(4, "g"), (2, "f")]
    with pytest.raises(GuestRaised) as caught:
        session.call("a", "a", (20,), {})
    assert len(caught.value.frames) == 4
    assert caught.value.line == 8


@pytest.mark.parametrize(
    "frames",
    [
        [(1, "f", None, None)] * 5,
        [(1, "f" * 61, None, None)],
        [("1", "f", None, None)],
        [[1, "f", None, None]],
        [(1, "f", 0.5, None)],
        [1],
    ],
)
def test_frames_that_are_none_are_forged(frames: Any) -> None:
    # What a program writes into the pipe itself is not taken for a traceback.
    said = to_host(("raised", "ValueError", "", frames, None))
    with pytest.raises(GuestEnded) as caught:
        Session(_Says(said), 1.0).get("x")  # type: ignore[arg-type]  # all of a channel it needs
    assert caught.value.outcome is Outcome.FORBIDDEN


class _Says:
    """A channel whose guest says one thing."""

    def __init__(self, reply: bytes) -> None:
        self._reply = reply

    def exchange(self, *_: Any) -> tuple[bytes, float]:
        """That thing."""
        return self._reply, 0.0


def test_what_was_passed_by_reference_is_not_told_as_changed(load: Load) -> None:
    # Functions of the library, the program's own functions and objects stay where they are.
    session = load("class C: pass\ndef own(x): return x\ndef f(*given): return 1")
    thing = session.call("C", "C", (), {})[0]
    given = (Library("identity"), Named("own"), thing, np.ones(2))
    assert session.call("f", "f", given, {}) == (1, {})


def test_own_exceptions_derived_from_pythons_are_known_by_those(load: Load) -> None:
    # A promised ValueError may be a class of the student's that is one.
    session = load("class Empty(ValueError): pass\ndef f(): raise Empty('x')")
    with pytest.raises(GuestRaised) as caught:
        session.call("f", "f", (), {})
    assert caught.value.kind == "ValueError"


def test_own_exceptions_are_not_repeated_by_name(load: Load) -> None:
    # A class name is free text of the student's; only Python's own names cross.
    session = load("class Secret42(Exception): pass\ndef f(): raise Secret42('x')")
    with pytest.raises(GuestRaised) as caught:
        session.call("f", "f", (), {})
    assert caught.value.kind == "own"


@pytest.mark.parametrize(
    "body",
    [
        "w = ...\n    return x * w",
        "w = ...\n    return abs(w)",
        "raise NotImplementedError",
        "return helper(...)",
        "return x @ W",
    ],
)
def test_an_exception_from_a_blank_is_told_as_such(load: Load, body: str) -> None:
    # 'Not filled in' is decided by what the frames hold, not by the text of the program.
    session = load(f"W = ...\ndef helper(x): return x.shape\ndef f(x):\n    {body}")
    with pytest.raises(GuestRaised) as caught:
        session.call("f", "f", (np.ones(2),), {})
    assert caught.value.blank is not None


def test_einsum_may_speak_of_an_ellipsis(load: Load) -> None:
    # NumPy's own word for `...` in a subscript string is no blank of the student's.
    session = load("import numpy as np\ndef f(x):\n    return np.einsum('...i,.j->ij', x, x)")
    with pytest.raises(GuestRaised) as caught:
        session.call("f", "f", (np.ones(2),), {})
    assert "ellipsis" in caught.value.text
    assert caught.value.blank is None


def test_an_ellipsis_as_an_index_is_no_blank(load: Load) -> None:
    # A right program may contain `...`; an error beside it is still an error.
    session = load("def f(x):\n    y = x[..., None]\n    return y[5]")
    with pytest.raises(GuestRaised) as caught:
        session.call("f", "f", (np.ones(2),), {})
    assert caught.value.blank is None


@pytest.mark.parametrize(
    ("source", "line"),
    [("def f(:\n", 1), ("x = 1\n  y = 2\n", 2), ("return 5", 1), ("x = '" + "a" * 10, 1)],
)
def test_a_syntax_error_has_its_line(load: Load, source: str, line: int) -> None:
    # Ungradable comes with the line to look at.
    with pytest.raises(GuestRefused) as caught:
        load(source)
    assert caught.value.line == line


def test_deeply_nested_source_is_refused_not_fatal(load: Load) -> None:
    # A parser bomb ends in the guest with a name, whatever Python's parser makes of it.
    with pytest.raises((GuestRefused, GuestEnded, GuestRaised)):
        load("x = " + "(" * 100_000 + ")" * 100_000)


def test_a_missing_name(load: Load) -> None:
    # A renamed function is told as missing, not as a crash.
    with pytest.raises(NameMissing):
        load("x = 1").get("AND")


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ("while True: pass", Outcome.TIMEOUT),
        ("import time; time.sleep(60)", Outcome.TIMEOUT),
        ("[].__class__.__base__.__subclasses__(); import os; os._exit(0)", Outcome.CRASHED),
        ("import ctypes; ctypes.string_at(8)", Outcome.CRASHED),
        ("while True: print('x' * 1000)", Outcome.OUTPUT),
        ("import os\n    while True: os.write(2, b'x' * 1000)", Outcome.OUTPUT),
        (
            "import os\n    os.closerange(3, 30)",
            Outcome.CRASHED,
        ),
    ],
)
def test_every_end_has_its_name(load: Load, body: str, outcome: Outcome) -> None:
    # A program that gives no reply is ended, and the cause is told apart.
    session = load(f"def f():\n    {body}", seconds=0.7)
    with pytest.raises(GuestEnded) as caught:
        session.call("f", "f", (), {})
    assert caught.value.outcome is outcome


@pytest.mark.parametrize(
    "junk", ["b'passed' * 100", "b'\\xff' * 9", "b'\\x02\\0\\0\\0\\x63\\0\\0\\0NN'"]
)
def test_forged_replies_are_a_breach(load: Load, junk: str) -> None:
    # Bytes of its own on the reply pipe end the guest; they are never read as a result.
    session = load(
        f"import os\ndef f():\n    for n in range(3, 30):\n        try: os.write(n, {junk})\n"
        "        except OSError: pass\n    return 1"
    )
    with pytest.raises(GuestEnded) as caught:
        session.call("f", "f", (), {})
    assert caught.value.outcome is Outcome.FORBIDDEN


def test_a_result_shaped_like_a_message_is_just_a_result(load: Load) -> None:
    # A dict or tuple that looks like the protocol's own stays data.
    session = load("def f(): return ('raised', 'ValueError', '', 1, None), {'callback': 1}")
    assert session.call("f", "f", (), {})[0] == (
        ("raised", "ValueError", "", 1, None),
        {"callback": 1},
    )


def test_prints_are_captured_not_mixed_with_replies(load: Load) -> None:
    # What a program prints is text for its author, also when it writes to the descriptor itself.
    session = load("import os\ndef f():\n    print('안녕')\n    os.write(1, b'raw')\n    return 5")
    for _ in range(50):  # a thread reads the prints, which may come after the reply
        assert session.call("f", "f", (), {})[0] == 5
        if "안녕" in session.printed() and "raw" in session.printed():
            break
    assert "안녕" in session.printed()
    assert "raw" in session.printed()


def test_standard_input_is_empty(load: Load) -> None:
    # `input()` ends at once instead of hanging or eating the protocol's bytes.
    with pytest.raises(GuestRaised) as caught:
        load("def f(): return input()").call("f", "f", (), {})
    assert caught.value.kind == "EOFError"


def test_large_arrays_both_ways(load: Load) -> None:
    # Values larger than any pipe's buffer neither hang nor get cut.
    session = load("def f(x): return x + 1")
    big = np.zeros(2_000_000)
    assert session.call("f", "f", (big,), {})[0].sum() == big.size


def test_a_hanging_program_does_not_block_a_large_request(load: Load) -> None:
    # The host's deadline holds while it is still sending.
    session = load(
        "import time\ntime.sleep(0)\ndef f(x): pass\ndef g():\n    while True: pass", 0.7
    )
    with pytest.raises(GuestEnded):
        session.call("g", "g", (), {})
    with pytest.raises(GuestEnded):
        session.call("f", "f", (np.zeros(2_000_000),), {})


def test_memory(load: Load) -> None:
    # An allocation beyond all memory is the program's MemoryError, with its line.
    with pytest.raises(GuestRaised) as caught:
        load("import numpy as np\ndef f():\n    return np.ones(10**13)").call("f", "f", (), {})
    assert (caught.value.kind, caught.value.line) == ("MemoryError", 3)


def test_deep_recursion_is_an_error_not_a_crash(load: Load) -> None:
    # The stack that a guest has is enough for Python's own limit.
    with pytest.raises(GuestRaised) as caught:
        load("def f(): return f()").call("f", "f", (), {})
    assert caught.value.kind == "RecursionError"


def test_loading_afresh_forgets_the_last_program(load: Load) -> None:
    # Names and counters of one test's program are not there in the next one's.
    session = load("count = 0\ndef f():\n    global count\n    count += 1\n    return count")
    session.call("f", "f", (), {})
    session.load("def g(): return 1", "program.py")
    with pytest.raises(NameMissing):
        session.get("count")


def test_dataclasses_and_annotations_work_in_a_program(load: Load) -> None:
    # The program is a real module, which dataclasses look up by name.
    session = load(
        "from __future__ import annotations\nfrom dataclasses import dataclass\n"
        "@dataclass\nclass P:\n    x: int = 4\ndef f(): return P().x"
    )
    assert session.call("f", "f", (), {})[0] == 4
