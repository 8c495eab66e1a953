"""The report on the layers: complete in both languages, and honest where there is no Linux."""

import subprocess
import sys

import pytest

from autograder.sandbox.doctor import LayerReport, examine_layers, missing_required
from autograder.sandbox.guest.layers import LAYERS, LayerState, kernel, probing


def _pretend(monkeypatch: pytest.MonkeyPatch, **states: LayerState) -> None:
    found = {name: states.get(name, LayerState("on", "")) for name in LAYERS}
    monkeypatch.setattr("autograder.sandbox.doctor.probe", lambda: found)


@pytest.mark.parametrize("state", ["on", "off", "missing"])
def test_every_layer_has_its_words_in_every_state(
    monkeypatch: pytest.MonkeyPatch, state: probing.State
) -> None:
    # An instructor always reads what a layer stops, what follows and what to do.
    _pretend(monkeypatch, **dict.fromkeys(LAYERS, LayerState(state, "")))
    reports = examine_layers(frozenset())
    assert [each.name for each in reports] == list(LAYERS)
    for each in reports:
        for text in (each.stops, each.consequence, each.remedy):
            assert text.ko.endswith(("요.", "요")) or "." in text.ko
            assert text.ko != text.en
            assert text.ko.isascii() is False
            assert text.en.isascii() is True


def test_only_what_the_course_asks_for_is_a_reason_to_refuse(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Namespaces may be off where the policy does not ask for them.
    off = LayerState("off", "unshare: Operation not permitted")
    _pretend(monkeypatch, namespaces=off, landlock=LayerState("missing", ""))
    reports = examine_layers(frozenset({"landlock", "seccomp"}))
    assert [each.name for each in missing_required(reports)] == ["landlock"]
    assert [each.required for each in reports if each.name == "namespaces"] == [False]


def test_a_layer_that_nobody_knows_is_missing() -> None:
    # A slip of the pen in course.toml must not weaken the sandbox silently.
    reports = examine_layers(frozenset({"secomp"}))
    found: LayerReport = missing_required(reports)[0]
    assert (found.name, found.state) == ("secomp", "missing")
    assert "seccomp" in found.remedy.en


def test_elsewhere_all_layers_are_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    # macOS, Windows and other processors: a report, not a crash.
    probing._state.cache_clear()
    monkeypatch.setattr(kernel, "known", lambda: False)
    try:
        reports = examine_layers(frozenset({"seccomp"}))
    finally:
        probing._state.cache_clear()
    assert {each.state for each in reports} == {"missing"}
    assert [each.name for each in missing_required(reports)] == ["seccomp"]


def test_import_works_where_python_has_no_resource_module() -> None:
    # Students on Windows import this package too.
    program = (
        "import ctypes, pathlib, sysconfig, warnings, mmap, dataclasses, signal, json, sys\n"
        "sys.platform, sys.modules['resource'] = 'win32', None\n"
        "from autograder.sandbox.doctor import examine_layers\n"
        "from autograder.sandbox.guest import layers\n"
        "policy = layers.Policy((), 1, 1, frozenset(layers.LAYERS))\n"
        "print({each.state for each in examine_layers(frozenset())}, layers.enclose_server(policy))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("{'missing'} frozenset()", "")
