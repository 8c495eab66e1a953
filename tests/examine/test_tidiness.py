"""Which programs cannot leave anything behind, by their text; doubted where it is not clear."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.examine.tidiness import is_tidy

TIDY = [
    "import numpy as np\ndef f(x): return np.sum(x)",
    "from numpy import dot, exp\ndef f(x): return dot(x, exp(x))",
    "import math\nfrom functools import partial\ndef f(x): return math.exp(x)",
    "class Net:\n    def __init__(self):\n        self.p = {}\n        self.p['a'] = 2",
    "import numpy as np\ndef f(x):\n    x[0] = 1\n    x.flat[0] += 2\n    return x",
    "import numpy as np\ndef f(x):\n    with np.errstate(all='ignore'):\n        return 1 / x",
    "import numpy as np\ndef f(): return np.random.randn(2)",
    "def f(): f.calls = 1",
    "def f(x): return getattr(x, 'shape', ())",
    "import sys\ndef demo(): sys.path.insert(0, '.')",
    "if __name__ == '__main__':\n    print(1)",
]
UNTIDY = [
    "import numpy as np\nnp.sum = lambda x: 0",
    "import numpy as np\ndef f(x): np.linalg.norm = None",
    "import numpy as np\ndel np.sum",
    "import numpy as np\ndef f(x): np.pi[0] = 3",
    "import numpy as np\nnp.seterr(all='raise')",
    "import numpy as np\nnp.set_printoptions(precision=2)",
    "from numpy import seterr",
    "from numpy import *",
    "import numpy.testing",
    "import matplotlib.pyplot as plt",
    "import os",
    "import warnings",
    "import gc, ctypes",
    "from . import neighbour",
    "import sys\nsys.setrecursionlimit(50)",
    "import sys\nsys.modules['numpy'] = None",
    "import sys as s\ns.modules.clear()",
    "exec('import os')",
    "def f(g=getattr): pass",
    "import numpy as np\ngetattr(np, 'seterr')(all='raise')",
    "def f(x): return getattr(x, '__globals__')",
    "def f(x, name): return getattr(x, name)",
    "getattr(getattr, 'x')",
    "def f(g): return g.gi_frame.f_back",
    "def f(g): return getattr(g, 'gi_frame')",
    "from operator import attrgetter",
    "import operator\noperator.attrgetter('gi_frame.f_back')",
    "import typing\ntyping.get_type_hints(f)",
    "x = a" + ".b" * 5000,
    "setattr(f, 'x', 1)",
    "x = ().__class__.__base__.__subclasses__()",
    "print(__builtins__)",
    "class C:\n    def __del__(self): pass",
    "def f(:",
    "\0",
    "x = " + "(" * 5000,
]


@pytest.mark.parametrize("source", TIDY)
def test_functions_over_numpy_are_tidy(source: str) -> None:
    # What nearly every student writes: a failure of it needs no second look.
    assert is_tidy(source)


@pytest.mark.parametrize("source", UNTIDY)
def test_what_may_leave_something_is_not(source: str) -> None:
    # Patched libraries, switched settings, other modules, hidden ways to them, no program at all.
    assert not is_tidy(source)


@settings(max_examples=60)
@given(st.text(max_size=60))
def test_any_text_has_an_answer(text: str) -> None:
    # A student's file may hold anything.
    assert is_tidy(text) in (True, False)
