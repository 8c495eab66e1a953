"""`grade doctor`: is this machine ready, and what follows where something is missing."""

import platform
import sys

import click

from autograder.catalogue import text
from autograder.cli.setting import Setting, with_setting

_PACKAGES = ("numpy", "pytest", "click", "rich", "matplotlib", "nbgrader", "jinja2", "nbformat")
_COLOURS = {"on": "green", "off": "yellow", "missing": "yellow"}


@click.command("doctor")
@with_setting
def command(setting: Setting) -> None:
    """이 컴퓨터의 준비 상태를 살펴요. | Examine this machine: sandbox layers and packages."""
    from rich.table import Table
    from rich.text import Text

    from autograder.sandbox.doctor import examine_layers, missing_required

    language = setting.language
    course = setting.course
    setting.say("doctor.system", system=platform.platform(), python=sys.version.split()[0])
    reports = examine_layers(course.require)
    table = Table(title=text("doctor.layers", language), title_justify="left", show_lines=True)
    for key in ("layer", "state", "stops", "follows"):
        table.add_column(text(f"doctor.{key}", language), overflow="fold")
    for report in reports:
        colour = "red" if report.required and report.state != "on" else _COLOURS[report.state]
        state = Text(text(f"doctor.{report.state}", language), style=colour)
        name = f"{report.name} *" if report.required else report.name
        follows = "–"
        if report.state != "on":
            follows = f"{report.consequence.in_(language)} → {report.remedy.in_(language)}"
        table.add_row(name, state, report.stops.in_(language), follows)
    setting.console.print(table)
    setting.say("doctor.required")
    for name in _PACKAGES:
        setting.say("doctor.package", name=name, version=_version(name) or "–")
    missing = missing_required(reports)
    if missing:
        setting.warn("doctor.not_ready", layers=", ".join(each.name for each in missing))
        raise click.exceptions.Exit(1)
    setting.say("doctor.ready")


def _version(package: str) -> str | None:
    import importlib.metadata

    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None
