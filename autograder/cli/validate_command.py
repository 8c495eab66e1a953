"""`grade validate`: proves that the suites pass what is right and catch what is wrong."""

import secrets

import click

from autograder.cli.setting import Setting, with_setting


@click.command("validate")
@click.argument("assignments", nargs=-1)
@click.option(
    "--seeds",
    type=click.IntRange(1, 1000),
    default=3,
    show_default=True,
    help="맞는 프로그램을 돌릴 시드 수 | Seeds for the right programs.",
)
@with_setting
def command(setting: Setting, assignments: tuple[str, ...], seeds: int) -> None:
    """과제와 비공개 검사를 증명해요. | Prove assignments and their hidden suites.

    빈 파일은 0점, 해답과 맞는 풀이는 만점, 틀린 풀이는 제 문항에서만 감점인지 봐요. |
    The stub earns 0, solution and right programs earn everything,
    wrong ones lose points on their task only.
    """
    from rich.progress import Progress

    from autograder.validate import validate

    course = setting.course
    wanted = [course.find(name) for name in assignments] or list(course.assignments)
    chosen = [secrets.randbits(32) for _ in range(seeds)]
    failed = 0
    for assignment in wanted:
        with Progress(transient=True) as bar:
            line = bar.add_task(assignment.folder, total=seeds)
            proof = validate(course, assignment, chosen, lambda: bar.advance(line))  # noqa: B023  used in this turn only
        failed += len(proof.findings)
        key = "validate.failed" if proof.findings else "validate.passed"
        setting.say(
            key,
            folder=assignment.folder,
            tests=proof.tests,
            right=proof.right,
            wrong=proof.wrong,
            diagnosed=proof.diagnosed,
            seeds=seeds,
            count=len(proof.findings),
        )
        for finding in proof.findings:
            setting.say(finding.key, program=finding.program, detail=finding.detail)
    if failed:
        setting.warn("validate.seeds", seeds=", ".join(map(str, chosen)))
        raise click.exceptions.Exit(1)
