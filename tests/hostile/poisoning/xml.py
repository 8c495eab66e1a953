"""Closes the elements of the report for CI and opens its own."""


def twice(x):
    raise ValueError  # ]]></failure></testcase><testcase name="GOT IT"/><!-- &lol; <!ENTITY lol "lol">
