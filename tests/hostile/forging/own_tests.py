"""Brings tests of its own that pass."""

import pytest


@pytest.mark.task("twice", points=60)
def test_twice(submission=None):
    """두 배 | Twice a number"""


def test_apply():
    assert True


twice = None
