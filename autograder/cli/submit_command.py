"""`grade submit`: shows what goes, runs the public checks, asks, sends, gives a receipt."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from autograder.catalogue import text
from autograder.cli.setting import Setting, with_setting
from autograder.errors import GradeError, NotDelivered

if TYPE_CHECKING:
    from autograder.assignment import Assignment
    from autograder.destination import Destination
    from autograder.submitting.data_folder import DataFolder
    from autograder.submitting.order import Order
    from autograder.submitting.parcel import Parcel


@click.command("submit")
@click.argument("work", required=False, metavar="[ASSIGNMENT|FILE]")
@click.option("--student", help="학번(다음부터 기억해요) | Your student id (remembered).")
@click.option("--yes", is_flag=True, help="묻지 않고 보내요 | Send without asking.")
@click.option("--again", is_flag=True, help="같은 내용도 다시 보내요 | Send the same again.")
@click.option("--retry", is_flag=True, help="못 보낸 제출을 다시 보내요 | Send what was kept.")
@with_setting
def command(
    setting: Setting, work: str | None, student: str | None, yes: bool, again: bool, retry: bool
) -> None:
    """과제를 제출하고 접수증을 받아요. | Submit an assignment and get a receipt.

    무엇을 보내는지 보여 주고, 공개 검사를 한 번 돌리고, 물어본 다음에 보내요. |
    Shows what will be sent, runs the public checks, asks, and sends.
    """
    from autograder.submitting.data_folder import DataFolder

    destination = destination_of(setting)
    data = DataFolder.of(destination.course_id)
    if retry:
        _retry(setting, data)
        return
    assignment, path, chosen = _work(setting, work)
    who = _student(setting, data, student)
    order = _prepared(setting, destination, data, (assignment, path, chosen), who)
    if not again and _sent_before(setting, data, order):
        return
    order = _checked(setting, assignment, order)
    if not yes and not _asked(setting):
        setting.say("submit.not_sent")
        raise click.exceptions.Exit(1)
    _send(setting, order, data)


def destination_of(setting: Setting) -> "Destination":
    """Where the course's work goes. Raises GradeError where the course does not say."""
    from dataclasses import replace

    course = setting.course
    found = course.destination
    if found is None:
        raise GradeError("submit_errors.no_destination", where=str(course.root / "course.toml"))
    if found.transport == "exchange":
        return found
    from autograder.submitting.git_remote import remote_address

    return replace(found, address=remote_address(found.address, course.root))


def _work(setting: Setting, work: str | None) -> "tuple[Assignment, Path, bool]":
    """The assignment, a file of it, and whether that very file was named."""
    from autograder.cli.targets import target

    course, here = setting.course, setting.folder.resolve()
    if work is None:
        inside = [a for a in course.assignments if here == (course.releases / a.folder).resolve()]
        if not inside:
            raise GradeError("submit_errors.which")
        return inside[0], here / inside[0].filename, False
    assignment, path = target(course, work)
    return assignment, path, Path(work).suffix.lower() in (".py", ".ipynb")


def _student(setting: Setting, data: "DataFolder", given: str | None) -> str:
    """The id that was given, else the one from last time, else the answer to a question."""
    from autograder.submitting.student_id import student_id

    known = data.student()
    if given is None and known is not None:
        return known
    who = student_id(
        click.prompt(text("submit.who", setting.language), err=True) if given is None else given
    )
    if who != known:
        data.remember(who)
        setting.say("submit.remembered", student=who)
    return who


def _prepared(
    setting: Setting,
    destination: "Destination",
    data: "DataFolder",
    work: "tuple[Assignment, Path, bool]",
    who: str,
) -> "Order":
    """The order, shown: what goes, from whom, to where."""
    from datetime import datetime

    from autograder.submitting.order import moment_after, new_order
    from autograder.submitting.parcel import pack

    assignment, path, chosen = work
    parcel = pack(assignment, path, chosen=chosen)
    last = data.last(who, assignment.folder)
    now = datetime.now().astimezone()
    moment = moment_after(last.submitted if last else None, now)
    order = new_order(destination, who, assignment, parcel, moment)
    _show(setting, assignment, order, parcel)
    if last is not None and moment != now:
        setting.warn("submit.clock", last=f"{last.submitted:%Y-%m-%d %H:%M:%S %z}")
    due = setting.course.due.get(assignment.id)
    if due is not None and moment > due:
        setting.warn("submit.past_due", due=f"{due:%Y-%m-%d %H:%M %z}")
    return order


def _show(setting: Setting, assignment: "Assignment", order: "Order", parcel: "Parcel") -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from autograder.submission.names import harmless
    from autograder.submitting.git_command import shown_address

    receipt, language = order.receipt, setting.language
    setting.say(
        "submit.head",
        title=f"{assignment.number:02d} {assignment.title.in_(language)}",
        student=receipt.student,
        destination=shown_address(receipt.destination),
    )
    headings = (text("submit.file", language), text("submit.bytes", language), "SHA-256")
    table = Table(*headings, box=box.SIMPLE_HEAD)
    table.columns[1].justify = "right"
    for mark in receipt.files:
        table.add_row(Text(mark.name), f"{mark.size:,}", mark.sha256[:16])
    setting.console.print(table)
    sent = receipt.files[0].name
    if parcel.source.name != sent:
        setting.say("submit.other_name", name=harmless(parcel.source.name), sent=sent)
    if parcel.left_out is not None:
        setting.say("submit.left_out", sent=sent, name=parcel.left_out)


def _sent_before(setting: Setting, data: "DataFolder", order: "Order") -> bool:
    """Whether this very content was the last thing sent, which is told; a waiting one is sent."""
    last = data.last(order.receipt.student, order.receipt.assignment)
    if last is None or not last.same_work(order.receipt):
        return False
    if last.delivered is None:
        setting.say("submit.same_waiting", id=last.id)
        _retry(setting, data)
    else:
        setting.say("submit.same", id=last.id, time=f"{last.submitted:%Y-%m-%d %H:%M:%S %z}")
    return True


def _checked(setting: Setting, assignment: "Assignment", order: "Order") -> "Order":
    """What the public checks say. They never stand in the way of a submission."""
    from contextlib import closing
    from dataclasses import replace

    from autograder.sandbox.portable import Ahead

    path = Path(order.receipt.source)
    try:
        with closing(Ahead(assignment.limits.output_kb * 2**10)) as guests:
            # Imported only now: the guest starts meanwhile.
            from autograder.checking import check_program
            from autograder.report.one_submission import print_submission

            grade = check_program(setting.course, assignment, path, guests)
    except (GradeError, OSError) as problem:
        said = problem.said(setting.language) if isinstance(problem, GradeError) else str(problem)
        setting.warn("submit.no_checks", reason=said)
        return order
    # Which hidden checks there are is what `grade check` says; here it would bury the question.
    print_submission(setting.console, grade, replace(assignment, hidden=()), setting.language)
    setting.say("terminal.hidden_note")
    if grade.digest != order.receipt.files[0].sha256:
        raise GradeError("submit_errors.changed_meanwhile", where=str(path))
    passed = sum(test.outcome == "passed" for test in grade.tests)
    checks = f"{passed}/{len(grade.tests)}" if grade.tests else ""
    return replace(order, receipt=replace(order.receipt, checks=checks))


def _asked(setting: Setting) -> bool:
    try:
        return click.confirm(text("submit.ask", setting.language), default=False, err=True)
    except click.Abort:
        click.echo(err=True)
        if not sys.stdin.isatty():  # nobody is there to answer
            setting.warn("submit.needs_yes")
        return False


def _send(setting: Setting, order: "Order", data: "DataFolder") -> None:
    from autograder.submitting.sending import send

    setting.warn("submit.sending")
    try:
        receipt = send(order, data)
    except (NotDelivered, KeyboardInterrupt):
        setting.warn("submit.kept", id=order.receipt.id)
        raise
    setting.say("submit.sent", id=receipt.id, time=receipt.submitted.isoformat(timespec="seconds"))
    waiting = len(data.waiting()[0])
    if waiting:
        setting.warn("submit.waiting", count=waiting)


def _retry(setting: Setting, data: "DataFolder") -> None:
    """Sends what is in the outbox. Exits with 1 where something still waits."""
    from autograder.submitting.sending import retry

    tried = failed = 0
    for each in retry(data):
        tried += 1
        receipt = each.order.receipt
        if each.problem is None:
            time = receipt.submitted.isoformat(timespec="seconds")
            setting.say("submit.sent_now", folder=receipt.assignment, id=receipt.id, time=time)
        else:
            failed += 1
            reason = each.problem.said(setting.language)
            setting.warn("submit.still_waiting", folder=receipt.assignment, reason=reason)
    damaged = data.waiting()[1]
    for path in damaged:
        setting.warn("submit.damaged", path=path)
    if not tried and not damaged:
        setting.say("submit.nothing_waiting")
    if failed or damaged:
        raise click.exceptions.Exit(1)
