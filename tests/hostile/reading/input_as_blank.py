"""Tells the student a hidden input as the name of a function that is 'not filled in yet'."""


def twice(x):
    def blank():
        raise NotImplementedError

    blank.__code__ = blank.__code__.replace(co_name=f"LEAKED {x!r}")
    blank()
