"""Honest programs notice nothing: NumPy, late imports, drawing, and ordinary errors."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

_START = """
import json, os, sys
import numpy as np
from autograder.sandbox.guest import layers
policy = layers.Policy(
    layers.default_readable(None), 512 << 20, 20, frozenset(layers.LAYERS) - {"namespaces"})
assert layers.enclose_server(policy) == policy.layers
prepared = layers.prepare(policy)
if os.fork():
    os._exit(os.waitstatus_to_exitcode(os.wait()[1]) & 255)
layers.enclose_guest(prepared, (0, 1, 2))
"""
_END = """
os.write(1, json.dumps(found).encode())
os._exit(0)
"""


def run(program: str, preload: str = "numpy") -> tuple[Any, str]:
    """What the program leaves in `found`, in a real server's guest, and what it printed."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import {preload}\n{_START}{program}{_END}"],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=True,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "MPLBACKEND": "Agg"},
    )
    return json.loads(done.stdout), done.stderr


def test_numpy_and_late_imports_work() -> None:
    # Everything here is imported or first used after the layers are on.
    found, said = run("""
import numpy.random, decimal, statistics, dataclasses, typing, fractions, random, datetime, csv
import re, unittest, pathlib, ctypes, logging, hashlib, uuid, io, time, tempfile, copy, pickle
a = np.random.default_rng(0).normal(size=(50, 50))
buffer = io.BytesIO()
np.savez(buffer, a=a)
buffer.seek(0)
time.sleep(0.001)
found = [
    np.linalg.inv(a).shape, np.linalg.svd(a)[1].shape, np.fft.fft(a).shape,
    bool((np.load(buffer)["a"] == a).all()), str(decimal.Decimal("0.1") + 1),
    0 < random.random() < 1, len(hashlib.sha256(b"").hexdigest()), time.time() > 1e9,
    time.localtime().tm_year > 2000, float(np.ones(20 << 20).sum()),
]
""")
    assert found == [[50, 50], [50], [50, 50], True, "1.1", True, 64, True, True, 20.0 * 2**20]
    assert said == ""


def test_ordinary_errors_stay_ordinary() -> None:
    # An empty input, a huge array and a file that is not there have Python's own names.
    found, _ = run("""
found = []
for attempt in (input, lambda: np.ones(1 << 30), lambda: open(np.__file__ + ".not"),
                lambda: open("/etc/shadow"), lambda: open(os.devnull).read()):
    try:
        found.append(attempt())
    except Exception as problem:
        found.append(next(c.__name__ for c in type(problem).__mro__ if c.__module__ == "builtins"))
""")
    assert found == ["EOFError", "MemoryError", "FileNotFoundError", "PermissionError", ""]


@pytest.mark.slow
def test_matplotlib_draws_korean_into_a_buffer() -> None:
    # Assignment 09: pyplot is imported in the server, the picture is drawn by the guest.
    found, _ = run(
        """
import io
import matplotlib.pyplot as plt
from matplotlib import font_manager
figure, axes = plt.subplots()
axes.plot([1, 2], [3, 4])
axes.set_title("손실 곡선")
korean = [f.name for f in font_manager.fontManager.ttflist if "CJK" in f.name or "Nanum" in f.name]
plt.rcParams["font.family"] = korean[:1] + ["DejaVu Sans"]
buffer = io.BytesIO()
figure.savefig(buffer)
found = buffer.getvalue()[1:4].decode()
""",
        preload="matplotlib.pyplot",
    )
    assert found == "PNG"
