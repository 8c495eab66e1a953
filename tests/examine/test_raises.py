"""`raises`: a promised exception, and every other way in which a request may end."""

import pytest

from autograder.checks import Mismatch, raises
from autograder.checks.facts import FactKind
from autograder.checks.trace import begin_trace
from autograder.examine.bench import Bench, Source
from autograder.examine.program import Unfinished
from autograder.outcome import Outcome
from autograder.sandbox.portable import PortableChannel


def ask(body: str) -> None:
    """What `raises("ValueError", …)` says of a function with that body."""
    begin_trace()
    source = "import numpy as np\nclass Empty(ValueError): pass\nclass Own(Exception): pass\n"
    bench = Bench(lambda: PortableChannel(4096), Source(f"{source}def f():\n    {body}\n", "f.py"))
    try:
        program = bench.program(5.0)
        raises("ValueError", program.f)
    finally:
        bench.close()


@pytest.mark.parametrize(
    "body",
    ["raise ValueError", "raise Empty", "raise UnicodeError", "np.zeros(2).reshape(3)"],
)
def test_the_exception_or_one_derived_from_it(body: str) -> None:
    # Python's own hierarchy decides, for classes of the student's too.
    ask(body)


@pytest.mark.parametrize(
    ("body", "kind"),
    [("return 1.0", FactKind.NOT_RAISED), ("return ...", FactKind.NOT_FILLED)],
)
def test_a_value_is_a_fact(body: str, kind: FactKind) -> None:
    # Whoever forgot the check reads so; whoever has not begun reads that.
    with pytest.raises(Mismatch) as caught:
        ask(body)
    assert caught.value.fact.kind is kind


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ("raise KeyError", Outcome.RAISED),
        ("raise Own", Outcome.RAISED),
        ("raise NotImplementedError", Outcome.NOT_FILLED),
        ("import os; os._exit(0)", Outcome.CRASHED),
    ],
)
def test_other_ends_stay_what_they_are(body: str, outcome: Outcome) -> None:
    # Another exception, an untouched body or a crash is not taken for the promised one.
    with pytest.raises(Unfinished) as caught:
        ask(body)
    assert caught.value.failure.outcome is outcome
