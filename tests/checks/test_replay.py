"""A call as a command to paste."""

from types import MappingProxyType
from typing import Any

import numpy as np
import pytest

from autograder.checks.replay import command
from autograder.checks.trace import Call, Public, Trace
from autograder.sandbox.handle import Description, Handle
from autograder.sandbox.referring import Library, Named

SOURCE = """
import numpy as np

class Layer:
    def __init__(self, w): self.w = w
    def forward(self, x): return x

class Net:
    def __init__(self): self.w = np.random.randn(2)

def relu(x): return x
"""
NO_PEER: Any = None


def called(name: str, *args: Any, result: Any = None, owner: Any = None, **more: Any) -> Call:
    return Call(name, args, more.pop("kwargs", {}), result, more.pop("after", {}), owner, **more)


def an_object(label: str) -> Handle:
    return Handle(NO_PEER, 1, Description("object", "Secret", label))


def pasted(*calls: Call, module: str = "graph", altered: bool = False) -> str:
    return command(Trace(list(calls), Public(SOURCE, module), altered), calls[-1])


@pytest.mark.parametrize(
    ("call", "body"),
    [
        (called("AND", 0, 1), "from graph import AND; print(AND(0, 1))"),
        (Call("W", None, {}, 1.0, {}), "from graph import W; print(W)"),
        (
            called("f", np.array([0.5]), kwargs={"h": None}),
            "import numpy as np; from graph import f; print(f(np.array([0.5]), h=None))",
        ),
        (
            called("layer", 2.0, Named("relu")),
            "from graph import layer, relu; print(layer(2.0, relu))",
        ),
        (
            called("relu", np.array([-1]), after=MappingProxyType({0: np.array([0])})),
            "import numpy as np; from graph import relu; x = np.array([-1]); relu(x); print(x)",
        ),
        (
            called("default_rng", 7, owner=Library("default_rng")),
            "import numpy as np; print(np.random.default_rng(7))",
        ),
    ],
)
def test_one_call(call: Call, body: str):
    # As one would type it, with what it needs imported; a changed argument is what is printed.
    found = pasted(call).replace("from graph import layer, relu", "from graph import layer, relu")
    assert sorted(found.split()) == sorted(f'python -c "{body}"'.split())


def test_what_was_done_to_an_object_is_done_again():
    # A backward pass means nothing without its forward pass; other objects' calls are left out.
    layer, other = an_object("Layer"), an_object("Layer")
    forward, backward = an_object("Layer.forward"), an_object("Layer.backward")
    calls = [
        called("Layer", 2.0, result=layer),
        called("Layer", 9.0, result=other),
        Call("Layer.forward", None, {}, forward, {}, layer),
        called("Layer.forward", 3.0, result=6.0, owner=forward),
        called("relu", 1.0, result=1.0),
        Call("Layer.backward", None, {}, backward, {}, layer),
        called("Layer.backward", 1.0, result=2.0, owner=backward),
    ]
    assert pasted(*calls) == (
        'python -c "from graph import Layer; layer = Layer(2.0); layer.forward(3.0); '
        'print(layer.backward(1.0))"'
    )


def test_an_attribute_of_an_object():
    # `net.params`.
    layer = an_object("Layer")
    read = Call("Layer.w", None, {}, 2.0, {}, layer)
    made = called("Layer", 2.0, result=layer)
    expected = 'python -c "from graph import Layer; layer = Layer(2.0); print(layer.w)"'
    assert pasted(made, read) == expected


def test_a_network_with_weights_of_chance():
    # It gives other numbers each time, but raises the same exception each time.
    net, loss = an_object("Net"), an_object("Net.loss")
    before = [called("Net", result=net), Call("Net.loss", None, {}, loss, {}, net)]
    assert pasted(*before, called("Net.loss", 1.0, result=0.5, owner=loss)) == ""
    failing = pasted(*before, called("Net.loss", 1.0, owner=loss, failed=True))
    assert failing == 'python -c "from graph import Net; net = Net(); print(net.loss(1.0))"'


@pytest.mark.parametrize(
    "value",
    ['"', "$HOME", "`id`", "a\\b", "!!", "%PATH%", "\n", "\x1b", "한글", np.random.default_rng(1)],
)
def test_what_a_shell_would_read_otherwise_is_not_offered(value: Any):
    # bash, PowerShell and cmd take the line as it stands, or there is none.
    assert pasted(called("f", value)) == ""


@pytest.mark.parametrize("module", ["", "my-gates", "2gates", "a b", "os; print(1)"])
def test_a_file_that_cannot_be_imported(module: str):
    # A notebook, or a file with a name of its own.
    assert pasted(called("f", 1), module=module) == ""


def test_no_command_where_it_would_do_something_else():
    # An attribute was set, an argument is too long, an object came inside a tuple, a step raised.
    layer = an_object("Layer")
    made, use = called("Layer", result=layer), called("f", layer)
    assert pasted(made, use, altered=True) == ""
    assert pasted(called("f", np.arange(3000) ** 2)) == ""
    assert pasted(called("make", result=(layer,)), use) == ""
    assert pasted(called("Layer", result=layer, failed=True), use) == ""


def test_a_hidden_test_has_no_command():
    # It would hold the hidden input.
    call = called("AND", 0, 1)
    assert command(Trace([call], None), call) == ""
