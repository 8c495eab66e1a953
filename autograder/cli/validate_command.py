"""`grade validate`: proves that the suites pass what is right and catch what is wrong."""

import importlib.util
import os
import secrets
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

import click

from autograder.cli.setting import Setting, with_setting
from autograder.errors import GradeError

if TYPE_CHECKING:
    from autograder.validate import Proof

T = TypeVar("T")


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
@click.option(
    "--mutants",
    is_flag=True,
    help="해답을 조금씩 바꾼 변이가 모두 잡히는지만 봐요 | Try mutated solutions instead.",
)
@with_setting
def command(
    setting: Setting, assignments: tuple[str, ...], seeds: int, jobs: int, mutants: bool
) -> None:
    """과제와 비공개 검사를 증명해요. | Prove assignments and their hidden suites.

    빈 파일은 0점, 해답과 맞는 풀이는 만점, 틀린 풀이는 제 문항에서만 감점인지 봐요. |
    The stub earns 0, solution and right programs earn everything,
    wrong ones lose points on their task only.
    """
    course = setting.course
    wanted = [course.find(name) for name in assignments] or list(course.assignments)
    folders = [assignment.folder for assignment in wanted]
    proved = _mutants(setting, folders, jobs) if mutants else _prove(setting, folders, seeds, jobs)
    if not proved:
        raise click.exceptions.Exit(1)


def _prove(setting: Setting, folders: Sequence[str], seeds: int, jobs: int) -> bool:
    """Stub, solution, right, wrong and nonsense programs. True where nothing was found."""
    from autograder.validate import validate_all

    chosen = [secrets.randbits(32) for _ in range(seeds)]
    failed = 0
    for proof in _with_progress(
        validate_all(setting.course.root, folders, chosen, jobs), len(folders)
    ):
        failed += len(proof.findings)
        _tell(setting, proof, seeds)
    if failed:
        setting.warn("validate.seeds", seeds=", ".join(map(str, chosen)))
    return not failed


def _mutants(setting: Setting, folders: Sequence[str], jobs: int) -> bool:
    """Mutated solutions. True where every one is killed, or listed with its reason."""
    if importlib.util.find_spec("cosmic_ray") is None:
        raise GradeError("mutants.no_engine")
    from autograder.mutants.trying import kill_rates

    rates = sorted(
        _with_progress(kill_rates(setting.course.root, folders, jobs), len(folders)),
        key=lambda each: each.folder,
    )
    for rate in rates:
        key = "mutants.proved" if rate.proved else "mutants.not_proved"
        setting.say(
            key,
            folder=rate.folder,
            mutants=rate.mutants,
            killed=rate.killed,
            listed=rate.listed,
            rate=f"{rate.rate:.1%}",
        )
        for each in rate.unlisted:
            setting.say("mutants.unlisted", where=each.where, before=each.before, after=each.after)
        for each in rate.stale:
            setting.say("mutants.stale", where=each.where, before=each.before, after=each.after)
        for problem in rate.problems:
            setting.say("mutants.problem", problem=problem)
    return all(rate.proved for rate in rates)


def _with_progress(steps: Iterator[T], total: int) -> Iterator[T]:
    """The steps, with a bar on stderr."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(transient=True, console=Console(stderr=True)) as bar:
        line = bar.add_task("", total=total)
        for step in steps:
            yield step
            bar.advance(line)


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
