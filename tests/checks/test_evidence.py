"""What a public test shows of a failed call."""

import numpy as np

from autograder.checks.evidence import changed
from autograder.checks.trace import Call, Public, begin_trace

SOURCE = "def random_batch(x, t, size, rng):\n    rng.shuffle(x)\n"


def call_that_left(after: dict[int | str, object]) -> Call:
    return Call("random_batch", (np.zeros(2), np.zeros(2), 1, None), {}, None, after)


def test_changed_arguments_are_shown_by_name() -> None:
    # `{0: …, 1: …}` says nothing to a student.
    begin_trace(Public(SOURCE, "two_layer_net"))
    after = {0: np.array([2.0, 1.0]), 1: np.array([1, 0]), "size": [3]}
    assert changed(call_that_left(after)) == "x: [2., 1.], t: [1, 0], size: [3]"


def test_a_changed_argument_without_a_known_name_is_its_value_alone() -> None:
    # The instructor's view of a hidden test has no source; a program may take *args.
    begin_trace()
    assert changed(call_that_left({0: [1, 2]})) == "[1, 2]"
