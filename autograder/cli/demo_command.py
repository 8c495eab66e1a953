"""`grade demo`: a whole class graded before your eyes."""

import os
from pathlib import Path

import click

from autograder.cli.setting import Setting, with_setting


@click.command("demo")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default="demo-report",
    show_default=True,
    help="보고서 폴더 | Where the report goes.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=min(4, os.cpu_count() or 1),
    help="작업 프로세스 수 | Worker processes.",
)
@with_setting
def command(setting: Setting, out: Path, jobs: int) -> None:
    """가상의 한 반을 처음부터 끝까지 채점해요. | Grade a made-up class from end to end."""
    from autograder.cli.grading_bar import grading_bar
    from autograder.demo.run import run_demo
    from autograder.report.terminal import class_table

    setting.say("demo.begin")
    course, language = setting.course, setting.language
    demo = run_demo(course, out, language, jobs, lambda title: grading_bar(setting, title))
    setting.console.print(class_table(list(demo.gradings), demo.assignments, language))
    count = sum(len(gradings.grades) for gradings in demo.gradings)
    setting.say("demo.done", count=count, seconds=f"{demo.seconds:.1f}")
    setting.say("demo.results", path=str(demo.results.resolve()))
    setting.say("demo.page", path=str(demo.page.resolve()))
