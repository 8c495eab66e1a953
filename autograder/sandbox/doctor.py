"""Examines the sandbox's layers on this machine: what each stops, what its absence means."""

from collections.abc import Iterable
from dataclasses import dataclass

from autograder.bilingual import Bilingual
from autograder.catalogue import bilingual
from autograder.sandbox.guest.layers import LAYERS, LayerState, probe
from autograder.sandbox.guest.layers.probing import State


@dataclass(frozen=True, slots=True)
class LayerReport:
    """One layer as it is now. `detail` is what the trial said, for an instructor's question."""

    name: str
    state: State
    detail: str
    stops: Bilingual
    consequence: Bilingual
    remedy: Bilingual
    required: bool


def examine_layers(course_require: frozenset[str]) -> list[LayerReport]:
    """A report for each layer, in order; each is tried in a child, so this process stays as it is.

    A layer that the course asks for and this program does not know is reported as missing.
    """
    states = probe()
    reports = [_report(name, states[name], name in course_require) for name in LAYERS]
    return reports + [_unknown(name) for name in sorted(course_require - set(LAYERS))]


def missing_required(reports: Iterable[LayerReport]) -> list[LayerReport]:
    """The layers for whose absence strangers' code is refused."""
    return [each for each in reports if each.required and each.state != "on"]


def _report(name: str, found: LayerState, required: bool) -> LayerReport:
    mend = "nothing_to_do" if found.state == "on" else f"{name}_{found.state}_mend"
    return LayerReport(
        name=name,
        state=found.state,
        detail=found.detail,
        stops=bilingual(f"layers.{name}_stops"),
        consequence=bilingual(f"layers.{name}_without"),
        remedy=bilingual(f"layers.{mend}"),
        required=required,
    )


def _unknown(name: str) -> LayerReport:
    return LayerReport(
        name=name,
        state="missing",
        detail="",
        stops=bilingual("layers.unknown_stops"),
        consequence=bilingual("layers.unknown_without"),
        remedy=bilingual("layers.unknown_mend", names=", ".join(LAYERS)),
        required=True,
    )
