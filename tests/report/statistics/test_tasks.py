"""Pass rates of tasks."""

from dataclasses import replace

from autograder.grades import Grade, TaskScore
from autograder.report.statistics.tasks import task_numbers


def test_a_pass_rate_counts_full_points_only(grade: Grade):
    # Half a task is not a task.
    task = grade.tasks[0]
    half, full = replace(task, earned=task.points / 2), replace(task, earned=task.points)
    (found,) = task_numbers([replace(grade, tasks=(t,)) for t in (half, full, full, half)])
    assert (found.full, found.count, found.share) == (2, 4, 0.5)
    assert found.mean == 0.75 * task.points


def test_a_sum_of_thirds_is_full(grade: Grade):
    # 25/3 three times is not quite 25.
    (found,) = task_numbers([replace(grade, tasks=(TaskScore("a", 25.0, 24.9999999),))])
    assert found.full == 1


def test_tasks_may_differ_between_gradings(grade: Grade):
    # Each is counted over those who had it, by the points it had then.
    old = replace(grade, tasks=(TaskScore("a", 10.0, 10.0),))
    new = replace(grade, tasks=(TaskScore("a", 20.0, 20.0), TaskScore("b", 5.0, 0.0)))
    found = task_numbers([old, new])
    assert [(each.id, each.count, each.full) for each in found] == [("a", 2, 2), ("b", 1, 0)]
    assert task_numbers([]) == ()
