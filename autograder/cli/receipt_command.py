"""`grade receipt`: lists what was submitted, shows one, and verifies that it is still there."""

from typing import TYPE_CHECKING

import click

from autograder.catalogue import text
from autograder.cli.setting import Setting, with_setting
from autograder.errors import GradeError

if TYPE_CHECKING:
    from autograder.submitting.receipt import Receipt
    from autograder.submitting.verifying import Verified


@click.command("receipt")
@click.argument("receipt_id", required=False, metavar="[ID]")
@click.option(
    "--verify", is_flag=True, help="낸 것이 그대로 있는지 확인해요 | Check that it is still there."
)
@with_setting
def command(setting: Setting, receipt_id: str | None, verify: bool) -> None:
    """접수증을 보여 주고 확인해요. | List, show and verify receipts."""
    from autograder.submitting.data_folder import DataFolder

    course = setting.course
    if course.destination is None:
        raise GradeError("submit_errors.no_destination", where=str(course.root / "course.toml"))
    data = DataFolder.of(course.destination.course_id)
    found, damaged = data.receipts()
    for path in damaged:
        setting.warn("receipt.damaged", path=path)
    if receipt_id is not None:
        found = [_one(found, receipt_id)]
    if verify:
        _verify(setting, found)
    elif receipt_id is not None:
        _show(setting, found[0])
    elif found:
        _list(setting, found)
    else:
        setting.say("receipt.none")
    waiting = len(data.waiting()[0])
    if waiting and receipt_id is None:
        setting.warn("submit.waiting", count=waiting)


def _one(receipts: "list[Receipt]", wanted: str) -> "Receipt":
    """The receipt whose id begins so. Raises GradeError where it is none or several."""
    from autograder.submission.names import harmless

    begun = [receipt for receipt in receipts if receipt.id.startswith(wanted.strip().lower())]
    if len(begun) != 1:
        key = "receipt.several" if begun else "receipt.no_such"
        raise GradeError(key, where=harmless(wanted, limit=40))
    return begun[0]


def _list(setting: Setting, receipts: "list[Receipt]") -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    language = setting.language
    columns = ("id", "time", "assignment", "file", "checks")
    headings = (text(f"receipt.{column}", language) for column in columns)
    table = Table(*headings, box=box.SIMPLE_HEAD)
    for column in table.columns[:2]:
        column.no_wrap = True
    for receipt in receipts:
        files = ", ".join(mark.name for mark in receipt.files)
        time = f"{receipt.submitted:%Y-%m-%d %H:%M:%S %z}"
        table.add_row(receipt.id, time, *map(Text, (receipt.assignment, files, receipt.checks)))
    setting.console.print(table)


def _show(setting: Setting, receipt: "Receipt") -> None:
    from autograder.submission.names import harmless
    from autograder.submitting.git_command import shown_address

    said = {
        "id": receipt.id,
        "student": receipt.student,
        "assignment": receipt.assignment,
        "time": receipt.submitted.isoformat(),
        "delivered": receipt.delivered.isoformat() if receipt.delivered else "–",
        "checks": receipt.checks or "–",
        "kit": receipt.kit,
        "destination": f"{receipt.transport} {shown_address(receipt.destination)}",
        "place": receipt.place,
    }
    for name, value in said.items():
        click.echo(f"{text(f'receipt.{name}', setting.language)}: {harmless(value)}")
    for mark in receipt.files:
        click.echo(f"  {mark.sha256}  {harmless(mark.name)}  {mark.size:,}")


def _verify(setting: Setting, receipts: "list[Receipt]") -> None:
    """One line each; exits with 1 where a submission is not at its destination as it was sent."""
    from autograder.submitting.verifying import verify

    wrong = False
    for receipt in receipts:
        found = verify(receipt)
        wrong |= found.there != "as_sent"
        _tell(setting, found)
    if not receipts:
        setting.say("receipt.none")
    if wrong:
        raise click.exceptions.Exit(1)


def _tell(setting: Setting, found: "Verified") -> None:
    from autograder.submission.names import harmless, listed

    key, words = f"receipt.there_{found.there}", {}
    if found.there == "different":
        words = {"names": listed(found.differing).in_(setting.language)}
    elif found.problem is not None:
        words = {"reason": found.problem.said(setting.language)}
    there = text(key, setting.language, **words)
    here = text(f"receipt.here_{found.here}", setting.language)
    sign = "✓" if found.there == "as_sent" else "?" if found.there == "away" else "✗"
    receipt = found.receipt
    click.echo(f"{sign} {receipt.id}  {harmless(receipt.assignment)}  {there} {here}")
