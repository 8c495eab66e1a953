"""Speaks the markup of the library that colours the terminal."""


def twice(x):
    raise ValueError  # [bold red blink]GOT IT[/] [link=javascript:alert(1)]x[/link] [/nothing]
