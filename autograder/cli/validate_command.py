"""`grade validate`: proves that the suites pass what is right and catch what is wrong."""

import os
import secrets
from typing import TYPE_CHECKING

import click

from autograder.cli.setting import Setting, with_setting

if TYPE_CHECKING:
    from autograder.validate import Proof


@click.command("validate")
@click.argument("assignments", nargs=-1)
@click.option(
    "--seeds",
    type=click.IntRange(1, 1000),
    default=3,
    show_default=True,
    help="맞는 프로그램을 돌릴 시드 수 | Seeds for the right programs.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=os.cpu_count() or 1,
    help="작업 프로세스 수 | Worker processes.",
)
@with_setting
def command(setting: Setting, assignments: tuple[str, ...], seeds: int, jobs: int) -> None:
    """과제와 비공개 검사를 증명해요. | Prove assignments and their hidden suites.

    빈 파일은 0점, 해답과 맞는 풀이는 만점, 틀린 풀이는 제 문항에서만 감점인지 봐요. |
    The stub earns 0, solution and right programs earn everything,
    wrong ones lose points on their task only.
    """
    from rich.console import Console
    from rich.progress import Progress

    from autograder.validate import validate_all

    course = setting.course
    wanted = [course.find(name) for name in assignments] or list(course.assignments)
    folders = [assignment.folder for assignment in wanted]
    chosen = [secrets.randbits(32) for _ in range(seeds)]
    failed = 0
    with Progress(transient=True, console=Console(stderr=True)) as bar:
        line = bar.add_task("", total=len(folders))
        for proof in validate_all(course.root, folders, chosen, jobs):
            failed += len(proof.findings)
            _tell(setting, proof, seeds)
            bar.advance(line)
    if failed:
        setting.warn("validate.seeds", seeds=", ".join(map(str, chosen)))
        raise click.exceptions.Exit(1)


def _tell(setting: Setting, proof: "Proof", seeds: int) -> None:
    key = "validate.failed" if proof.findings else "validate.passed"
    setting.say(
        key,
        folder=proof.assignment.folder,
        tests=proof.tests,
        right=proof.right,
        wrong=proof.wrong,
        diagnosed=proof.diagnosed,
        seeds=seeds,
        count=len(proof.findings),
    )
    for finding in proof.findings:
        setting.say(finding.key, program=finding.program, detail=finding.detail)
